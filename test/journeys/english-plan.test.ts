import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import type { CharacterKey } from '../../src/face/demo/characters.ts'
import { assertAccessibleDayAndNight, assertFits } from '../support/axe.ts'
import { Visitor } from '../support/browser.ts'
import { openDemo } from '../support/demo.ts'
import { openSite, type Site } from '../support/site.ts'

type Path = string | { on: string; first: RegExp }
const id = '[0-9a-f-]{36}'
const found = (on: string, path: string): Path => ({ on, first: new RegExp(`href="(${path})["?#]`) })
const plans = '/authority-plans'

/** Pages of the plan and its way to the board as the demo has them, each by who has most on it. `first`: where on the page before it the link to it is found. */
const pages: { as: CharacterKey; paths: Path[] }[] = [
  {
    as: 'development_lead',
    paths: [
      plans,
      '/authority-plans/new',
      found(plans, `${plans}/${id}`),
      found(plans, `${plans}/${id}/answers`),
      found(plans, `${plans}/${id}/follow-up`),
      '/outlook',
      '/equipment',
      '/matters',
      found('/matters', `/matters/${id}`),
      '/decisions',
      '/delegation',
      '/open-pages',
    ],
  },
  { as: 'head', paths: [found('/decisions', `/decisions/${id}`), found(plans, `${plans}/${id}/follow-up`)] },
  { as: 'principal', paths: [plans, found(plans, `${plans}/${id}`)] },
]

async function look(page: Page, label: string): Promise<void> {
  assert.equal(await page.locator('html').getAttribute('lang'), 'en', label)
  await page.evaluate(() =>
    document.querySelectorAll('details').forEach((details) => {
      details.open = !details.matches('.menu')
    }),
  )
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await assertFits(page, `${label}, ${width} px`)
    await assertAccessibleDayAndNight(page, `${label}, ${width} px`)
  }
}

describe('the authority’s plan and its way to the board, in English', () => {
  let site: Site
  before(async () => {
    site = await openSite({}, openDemo)
  })
  after(() => site.close())

  for (const { as, paths } of pages)
    it(`as a ${as} reads it: no violations and nothing too wide, by day and by night, at 390 and 1280 px`, async () => {
      const visitor = new Visitor(site.program, 'en')
      assert.equal((await visitor.post('/demo/viewing', { as })).status, 303)
      assert.equal((await visitor.post('/language', { language: 'en' })).status, 303)
      const page = await site.visitor({ language: 'en-GB' })
      await page.context().addCookies([...visitor.cookies].map(([name, value]) => ({ name, value, url: site.address })))
      for (const each of paths) {
        const path =
          typeof each === 'string'
            ? each
            : (each.first.exec((await visitor.get(each.on)).text)?.[1] ?? assert.fail(`${each.on} ${each.first}`))
        assert.equal((await page.goto(path))?.status(), 200, path)
        await look(page, path)
      }
    })
})
