import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { routes } from '../../src/app.tsx'
import { type CharacterKey, characters } from '../../src/face/demo/characters.ts'
import { assertAccessible, assertFits, rulesOfLook } from '../support/axe.ts'
import { Visitor } from '../support/browser.ts'
import { openDemo } from '../support/demo.ts'
import { LookedAt } from '../support/looked-at.ts'
import { linksIn, routeOf } from '../support/reached.ts'
import { show } from '../support/shown.ts'
import { openSite, press, type Site } from '../support/site.ts'
import { thorough, waysOf } from '../support/thorough.ts'

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
  '/settings/level-names',
  '/settings/level-names/digital-skola',
  '/local-actions',
  '/local-actions/new',
  '/local-actions/imports/new',
  '/slips',
  '/account',
  '/mailings',
  '/outbox',
  '/shared-results',
  '/plans',
  '/actions',
  '/calendar',
  '/reminders',
  '/desk',
  '/desk/phrases',
  '/support',
  '/support/new',
  '/matters',
  '/year',
  '/year/dates',
  '/year/calendar',
  '/history',
  '/history-imports/new',
  '/external-views',
  '/external-views/new',
  '/visits',
  '/visits/new',
  '/reports',
  '/dialogues',
  '/overview',
  '/overview/rounds',
  '/overview/board',
  '/overview/board/words',
  '/success-factors',
  '/help-asked',
]
/** Pages that lead further themselves: to the pages of a plan, of its actions and goals, and of a meeting. */
const leadingOn = [
  '/plans/:id',
  '/plans/:id/revisions',
  '/plans/:id/teams',
  '/actions/:id',
  '/workshops/:unit',
  '/teams/:unit/joint-assessments',
  '/matters/:id',
  '/documents/:id',
]
const open = [
  '/sign-in',
  '/sign-in-links/sent?email=a%40example.se',
  `/sign-in-links/${'A'.repeat(43)}`,
  '/slip',
  '/protection',
  '/who-sees-what',
  '/accessibility',
  '/guides',
  '/guides/informationstext',
  '/guides/lasa-gruppresultat',
  '/components',
  '/no-such-page',
  '/attest',
  '/authority/made',
]

const looks = [
  ['light', 1280],
  ['dark', 390],
] as const

