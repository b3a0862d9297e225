import { before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import type { VNode } from 'preact'
import { assertAccessible, assertFits } from '../../../test/support/axe.ts'
import { openBrowser } from '../../../test/support/chromium.ts'
import { asset } from '../../ground/ui/assets.ts'
import { Layout } from '../../ground/ui/layout/layout.tsx'
import { renderPage } from '../../ground/ui/layout/render-page.ts'
import { ChangePage } from '../change/pages/change-page.tsx'
import { type ExampleSchool, exampleAuthority } from './pages/example.ts'
import { framework, rounds } from './pages/example-html.tsx'
import { ResultPage } from './pages/result-page.tsx'

/** Names as long as they come. */
const team = (index: number) => ({
  name: `Arbetslag ${index + 1} för samhällsvetenskapliga ämnen, estetik och idrott`.slice(0, 60),
  invited: 5 + (index % 9),
  answered: 4 + (index % 9),
})
const school = (name: string, teams: number): ExampleSchool => ({
  name,
  district: 'Grundskolor norr',
  leaders: 3,
  teams: Array.from({ length: teams }, (_, index) => team(index)),
})
const made = exampleAuthority(
  framework,
  [school('Almskolan', 6), school('Björkbackens skola', 40), ...Array.from({ length: 5 }, (_, index) => school(`Skola ${index}`, 3))],
  { seed: 4 },
)
const links = { change: true, open: new Set(made.units.map(({ id }) => id)) }
const own = new Map(framework.areas.flatMap(({ aspects }) => aspects.map(({ key }) => [`${key}.staff`, 2] as const)))

const pages: Record<string, VNode> = {
  ...Object.fromEntries(
    ['s0', 's1', 's0t0', 's0t5', 'd0', 'authority'].map((unit) => [
      unit,
      <ResultPage language="sv" result={made.result(unit)} framework={framework} rounds={rounds} own={own} links={links} />,
    ]),
  ),
  change: (
    <ChangePage
      language="sv"
      now={made.result('s0')}
      before={made.result('s0')}
      frameworks={{ now: framework, before: framework }}
      rounds={rounds}
      open={links.open}
    />
  ),
}

describe('pages of group results in a browser', () => {
  let browser: Browser
  before(async () => {
    browser = await openBrowser()
  })

  for (const [theme, width] of [
    ['light', 1280],
    ['dark', 320],
  ] as const) {
    it(`are accessible and no wider than the window with every table open, ${theme}, ${width} px`, async () => {
      const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme: theme })
      const page = await context.newPage()
      await page.route('**/*', async (route) => {
        const { pathname } = new URL(route.request().url())
        const file = asset(pathname)
        const content = pages[pathname.slice(1)]
        if (file) await route.fulfill({ body: Buffer.from(file.body), contentType: file.type })
        else if (content) await route.fulfill({ body: inLayout(content), contentType: 'text/html; charset=utf-8' })
        else await route.fulfill({ status: 404 })
      })
      for (const name of Object.keys(pages)) {
        await page.goto(`http://result.test/${name}`)
        await assertFits(page, name)
        await page.evaluate(() =>
          document.querySelectorAll('details').forEach((details) => {
            details.open = true
          }),
        )
        await assertAccessible(page, name)
        await assertFits(page, `${name} with every table open`)
      }
      await context.close()
    })
  }
})

function inLayout(content: VNode): string {
  return renderPage(
    <Layout language="sv" title="Resultat" footerLinks={[]}>
      {content}
    </Layout>,
  )
}
