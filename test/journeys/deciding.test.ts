import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { freezePaperWords } from '../../src/cycle/matter/pages/freeze-paper-page.words.ts'
import { nameWords } from '../../src/development/authority-plan/names.words.ts'
import { organiserWords } from '../../src/development/decision/organiser.words.ts'
import { decidePageWords } from '../../src/development/decision/pages/decide-page.words.ts'
import { decisionPageWords } from '../../src/development/decision/pages/decision-page.words.ts'
import { decisionsPageWords } from '../../src/development/decision/pages/decisions-page.words.ts'
import { delegationPageWords } from '../../src/development/decision/pages/delegation-page.words.ts'
import { letterPageWords } from '../../src/development/decision/pages/letter-page.words.ts'
import { meetingPageWords } from '../../src/development/decision/pages/meeting-page.words.ts'
import { newStatementWords } from '../../src/development/decision/pages/new-statement-page.words.ts'
import { planDecisionWords } from '../../src/development/decision/pages/plan-decision-page.words.ts'
import { statementPageWords } from '../../src/development/decision/pages/statement-page.words.ts'
import { dayOf } from '../../src/ground/base/clock.ts'
import { inScope } from '../../src/ground/base/database.ts'
import type { Language } from '../../src/ground/base/language.ts'
import { addDuty } from '../../src/people/organisation/store.ts'
import { assertAccessibleDayAndNight, assertFits } from '../support/axe.ts'
import { type Municipality, makeMunicipality } from '../support/municipality.ts'
import { openSite, press, type Site } from '../support/site.ts'
import { thingsOf } from '../support/things.ts'
import { waysOf } from '../support/thorough.ts'