describe('accessibility', () => {
  let site: Site
  const lookedAt = new LookedAt(thorough)
  /** In the suite every second page is looked at in the light and every second in the dark; in the long run each in both. */
  let turn = 0
  before(async () => {
    site = await openSite({}, openDemo)
  })
  after(() => site.close())

  it('pages for everyone and every component: no violations, light at 1280 px and dark at 390 px', async () => {
    const page = await site.visitor({ theme: 'light', width: 1280 })
    for (const path of open) {
      await page.goto(path)
      await look(page, path)
    }
  })

  for (const { key } of characters) {
    it(`what a ${key} reaches: no violations, light at 1280 px and dark at 390 px`, async () => {
      const [page, visitor] = [await viewAs(key, 'light', 1280), await visitorAs(key)]
      for (const [path, read] of await reachable(visitor)) {
        const { path: at, status, text } = read ?? (await follow(visitor, path))
        assert.equal(status, 200, path)
        if (!lookedAt.isNew(text, routeOf('GET', path)?.path ?? path)) continue
        await show(page, at, text)
        await look(page, path, waysOf(looks, turn++ % looks.length))
      }
    })
  }

  for (const [theme, width] of looks) {
    it(`two texts beside each other when someone saved first: no violations, ${theme}, ${width} px`, async () => {
      const [page, first] = [await viewAs('lead', theme, width), await viewAs('lead', theme, width)]
      const plans = await page.goto('/plans').then(() => hrefs(page, 'main h3 a[href^="/plans/"]'))
      await page.goto(plans[0] ?? '')
      for (const [path = '', field, button] of [
        [(await hrefs(page, 'main a[href^="/actions/"][href$="/edit"]'))[0], 'why', 'Spara åtgärden'],
        [(await hrefs(page, 'main a[href*="/goals/"]')).find((href) => !href.endsWith('/new')), 'signs', 'Spara målet'],
        [(await hrefs(page, 'main a[href$="/introduction"]'))[0], 'introduction', 'Spara inledningen'],
      ] as const) {
        await Promise.all([page.goto(path), first.goto(path)])
        await first.locator(`[name="${field}"]`).fill(`Det som hann före, ${theme}.`)
        await press(first, button)
        await page.locator(`[name="${field}"]`).fill('Det som kom efter.')
        await press(page, button)
        assert.match((await page.textContent('main')) ?? '', new RegExp(`Det som hann före, ${theme}`), path)
        await assertAccessible(page, `${path} in conflict`)
        await assertFits(page, `${path} in conflict`)
      }
    })
  }

  it('a joint assessment, statement by statement: no violations, light at 1280 px and dark at 390 px', async () => {
    const page = await viewAs('lead', 'light', 1280)
    await page.goto('/plans')
    await page.goto((await hrefs(page, 'main h3 a[href^="/plans/"]'))[0] ?? '')
    const [meeting = ''] = await hrefs(page, 'main a[href^="/workshops/"]')
    const list = `/teams/${meeting.split(/[/?#]/)[2]}/joint-assessments`
    assert.equal((await page.goto(list))?.status(), 200)
    await look(page, list)
    const begin = page.locator(`form[action="${list}"] button`)
    if (await begin.count()) await Promise.all([page.waitForEvent('domcontentloaded'), begin.first().click()])
    else await page.goto((await hrefs(page, 'main a[href^="/joint-assessments/"]'))[0] ?? '')
    const joint = new URL(page.url()).pathname.split('/').slice(0, 3).join('/')
    for (const path of [joint, `${joint}/statements/1`]) {
      assert.equal((await page.goto(path))?.status(), 200, path)
      await look(page, path)
    }
  })

  async function viewAs(key: CharacterKey, theme: 'light' | 'dark', width: number): Promise<Page> {
    const [page, visitor] = [await site.visitor({ theme, width }), await visitorAs(key)]
    await page.context().addCookies([...visitor.cookies].map(([name, value]) => ({ name, value, url: site.address })))
    return page
  }

  /** Somebody who reads what that character reads, without a browser. */
  async function visitorAs(key: CharacterKey): Promise<Visitor> {
    const visitor = new Visitor(site.program)
    assert.equal((await visitor.post('/demo/viewing', { as: key })).status, 303)
    return visitor
  }

  /** What an address leads to in the end. */
  async function follow(visitor: Visitor, address: string): Promise<{ path: string; status: number; text: string }> {
    const { status, text, location } = await visitor.get(address)
    return location ? follow(visitor, location) : { path: address, status, text }
  }

  function hrefs(page: Page, selector: string): Promise<string[]> {
    return page.locator(selector).evaluateAll((found) => found.map((each) => each.getAttribute('href') ?? ''))
  }

  /** Looks at a page that stands there, in both themes and widths or in one: in the first at everything, in the second at what a look can change. */
  async function look(page: Page, path: string, through: readonly (typeof looks)[number][] = looks): Promise<void> {
    await page.evaluate(() =>
      document.querySelectorAll('details').forEach((details) => {
        details.open = !details.matches('.menu')
      }),
    )
    for (const [index, [theme, width]] of through.entries()) {
      await page.setViewportSize({ width, height: 844 })
      // Without motion, or colours would be looked at half-way from one theme to the other.
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await assertAccessible(page, `${path}, ${theme}, ${width} px`, index > 0 ? rulesOfLook : undefined)
      if (path !== '/components') await assertFits(page, `${path}, ${width} px`)
    }
  }

  /**
   * The starting points, what leads further, and everything one press away from these; one address for each route, and every plan. Only read: looking comes after.
   * @returns each address, with what stands there where it has been read
   */
  async function reachable(visitor: Visitor): Promise<Map<string, Awaited<ReturnType<typeof follow>> | undefined>> {
    const byRoute = new Map<string, string>()
    const read = new Map<string, Awaited<ReturnType<typeof follow>>>()
    const starts = [...startingPoints]
    for (const start of starts) {
      const found = await follow(visitor, start)
      const { path, status, text } = found
      if (status !== 200) continue
      read.set(path, found)
      note(byRoute, path)
      for (const link of linksIn(text)) {
        const route = note(byRoute, link)
        if (route && leadingOn.includes(route)) starts.push(link)
      }
    }
    const addresses = [...byRoute.values()]
    assert.ok(addresses.length > 2)
    return new Map(addresses.map((address) => [address, read.get(address)]))
  }

  /** Notes an address, and says of which route it is the first. Downloads are no pages. A plan looks different as a draft and adopted, so each is one. */
  function note(byRoute: Map<string, string>, address: string): string | null {
    const path = address.split(/[?#]/)[0] ?? ''
    const route = routes.find(
      ({ method, path: pattern }) => method === 'GET' && new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`).test(path),
    )
    if (!route || /(\.(csv|xlsx|json|pdf|docx|yaml|zip)|\/file)$/.test(path)) return null
    const key = route.path === '/plans/:id' ? path : route.path
    if (byRoute.has(key)) return null
    byRoute.set(key, address)
    return route.path
  }
})
