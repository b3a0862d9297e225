import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { checkWords } from '../../src/cycle/assessment/pages/check.words.ts'
import { lookingBackWords } from '../../src/cycle/assessment/pages/looking-back.words.ts'
import { askWords } from '../../src/cycle/assessment/pages/statement.words.ts'
import { waitingWords as assessingWords } from '../../src/cycle/assessment/waiting.words.ts'
import { changeWords } from '../../src/cycle/change/change.words.ts'
import { samePersonsWords } from '../../src/cycle/change/pages/same-persons.words.ts'
import { headWords } from '../../src/cycle/result/result-head.words.ts'
import { waitingWords } from '../../src/cycle/result/waiting.words.ts'
import { previewWords } from '../../src/cycle/round/pages/preview-page.words.ts'
import { roundPageWords } from '../../src/cycle/round/pages/round-page.words.ts'
import { inScope } from '../../src/ground/base/database.ts'
import type { Language } from '../../src/ground/base/language.ts'
import { addDuty, addPerson } from '../../src/people/organisation/store.ts'
import { openRoundIn } from '../support/answering.ts'
import { assertAccessibleDayAndNight, assertFits } from '../support/axe.ts'
import { closeAndRelease } from '../support/crowds.ts'
import { type Municipality, makeMunicipality } from '../support/municipality.ts'
import { statementsIn } from '../support/releasing.ts'
import { openSite, press, type Site } from '../support/site.ts'
import { waysOf } from '../support/thorough.ts'

/** Beside whom the town has at the school. */
const more = 24

describe('a second round, a year after the first, on a phone without JavaScript', () => {
  let site: Site
  before(async () => {
    site = await openSite()
  })
  after(() => site.close())

  /** A town whose Bergskolan has been asked once, a year ago, and answered. */
  async function townAskedOnce(language: Language): Promise<{ town: Municipality; first: string; teacher: string }> {
    const { program } = site
    const town = await makeMunicipality(program, `Ettårsköping ${language}`)
    const { authority } = town
    const people = await inScope(program.db, { authority }, async (tx) => {
      const made: string[] = []
      for (let index = 0; index < more; index += 1) {
        const person = await addPerson(
          tx,
          { authority, givenName: 'Åke', familyName: `Öberg ${index}`, from: '2025-08-15' },
          program.program.secret,
        )
        await addDuty(tx, { authority, person, unit: town.bergskolan, role: 'teacher', from: '2025-08-15' })
        made.push(person)
      }
      return made
    })
    await program.owner.query('update person set language = $2 where authority_id = $1', [authority, language])
    program.setNow('2025-09-15T08:00:00Z')
    const first = await openRoundIn(program, town, {
      schools: [town.bergskolan],
      name: 'Hösten 2025',
      opensOn: '2025-09-15',
      closesOn: '2025-10-03',
    })
    await answer(town, first, () => 2, [])
    program.setNow('2025-10-04T08:00:00Z')
    await closeAndRelease(program, town, first)
    return { town, first, teacher: people[0] ?? '' }
  }

  /** Everyone who works at the school, but these, answers about this level. */
  async function answer(
    { authority }: Municipality,
    round: string,
    level: (index: number) => number,
    but: readonly string[],
  ): Promise<void> {
    const { program } = site
    const { rows } = await program.owner.query<{ person: string; school: string }>(
      `select person_id as person, school_id as school from round_member where round_id = $1 and audience = 'staff' and person_id <> all ($2)`,
      [round, but],
    )
    const statements = await statementsIn(program, 'staff')
    for (const [index, { person, school }] of rows.entries()) {
      const place = [round, school, program.program.secret.pseudonym(authority, person)]
      await program.owner.query(
        `insert into private.response (round_id, school_id, pseudonym, audience, handed_in_on) values ($1, $2, $3, 'staff', '2025-09-20')`,
        place,
      )
      await program.owner.query(
        `insert into private.answer (round_id, school_id, pseudonym, statement, choice, importance) select $1, $2, $3, s, $5, 2 from unnest($4::text[]) s`,
        [...place, statements, level(index) + (index % 3 === 0 ? 1 : 0)],
      )
    }
  }

  const textOf = async (page: Page) => (await page.textContent('main')) ?? ''

  for (const language of waysOf(['sv', 'en'] as const, 0)) {
    it(`in ${language}: three presses open it, nobody is offered last year’s answer, and what has changed is read by whoever may`, async () => {
      const { program } = site
      const { town, first, teacher } = await townAskedOnce(language)
      const visit = (person: string) => site.visitor({ width: 390, script: false, as: { authority: town.authority, person } })

      program.setNow('2026-09-15T08:00:00Z')
      const admin = await visit(town.people.admin)
      await admin.goto('/rounds')
      await press(admin, /2025/, 'link')
      await press(admin, roundPageWords[language].round.againButton)
      assert.match(await textOf(admin), /Bergskolan/)
      await assertFits(admin, 'preview')
      await press(admin, previewWords[language].open)
      const second = new URL(admin.url()).pathname.split('/')[2] ?? ''
      assert.notEqual(second, first)
      await program.runJobs()

      const phone = await visit(teacher)
      await phone.goto('/')
      await press(phone, assessingWords[language].start.action, 'link')
      await press(phone, new RegExp(assessingWords[language].start.action))
      for (let number = 1; number <= 14; number += 1) {
        assert.equal(await phone.locator('input[type=radio]:checked').count(), 0, `question ${number} offers no answer of last year`)
        await phone.locator(`div:has(> input[name="choice"][value="${3 + (number % 2)}"]) > label`).click()
        await press(phone, new RegExp(`${askWords[language].next}|${askWords[language].last}`))
      }
      await press(phone, new RegExp(checkWords[language].button))

      await answer(town, second, () => 3, [teacher])
      program.setNow('2026-10-08T08:00:00Z')
      await closeAndRelease(program, town, second)
      await phone.goto('/results')
      assert.match(await textOf(phone), new RegExp(lookingBackWords[language].heading))
      assert.match(await textOf(phone), /Hösten 2025/)
      await assertFits(phone, 'own result')

      const principal = await visit(town.people.otherPrincipal)
      await principal.goto('/')
      await press(principal, waitingWords[language].action, 'link')
      await press(principal, headWords[language].change, 'link')
      const said = await textOf(principal)
      assert.match(said, new RegExp(changeWords[language].verdict.increase))
      assert.match(said, new RegExp(samePersonsWords[language].lead))
      await assertFits(principal, 'change')
      // What looks for faults is a script itself.
      const looking = await site.visitor({ width: 390, as: { authority: town.authority, person: town.people.otherPrincipal } })
      await looking.goto(principal.url())
      await assertAccessibleDayAndNight(looking, 'change')
    })
  }
})
