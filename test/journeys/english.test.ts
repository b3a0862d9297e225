import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { CharacterKey } from '../../src/face/demo/characters.ts'
import { assertAccessibleDayAndNight, assertFits } from '../support/axe.ts'
import { Visitor } from '../support/browser.ts'
import { openDemo } from '../support/demo.ts'
import { openSite, type Site } from '../support/site.ts'

/** Pages upward and outward, each by who has most on it. `first`: where on the page before it the link to it is found. */
const pages: { as: CharacterKey; paths: (string | { on: string; first: RegExp })[] }[] = [
  {
    as: 'principal',
    paths: ['/reports', { on: '/reports', first: /href="(\/reports\/[^"]+\/draft)"/ }, '/dialogues', '/year', '/success-factors'],
  },
  {
    as: 'district_head',
    paths: [
      { on: '/reports', first: /href="(\/reports\/[0-9a-f-]{36})"/ },
      { on: '/dialogues', first: /href="(\/dialogues\/[0-9a-f-]{36})"/ },
      '/overview',
      '/overview/rounds',
      '/overview/board',
      '/help-asked',
    ],
  },
  { as: 'development_lead', paths: [{ on: '/help-asked', first: /href="(\/help-asked\/themes\/[^"]+)"/ }] },
  { as: 'administrator', paths: ['/year/dates', '/year/calendar', '/history'] },
]

describe('what leads upward and outward, in English', () => {
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
        const path = typeof each === 'string' ? each : (each.first.exec((await visitor.get(each.on)).text)?.[1] ?? assert.fail(each.on))
        assert.equal((await page.goto(path))?.status(), 200, path)
        assert.equal(await page.locator('html').getAttribute('lang'), 'en', path)
        await page.evaluate(() =>
          document.querySelectorAll('details').forEach((details) => {
            details.open = !details.matches('.menu')
          }),
        )
        for (const width of [1280, 390]) {
          await page.setViewportSize({ width, height: 844 })
          await assertFits(page, `${path}, ${width} px`)
          await assertAccessibleDayAndNight(page, `${path}, ${width} px`)
        }
      }
    })
})
