import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { signedIn } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { Planning } from '../../../test/support/planned.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { inScope } from '../../ground/base/database.ts'
import { askOnce } from '../../ground/base/question.ts'
import { inOrder } from '../../ground/base/waiting.ts'
import { readClaim, recognise } from '../../people/access/session.ts'
import { waitingFor as waitingInPlans } from '../plan-page/waiting.ts'
import { waitingFor } from './waiting.ts'

const today = '2026-11-12'

describe('what should be looked at on the start page', () => {
  let program: TestProgram
  let town: Municipality
  let planning: Planning
  /** Titles and texts, as the start page gets them. */
  async function todosOf(who: keyof Municipality['people']): Promise<string[]> {
    const visitor = await signedIn(program, town.authority, town.people[who])
    const claim = readClaim(visitor.cookies.get('stegvis'))
    const todos = await inScope(program.program.db, { authority: town.authority }, async (tx) => {
      const found = claim && (await recognise(tx, program.program.secret, claim, today))
      return found
        ? inOrder([
            ...(await askOnce(tx, waitingFor({ program: program.program, viewer: found.viewer, today }))),
            ...(await askOnce(tx, waitingInPlans({ program: program.program, viewer: found.viewer, today }))),
          ])
        : []
    })
    return todos.map(({ title, text, note }) => [title.sv, text?.sv, note?.sv].filter(Boolean).join(' | '))
  }

  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    planning = new Planning(program, town)
    program.setNow('2026-11-12T08:00:00Z')
    await planning.action(town.teams.fourSix, {
      title: 'Läs källor ihop',
      dueOn: '2026-11-01',
      ownerPerson: town.people.teacher,
      howWeKnow: 'x',
    })
    await planning.action(town.teams.fourSix, { title: 'Ingens sak', dueOn: '2027-01-01', howWeKnow: 'x' })
    await planning.action(town.teams.f3, { title: 'I F–3', ownerPerson: town.people.atTwoSchools, dueOn: '2026-11-15' })
  })
  after(() => program.close())

  it('is one’s own late or soon due action, and the plan for those who can mend it', async () => {
    assert.deepEqual(await todosOf('teacher'), ['Försenad: Läs källor ihop | Skulle ha varit klar 1 november 2026 · 4–6, Almskolan'])
    assert.deepEqual(await todosOf('lead'), ['Se över planen 2026/27 för 4–6 | Bland åtgärderna: en är försenad och en saknar ansvarig.'])
    assert.deepEqual(await todosOf('atTwoSchools'), [
      'Snart dags: I F–3 | Klar senast söndag 15 november · F–3, Almskolan',
      'Se över planen 2026/27 för F–3 | Bland åtgärderna: i en står inte hur det märks.',
    ])
    assert.deepEqual(
      await todosOf('principal'),
      ['En åtgärd på Almskolan är försenad | I planen för 4–6.'],
      'what is late in a team reaches who leads the school',
    )
    for (const who of ['districtHead', 'coach', 'staff', 'otherPrincipal'] as const) assert.deepEqual(await todosOf(who), [], who)
  })

  it('names three of one’s own actions and counts the rest', async () => {
    for (const index of [1, 2, 3, 4])
      await planning.action(town.teams.fourSix, {
        title: `Sak ${index}`,
        dueOn: `2026-11-0${index + 1}`,
        ownerPerson: town.people.colleague,
      })
    const todos = await todosOf('colleague')
    assert.equal(todos.length, 4)
    assert.equal(todos[3], 'En till av dina åtgärder är försenad eller ska snart vara klar')
  })
})
