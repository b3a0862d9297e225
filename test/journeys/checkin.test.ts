import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { inScope } from '../../src/ground/base/database.ts'
import { addDuty, addPerson } from '../../src/people/organisation/store.ts'
import { assertAccessible, assertFits } from '../support/axe.ts'
import { type Municipality, makeMunicipality } from '../support/municipality.ts'
import { Planning } from '../support/planned.ts'
import { openSite, press, type Site } from '../support/site.ts'

describe('a temperature check in a meeting', () => {
  let site: Site
  let town: Municipality
  /** So many of the twelve in the meeting answer by the link in their e-mail. */
  const mailed = 10
  const scripted = new Set<Page>()
  before(async () => {
    site = await openSite()
    town = await makeMunicipality(site.program)
    await moreStaff(14)
  })
  after(() => site.close())

  /** People who work at the school besides those whom every test knows. */
  async function moreStaff(count: number): Promise<void> {
    const { program, db } = site.program
    await inScope(db, { authority: town.authority }, async (tx) => {
      for (let index = 0; index < count; index += 1) {
        const id = await addPerson(
          tx,
          {
            authority: town.authority,
            givenName: 'Namn',
            familyName: `Nummer ${index}`,
            email: `nummer${index}@example.test`,
            from: '2025-08-15',
          },
          program.secret,
        )
        await addDuty(tx, { authority: town.authority, person: id, unit: town.almskolan, role: 'staff', from: '2025-08-15' })
      }
    })
  }

  /** The school's plan, adopted half a year ago. */
  async function planned(): Promise<string> {
    for (const table of ['checkin', 'plan_adoption', 'plan', 'attempt']) await site.program.owner.query(`delete from ${table}`)
    const planning = new Planning(site.program, town, town.people.principal)
    for (const [title, hours] of [
      ['Källkritik i alla ämnen', 20],
      ['Lektionsbesök hos en kollega', 6],
      ['Felanmälan på ett ställe', null],
    ] as const)
      await planning.action(town.almskolan, { title, hours, status: 'under way' })
    const plan = await planning.adopt(town.almskolan)
    await site.program.owner.query("update plan_adoption set at = '2026-03-29T10:00:00Z'")
    return plan
  }

  async function look(page: Page, heading: string | RegExp): Promise<void> {
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    await assertFits(page, String(heading))
    if (scripted.has(page)) await assertAccessible(page, String(heading))
  }

  async function visitor(script: boolean, width: number, person?: string): Promise<Page> {
    const page = await site.visitor({ script, width, ...(person ? { as: { authority: town.authority, person } } : {}) })
    if (script) scripted.add(page)
    return page
  }

  /** One phone: from the picture's address to the thanks. */
  async function answer(page: Page, address: string, steps: readonly number[]): Promise<void> {
    await page.goto(address)
    await look(page, 'Svara med kod')
    await press(page, 'Börja svara')
    await fill(page, steps)
  }

  /** The form, from its first question to the thanks. */
  async function fill(page: Page, steps: readonly number[]): Promise<void> {
    await look(page, 'Temperaturmätning hösten 2026')
    assert.equal(await page.locator('.site-head .menu').count(), 0)
    for (const [index, step] of steps.entries())
      await page.locator(`div:has(> input[name="a${index + 1}"][value="${step}"]) > label`).click()
    await page.getByLabel('Tiden räcker inte').check()
    await page.getByLabel(/Något du vill säga till gruppen/).fill('Vi behöver tid i schemat')
    await press(page, 'Skicka anonymt')
    await look(page, 'Tack! Svaret är skickat.')
    assert.match((await page.textContent('main')) ?? '', /13 oktober/)
    assert.doesNotMatch((await page.textContent('main')) ?? '', /Vi behöver tid/)
  }

  for (const script of [false, true]) {
    it(`goes ${script ? 'with' : 'without'} JavaScript from the start page by mailed links and the code on the screen, on phones of 390 px, to decisions in the plan`, async () => {
      await planned()
      const leading = await visitor(script, 1280, town.people.principal)
      await leading.goto('/')
      await press(leading, /^Starta mätningen/, 'link')
      await look(leading, 'Starta en temperaturmätning')
      site.program.sent.length = 0
      await press(leading, 'Starta mätningen')
      await look(leading, 'Temperaturmätning hösten 2026')
      await site.program.runJobs()
      const links = site.program.sent.flatMap(({ text }) => /\/answer\/[\w-]+/.exec(text)?.[0] ?? []).slice(0, mailed)
      assert.equal(links.length, mailed)
      await leading.getByLabel('Hur många är i rummet?').fill('12')
      await press(leading, 'Visa en kod')
      await look(leading, 'Temperaturmätning hösten 2026')
      const code = (await leading.textContent('.letters')) ?? ''
      assert.match(code, /^[A-Z]{6}$/)
      for (let phone = 0; phone < 12; phone += 1) {
        const page = await visitor(script && phone === 0, 390)
        const steps = [phone < 8 ? 4 : 3, phone < 6 ? 3 : 2, phone < 9 ? 1 : 2, phone < 8 ? 0 : 1, 3, 3]
        // The mailed ticket is the way that counts towards the minimum; those without mail come by the code.
        const link = links[phone]
        if (link) {
          await page.goto(link)
          await fill(page, steps)
        } else await answer(page, `/kom?code=${code}`, steps)
        await page.context().close()
      }
      await leading.reload()
      assert.match((await leading.textContent('main')) ?? '', /12 av 21 har svarat/)
      await press(leading, 'Tillbaka till mätningen', 'link')
      await press(leading, 'Stäng mätningen')
      await site.program.runJobs()
      await leading.reload()
      await look(leading, 'Temperaturmätning hösten 2026')
      const said = (await leading.textContent('main')) ?? ''
      for (const part of [
        'har blivit en vana för många',
        'Lektionsbesök hos en kollega” har knappt kommit igång',
        'Vi behöver tid i schemat',
        'ungefär 12 av 21',
        'Med koden på skärmen: 2.',
      ])
        assert.ok(said.includes(part), part)
      const choose = (action: number, decision: string) =>
        leading.locator(`div:has(> input[name="decision${action}"][value="${decision}"]) > label`).click()
      await choose(1, 'continue')
      await choose(2, 'stop')
      await press(leading, 'Spara besluten')
      await look(leading, 'Temperaturmätning hösten 2026')
      assert.match((await leading.textContent('.error-summary')) ?? '', /Skriv varför åtgärden avslutas/)
      await leading.locator('#reason2').fill('Schemat går inte ihop')
      await choose(3, 'change')
      await leading.locator('article', { hasText: 'Felanmälan' }).locator('summary').first().click()
      if (!(await leading.locator('#title3').isVisible()))
        await leading.locator('article', { hasText: 'Felanmälan' }).locator('summary').first().click()
      await leading.locator('#title3').fill('Felanmälan i en app')
      await press(leading, 'Spara besluten')
      await look(leading, 'Temperaturmätning hösten 2026')
      assert.match((await leading.textContent('main')) ?? '', /Alla beslut är fattade/)
      const result = leading.url()
      await press(leading, 'Till planen', 'link')
      assert.match((await leading.textContent('main')) ?? '', /Felanmälan i en app/)
      for (const width of [320, 390]) {
        await leading.setViewportSize({ width, height: 844 })
        await leading.goto(result)
        await assertFits(leading, `the result at ${width} px`)
      }
      await leading.context().close()
    })
  }

  it('keeps an answer in the page while there is no network, and sends it when that is back', async () => {
    const plan = await planned()
    const leading = await visitor(false, 1280, town.people.principal)
    await leading.goto(`/plans/${plan}/checkins/new`)
    await press(leading, 'Starta mätningen')
    await press(leading, 'Visa en kod')
    const code = (await leading.textContent('.letters')) ?? ''
    const phone = await visitor(true, 390)
    await phone.goto(`/kom?code=${code}`)
    await press(phone, 'Börja svara')
    await phone.locator('div:has(> input[name="a1"][value="2"]) > label').click()
    await phone.context().setOffline(true)
    await phone.getByRole('button', { name: 'Skicka anonymt' }).click()
    await phone.getByText('Det finns inget nät just nu').waitFor()
    await phone.context().setOffline(false)
    await phone.getByRole('heading', { name: 'Tack! Svaret är skickat.' }).waitFor()
    await leading.reload()
    assert.match((await leading.textContent('main')) ?? '', /1 av 21 har svarat/)
  })
})
