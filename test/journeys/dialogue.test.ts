import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { agreementWords } from '../../src/cycle/agreement/agreement.words.ts'
import { agreementPageWords } from '../../src/cycle/agreement/pages/agreement-page.words.ts'
import { bookingWords } from '../../src/cycle/dialogue/pages/booking-page.words.ts'
import { dialoguePageWords } from '../../src/cycle/dialogue/pages/dialogue-page.words.ts'
import { waitingWords } from '../../src/cycle/dialogue/waiting.words.ts'
import { nameWords } from '../../src/cycle/plan/names.words.ts'
import { draftPageWords } from '../../src/cycle/report/pages/draft-page.words.ts'
import { listPageWords } from '../../src/cycle/report/pages/list-page.words.ts'
import { reportWords } from '../../src/cycle/report/report.words.ts'
import type { Language } from '../../src/ground/base/language.ts'
import { assertAccessible, assertFits } from '../support/axe.ts'
import { type Municipality, makeMunicipality } from '../support/municipality.ts'
import { Planning } from '../support/planned.ts'
import { openSite, press, type Site } from '../support/site.ts'
import { languagesAndScript, waysOf } from '../support/thorough.ts'

describe('a report, the dialogue about it, and the next report', () => {
  let site: Site
  let town: Municipality
  before(async () => {
    site = await openSite()
    town = await makeMunicipality(site.program)
  })
  after(() => site.close())

  async function visitor(person: string, language: Language, script: boolean): Promise<Page> {
    const page = await site.visitor({ script, language: language === 'sv' ? 'sv-SE' : 'en-GB', as: { authority: town.authority, person } })
    await page.context().addCookies([{ name: 'language', value: language, url: site.address }])
    return page
  }

  /** Looked at where it came to: whole on a phone, and to be read by everybody. */
  async function look(page: Page, script: boolean, label: string): Promise<void> {
    await assertFits(page, label)
    if (script) await assertAccessible(page, label)
  }

  for (const [language, script] of waysOf(languagesAndScript, 0)) {
    it(`goes in ${language}, ${script ? 'with' : 'without'} JavaScript, on phones of 390 px, by way of an agreement that becomes an action in the plan`, async () => {
      for (const table of [
        'dialogue',
        'report_answer_seen',
        'report_answer',
        'report_reading',
        'report_return',
        'report_sending',
        'report',
        'plan',
      ])
        await site.program.owner.query(`delete from ${table}`)
      const planning = new Planning(site.program, town, town.people.principal)
      await planning.plan(town.almskolan)
      const [report, draft, list] = [reportWords[language], draftPageWords[language], listPageWords[language]]
      const [booking, talk, waiting] = [bookingWords[language], dialoguePageWords[language], waitingWords[language]]
      const [agreed, follow] = [agreementWords[language], agreementPageWords[language]]
      const principal = await visitor(town.people.principal, language, script)
      const head = await visitor(town.people.districtHead, language, script)

      await principal.goto('/reports')
      await press(principal, new RegExp(`^${list.begin}`))
      await principal.getByLabel(report.decisions).fill('Vi går vidare med besöken')
      if (script) await principal.locator('[data-saved]', { hasText: /\d\d[.:]\d\d/ }).waitFor()
      await principal.getByLabel(draft.helpText).fill('Ett besked om nätet')
      await look(principal, script, 'the draft')
      await press(principal, draft.send)

      await head.goto('/')
      await press(head, new RegExp(`^${waiting.toBook}`), 'link')
      await head.getByLabel(booking.day).fill('2027-03-28')
      await head.getByLabel(booking.time).fill('02.30')
      await head.getByLabel(booking.place).fill('Rektors rum')
      await press(head, booking.send)
      await look(head, script, 'an hour that does not exist')
      assert.match((await head.textContent('main')) ?? '', new RegExp(booking.faults.never))
      await head.getByLabel(booking.day).fill('2026-10-09')
      await head.getByLabel(booking.time).fill('13')
      await press(head, booking.send)
      await look(head, script, 'the dialogue')
      assert.match((await head.textContent('main')) ?? '', /Ett besked om nätet/)
      await head.getByText(talk.own).click()
      const own = head.locator('form', { has: head.locator('textarea[name="own"]') })
      await own.locator('textarea').fill('Bara för mig')
      await Promise.all([head.waitForEvent('domcontentloaded'), own.getByRole('button').click()])
      assert.equal(await own.locator('textarea').inputValue(), 'Bara för mig')

      await principal.goto('/')
      await press(principal, new RegExp(`^${waiting.prepare}`), 'link')
      assert.doesNotMatch(await principal.content(), /Bara för mig/)
      await principal.getByLabel(agreed.title).fill('Lektionsbesök i augusti')
      await principal.getByLabel(agreed.owner, { exact: true }).selectOption({ value: town.people.principal })
      await principal.getByLabel(agreed.dueOn).fill('2026-09-30')
      await press(principal, talk.addIt)

      // They met sooner than was booked, and say so.
      await head.goto(principal.url())
      await press(head, talk.move, 'link')
      await head.getByLabel(booking.day).fill('2026-09-28')
      await press(head, booking.save)
      await principal.reload()
      await press(principal, talk.approve.school)
      await look(principal, script, 'waiting for the other side')

      await head.goto('/')
      await press(head, new RegExp(`^${waiting.open}`), 'link')
      await press(head, talk.approve.district)
      await look(head, script, 'the dialogue, concluded')

      await principal.goto('/')
      await press(principal, new RegExp(`^${language === 'sv' ? 'Skriv hur det går' : 'Write how it is going'}`), 'link')
      await look(principal, script, 'the agreement')
      await press(principal, follow.takeUp)
      assert.match((await principal.textContent('main')) ?? '', /Lektionsbesök i augusti/)

      // The half-year after: what was is moved back, since nobody’s session lasts that long.
      await site.program.owner.query(
        "update plan_action set status = 'under way'; update report set year = 2025; update dialogue set year = 2025",
      )
      await principal.goto('/reports')
      await press(principal, new RegExp(`^${list.begin}`))
      await look(principal, script, 'the next draft')
      const next = (await principal.textContent('main')) ?? ''
      assert.match(
        next,
        new RegExp(`${report.agreements}[\\s\\S]*${nameWords[language].statuses['under way']}[\\s\\S]*Lektionsbesök i augusti`),
      )
    })
  }

  it('can be gone through with the keyboard alone', async () => {
    await site.program.owner.query('delete from dialogue')
    const head = await visitor(town.people.districtHead, 'sv', true)
    await head.goto(`/schools/${town.almskolan}/dialogues/new`)
    const focused = () => head.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent ?? '')
    const fields = ['day', 'time', 'minutes', 'place', 'message']
    await head.locator('#day').focus()
    const seen = new Set<string>()
    for (let n = 0; n < 14; n += 1) {
      seen.add(await focused())
      await head.keyboard.press('Tab')
    }
    for (const field of fields) assert.ok(seen.has(field), field)
    assert.ok([...seen].some((each) => each.includes(bookingWords.sv.send)))
    await head.locator('#day').fill('2026-10-09')
    await head.locator('#place').fill('Rektors rum')
    await Promise.all([head.waitForURL(/\/dialogues\//), head.locator('#place').press('Enter')])
    assert.match((await head.textContent('main')) ?? '', /Rektors rum/)
  })
})
