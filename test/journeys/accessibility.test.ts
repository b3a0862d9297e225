import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { routes } from '../../src/app.tsx'
import { characters } from '../../src/demo/characters.ts'
import { loadDemo } from '../../src/demo/loading.ts'
import { assertAccessible, assertFits } from '../support/axe.ts'
import { openSite, type Site } from '../support/site.ts'

/** Addresses that a page of someone's leads to, so that what is looked at is what people reach by pressing. */
const startingPoints = [
  '/',
  '/assessments',
  '/results',
  '/group-results',
  '/rounds',
  '/rounds/new',
  '/people',
  '/people/new',
  '/organisation',
  '/organisation/units/new',
  '/roster-imports/new',
  '/settings',
  '/settings/information-text',
  '/settings/information-text/removal',
  '/local-actions',
  '/local-actions/new',
  '/local-actions/imports/new',
  '/slips',
  '/account',
  '/outbox',
  '/shared-results',
]
const open = [
  '/sign-in',
  '/sign-in-links/sent?email=a%40example.se',
  `/sign-in-links/${'A'.repeat(43)}`,
  '/slips/ACDEFGHJ',
  '/protection',
  '/who-sees-what',
  '/accessibility',
  '/guides',
  '/guides/informationstext',
  '/guides/lasa-gruppresultat',
  '/components',
  '/no-such-page',
  '/authority/made',
]

describe('accessibility', () => {
  let site: Site
  before(async () => {
    site = await openSite()
    site.program.setNow('2026-11-10T09:00:00Z')
    await loadDemo(site.program)
    await site.program.runJobs()
  })
  after(() => site.close())

  for (const [theme, width] of [
    ['light', 1280],
    ['dark', 390],
  ] as const) {
    it(`pages for everyone and every component: no violations, ${theme}, ${width} px`, async () => {
      const page = await site.visitor({ theme, width })
      for (const path of open) await look(page, path)
    })

    for (const { key } of characters) {
      it(`what a ${key} reaches: no violations, ${theme}, ${width} px`, async () => {
        const page = await site.visitor({ theme, width })
        await page.context().request.post(`${site.address}/demo/viewing`, {
          form: { as: key },
          headers: { 'sec-fetch-site': 'same-origin' },
          maxRedirects: 0,
        })
        for (const path of await reachable(page)) await look(page, path)
      })
    }
  }

  async function look(page: Page, path: string): Promise<void> {
    await page.goto(path)
    await page.evaluate(() =>
      document.querySelectorAll('details').forEach((details) => {
        details.open = !details.matches('.menu')
      }),
    )
    await assertAccessible(page, path)
    if (path !== '/components') await assertFits(page, path)
  }

  /** The starting points and everything one press away, one address for each route. */
  async function reachable(page: Page): Promise<string[]> {
    const byRoute = new Map<string, string>()
    for (const start of startingPoints) {
      const response = await page.goto(start)
      if (response?.status() !== 200) continue
      note(byRoute, new URL(page.url()).pathname)
      const links = await page.locator('main a[href^="/"]').evaluateAll((found) => found.map((each) => each.getAttribute('href') ?? ''))
      for (const link of links) note(byRoute, link)
    }
    const addresses = [...byRoute.values()]
    assert.ok(addresses.length > 2)
    return addresses
  }

  /** Downloads are no pages. */
  function note(byRoute: Map<string, string>, address: string): void {
    const path = address.split(/[?#]/)[0] ?? ''
    const route = routes.find(
      ({ method, path: pattern }) => method === 'GET' && new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`).test(path),
    )
    if (route && !/\.(csv|xlsx|json|pdf|yaml)$/.test(path) && !byRoute.has(route.path)) byRoute.set(route.path, address)
  }
})
