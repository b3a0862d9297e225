import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { answeringWords } from '../../src/cycle/ballot/answering.words.ts'
import { askingMessages } from '../../src/cycle/checkin/asking.words.ts'
import { decisionWords } from '../../src/cycle/checkin/decision.words.ts'
import { resultWords } from '../../src/cycle/checkin/result.words.ts'
import { runningWords } from '../../src/cycle/checkin/running.words.ts'
import { startWords } from '../../src/cycle/checkin/start.words.ts'
import { waitingWords } from '../../src/cycle/checkin/waiting.words.ts'
import { checkTitle } from '../../src/cycle/plan/past/check-title.ts'
import { tabWords } from '../../src/cycle/plan-page/plan-tabs.words.ts'
import { inScope } from '../../src/ground/base/database.ts'
import type { Language } from '../../src/ground/base/language.ts'
import { addDuty, addPerson } from '../../src/people/organisation/store.ts'
import { assertAccessible, assertFits } from '../support/axe.ts'
import { type Municipality, makeMunicipality } from '../support/municipality.ts'
import { Planning } from '../support/planned.ts'
import { openSite, press, type Site } from '../support/site.ts'
import { languagesAndScript, waysOf } from '../support/thorough.ts'

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

  async function visitor(script: boolean, width: number, person?: string, language: Language = 'sv'): Promise<Page> {
    const page = await site.visitor({
      script,
      width,
      language: language === 'sv' ? 'sv-SE' : 'en-GB',
      ...(person ? { as: { authority: town.authority, person } } : {}),
    })
    if (person) await page.context().addCookies([{ name: 'language', value: language, url: site.address }])
    if (script) scripted.add(page)
    return page
  }

  /** One phone: from the picture's address to the thanks. */
  async function answer(page: Page, address: string, steps: readonly number[], language: Language): Promise<void> {
    await page.goto(address)
    const { code } = answeringWords[language]
    await look(page, code.title)
    await press(page, code.begin)
    await fill(page, steps, language)
  }

  /** The form, from its first question to the thanks. */
  async function fill(page: Page, steps: readonly number[], language: Language): Promise<void> {
    const { send, thanks } = answeringWords[language]
    const { hinders, line } = askingMessages[language]
    await look(page, title[language])
    assert.equal(await page.locator('.site-head .menu').count(), 0)
    for (const [index, step] of steps.entries())
      await page.locator(`div:has(> input[name="a${index + 1}"][value="${step}"]) > label`).click()
    await page.getByLabel(hinders.names.time).check()
    await page.getByLabel(new RegExp(line.text.replace('?', '\\?'))).fill('Vi behöver tid i schemat')
    await press(page, send)
    await look(page, thanks.title)
    assert.match((await page.textContent('main')) ?? '', /13 (oktober|October)/)
    assert.doesNotMatch((await page.textContent('main')) ?? '', /Vi behöver tid/)
  }

  const title = checkTitle('2026-09-29')
  const said = {
    sv: { answered: '12 av 21 har svarat', about: 'ungefär 12 av 21', next: '29 mars 2027' },
    en: { answered: '12 of 21 have answered', about: 'about 12 of 21', next: '29 March 2027' },
  }

  for (const [language, script] of waysOf(languagesAndScript, 1)) {
    it(`goes in ${language}, ${script ? 'with' : 'without'} JavaScript, from the start page by mailed links and the code on the screen, on phones of 390 px, to decisions in the plan and the next check`, async () => {
      await planned()
      const leading = await visitor(script, 1280, town.people.principal, language)
      const [start, running, result, decision] = [
        startWords[language],
        runningWords[language],
        resultWords[language],
        decisionWords[language],
      ]
      await leading.goto('/')
      await press(leading, new RegExp(`^${waitingWords[language].start.action}`), 'link')
      await look(leading, start.start.title)
      site.program.sent.length = 0
      await press(leading, start.start.button)
      await look(leading, title[language])
      await site.program.runJobs()
      const links = site.program.sent.flatMap(({ text }) => /\/answer\/[\w-]+/.exec(text)?.[0] ?? []).slice(0, mailed)
      assert.equal(links.length, mailed)
      await leading.getByLabel(running.code.present).fill('12')
      await press(leading, running.code.make)
      await look(leading, title[language])
      const code = (await leading.textContent('.letters')) ?? ''
      assert.match(code, /^[A-Z]{6}$/)
      for (let phone = 0; phone < 12; phone += 1) {
        const page = await visitor(script && phone % 11 === 0, 390, undefined, language)
        const steps = [phone < 8 ? 4 : 3, phone < 6 ? 3 : 2, phone < 9 ? 1 : 2, phone < 8 ? 0 : 1, 3, 3]
        // The mailed ticket is the way that counts towards the minimum; those without mail come by the code.
        const link = links[phone]
        if (link) {
          await page.goto(link)
          await fill(page, steps, language)
        } else await answer(page, `/kom?code=${code}`, steps, language)
        await page.context().close()
      }
      await leading.reload()
      await hasAll(leading, [said[language].answered])
      await press(leading, running.screen.back, 'link')
      await leading.locator('summary', { hasText: running.closing.ask }).click()
      await press(leading, running.closing.button)
      await site.program.runJobs()
      await leading.reload()
      await look(leading, title[language])
      await hasAll(leading, [
        result.lead.habits(result.lead.quoted('Källkritik i alla ämnen'), true),
        result.lead.none(result.lead.quoted('Lektionsbesök hos en kollega'), true),
        'Vi behöver tid i schemat',
        said[language].about,
        result.byCode('2'),
      ])
      const choose = (action: number, what: string) =>
        leading.locator(`div:has(> input[name="decision${action}"][value="${what}"]) > label`).click()
      await choose(1, 'continue')
      await choose(2, 'stop')
      await press(leading, decision.button)
      await look(leading, title[language])
      assert.ok((await leading.textContent('.error-summary'))?.includes(decision.faults.reason))
      await leading.locator('#reason2').fill('Schemat går inte ihop')
      await choose(3, 'change')
      await leading.locator('article', { hasText: 'Felanmälan' }).locator('summary').first().click()
      if (!(await leading.locator('#title3').isVisible()))
        await leading.locator('article', { hasText: 'Felanmälan' }).locator('summary').first().click()
      await leading.locator('#title3').fill('Felanmälan i en app')
      await press(leading, decision.button)
      await look(leading, title[language])
      await hasAll(leading, [decision.all, decision.after.next(said[language].next)])
      const there = leading.url()
      await press(leading, decision.after.plan, 'link')
      await hasAll(leading, ['Felanmälan i en app'])
      await press(leading, tabWords[language].checkins, 'link')
      await look(leading, start.list.heading)
      await hasAll(leading, [said[language].next, title[language]])
      const [stopped] = (await site.program.owner.query<{ id: string }>("select id from plan_action where title like 'Lektionsbesök%'"))
        .rows
      await leading.goto(`/actions/${stopped?.id}`)
      await hasAll(leading, ['Schemat går inte ihop', title[language]])
      for (const width of [320, 390]) {
        await leading.setViewportSize({ width, height: 844 })
        await leading.goto(there)
        await assertFits(leading, `the result at ${width} px`)
      }
      await leading.context().close()
    })
  }

  async function hasAll(page: Page, parts: readonly string[]): Promise<void> {
    const main = ((await page.textContent('main')) ?? '').replaceAll('\u00a0', ' ')
    for (const part of parts) assert.ok(main.includes(part.replaceAll('\u00a0', ' ')), `${part} in ${main.slice(0, 400)}`)
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