describe('a plan, from its frozen text to the board’s minutes', () => {
  let site: Site
  let town: Municipality
  let plan: string
  before(async () => {
    site = await openSite()
    town = await makeMunicipality(site.program)
    const { authority } = town
    await inScope(site.program.db, { authority }, async (tx) => {
      await addDuty(tx, { authority, person: town.people.coach, unit: authority, role: 'head', from: '2025-08-15' })
    })
    plan = (await thingsOf(site.program, town)).authorityPlan ?? ''
    await site.program.owner.query('delete from board_outcome; delete from board_item; delete from plan_dispatch; delete from decision')
  })
  after(() => site.close())

  /** A browser without script that goes the way, and one with it in which axe looks, in light and in dark. */
  async function visitor(language: Language, person: string) {
    const open = async (script: boolean) => {
      const page = await site.visitor({
        script,
        language: language === 'sv' ? 'sv-SE' : 'en-GB',
        as: { authority: town.authority, person },
      })
      await page.context().addCookies([{ name: 'language', value: language, url: site.address }])
      return page
    }
    const [page, seeing] = [await open(false), await open(true)]
    const look = async (label: string) => {
      await assertFits(page, label)
      await seeing.goto(page.url())
      await assertFits(seeing, label)
      await assertAccessibleDayAndNight(seeing, label)
    }
    return { page, look }
  }
  const go = (page: Page, path: string) => page.goto(path)

  for (const language of waysOf(['sv', 'en'] as const, 1)) {
    it(`goes in ${language} without JavaScript on a phone: locked, laid before the head, decided, reported with a statement, put on file`, async () => {
      const [decide, all, list, meeting, neu, statement] = [
        decidePageWords[language],
        decisionsPageWords[language],
        delegationPageWords[language],
        meetingPageWords[language],
        newStatementWords[language],
        statementPageWords[language],
      ]
      const words = organiserWords[language]
      const { states } = nameWords[language]
      const admin = await visitor(language, town.people.admin)
      const head = await visitor(language, town.people.coach)
      // A version of a plan is decided on once.
      await site.program.owner.query(
        "insert into decision_withdrawal (decision_id, authority_id, on_day, reason, by_name, at) select id, authority_id, decided_on, 'Fel', name, at from decision on conflict do nothing",
      )
      const { page } = admin
      const matter = `BUN 2026/${language}`

      await go(page, '/delegation')
      await page.locator('[name="version"]').fill(`2026:${language}`)
      await page.locator('[name="points"]').fill('3.3 Läsårstider, chef\n3.4 Planer, chef')
      await press(page, list.keep)
      await admin.look('delegation')
      await go(page, '/matters')
      await page.locator('[name="number"]').fill(matter)
      await page.locator('[name="title"]').fill('Plan')
      await page.locator('form[action="/matters"] button').last().click()
      const at = page.url()
      await go(page, `/authority-plans/${plan}/decision`)
      await admin.look('plan before')
      await go(page, `/authority-plans/${plan}/revisions/1/matter-documents/new`)
      await page.locator('[name="matter"]').selectOption({ value: at.split('/').at(-1)?.split('?')[0] ?? '' })
      await page.locator('main form button').last().click()
      await page.getByRole('link', { name: /Beslut om handlingen|Decision on the document/ }).click()
      await admin.look('lay')
      await press(page, decide.lay)
      const document = page.url()

      await head.page.goto('/')
      await head.look('home')
      await head.page.goto(document)
      await head.page.getByLabel(words.kinds.delegation).check()
      await head.page.locator('[name="point"]').selectOption({ label: '3.4 Planer, chef' })
      await head.page.locator('[name="title"]').fill('')
      await press(head.page, decide.button)
      assert.match((await head.page.locator('main').textContent()) ?? '', new RegExp(decide.errors.title))
      await head.look('decide')
      await head.page.locator('[name="title"]').fill('Director')
      await press(head.page, decide.sendCode)
      assert.match((await head.page.locator('main').textContent()) ?? '', new RegExp(decide.codeOnWay))
      await assertFits(head.page, 'code on its way')
      site.program.sent.length = 0
      await site.program.runJobs()
      const code = site.program.sent.flatMap(({ text }) => /\b\d{6}\b/.exec(text) ?? []).at(-1)
      await head.page.locator('[name="code"]').fill(code ?? '')
      await press(head.page, decide.button)
      await head.look('decision')
      const decided = head.page.url()

      await page.goto(decided)
      await page.getByRole('link', { name: decisionPageWords[language].lock }).click()
      await admin.look('lock decision')
      await press(page, freezePaperWords[language].button)
      await page.goto(decided)
      await page.getByRole('link', { name: decisionPageWords[language].letter }).click()
      await admin.look('letter')
      await page.locator('[name="recipient"]').fill('Skolorna')
      await press(page, letterPageWords[language].button)
      await admin.look('letter locked')

      await page.goto(`/authority-plans/${plan}/decision`)
      await page.locator('[name="message"]').fill('Läs den på en konferens.')
      await press(page, planDecisionWords[language].sendButton)
      await admin.look('plan sent')

      await page.goto(`${at}/statements/new`)
      await page.locator('[name="revision"]').selectOption({ index: 1 })
      await admin.look('new statement')
      await press(page, neu.button)
      await page.locator('[name="section-purpose"]').fill('Purpose')
      await press(page, statement.save)
      await admin.look('statement')
      await press(page, statement.makeButton)

      await go(page, '/decisions')
      await page.locator('main summary').first().click()
      await page.locator('[name="onDay"]').fill(dayOf(site.program.program.clock()))
      await press(page, all.add)
      await page.locator('[name="documents"]').first().check()
      await press(page, meeting.layButton)
      await page.locator('main details summary').first().click()
      await page.locator('main details').first().getByLabel(words.results.filed).check()
      await page.locator('main details').first().getByRole('button').click()
      await admin.look('meeting')
      await page.getByRole('link', { name: meeting.lockExtract }).first().click()
      await admin.look('extract')
      await press(page, freezePaperWords[language].button)
      await go(page, '/decisions')
      await admin.look('decisions')
      await go(page, `/authority-plans/${plan}/decision`)
      await admin.look('plan')
      assert.match((await page.locator('main').textContent()) ?? '', /D 2026-\d/)
      const status = async () => (await page.locator('main .status').first().textContent()) ?? ''
      await go(page, `/authority-plans/${plan}`)
      assert.match(await status(), new RegExp(`${states['in force']}|${states.coming}`))

      const back = decisionPageWords[language]
      await head.page.goto(decided)
      await head.page.locator('details:has([name="reason"]) summary').click()
      await head.page.locator('[name="reason"]').fill('Fel bilaga')
      await press(head.page, back.sendCode)
      assert.equal(await head.page.locator('[name="reason"]').inputValue(), 'Fel bilaga')
      await assertFits(head.page, 'code for taking back on its way')
      site.program.sent.length = 0
      await site.program.runJobs()
      const backCode = site.program.sent.flatMap(({ text }) => /\b\d{6}\b/.exec(text) ?? []).at(-1)
      await head.page.locator('[name="code"]').fill(backCode ?? '')
      await press(head.page, back.withdraw)
      assert.match((await head.page.locator('main').textContent()) ?? '', /Fel bilaga/)
      await head.look('decision taken back')
      await go(page, `/authority-plans/${plan}`)
      assert.equal(await status(), states.final)
      await admin.look('plan no longer in force')
    })
  }
})
