import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { heldSession } from '../../../test/support/attended.ts'
import { answered, held, participants, thatEvening, worked } from '../../../test/support/evaluations.ts'
import { readPdf } from '../../../test/support/pdf.ts'
import { TrainingTown } from '../../../test/support/training.ts'
import { hearing } from '../../ground/published/published.ts'

const all = { a1: '4', a2: '2', a3: '2', a4: '3', a5: '3', a6: 'Ett ord som bara jag skriver' }

/** A report is locked in a matter, and whoever has matters in hand reads it there: they need not lead the programme, nor see the plans of schools. */
describe('what a programme’s report tells whoever reads it in a matter', () => {
  let place: TrainingTown
  before(async () => {
    place = await TrainingTown.open()
  })
  after(() => place.program.close())
  beforeEach(() => place.clear())

  const begin = async () =>
    (await place.as('ulla').post(`${place.programme}/reports`, { kind: 'final', from: '2026-08-01', to: '2027-06-30' })).location ?? ''
  const frozen = async (number: string) => {
    const matter = (await place.as('ulla').post('/matters', { title: 'Slutrapport', number })).location?.split('/')[2] ?? ''
    const sent = await place.as('ulla').post(`${await begin()}/matter-documents`, { matter, name: 'Slutrapport' })
    assert.equal(sent.status, 303, sent.text)
    const [kept] = await place.rows<{ bytes: Buffer }>('select bytes from matter_content where document_id = $1', [
      sent.location?.split('/')[2],
    ])
    return readPdf(kept?.bytes ?? Buffer.alloc(0)).root.text
  }

  it('holds nothing of what was answered in evaluations, which those who answered were told that nobody else sees', async () => {
    await held(place, 6)
    await place.at(thatEvening)
    await answered(place, (await worked(place)).slice(0, 5), all)
    await place.at('2026-12-23T08:00:00Z')
    await place.program.runTask('due-ballots', {})
    await place.program.runJobs()
    const said = /Eleverna jämför två källor \(minst 5 av 6\)|till stor nytta|Ett ord som bara jag skriver/
    assert.match((await place.as('ulla').get(`${place.programme}/report`)).text, said, 'its leader reads it')
    const text = await frozen('BUN 2026/17')
    assert.match(text, /1 av 1 pass har hållits/)
    assert.match(text, /Lärande: vad kan de nu\?/)
    assert.doesNotMatch(text, said)
    assert.doesNotMatch(text, /Reaktioner|Användning: arbetar|Elever: märks/)
    assert.match((await place.as('ulla').get(`${place.programme}/reports`)).text, /svarade i utvärderingarna följer inte med/)
  })

  it('says how many took part from five on only, through the register', async () => {
    for (const count of [4, 5]) {
      await place.clear()
      await place.course()
      const was = participants.slice(0, count).map((who) => ({ person: place.town.people[who], minutes: 60 }))
      await heldSession(place, { startsAt: '2026-09-03T12:30:00Z' }, was)
      const path = await begin()
      for (const [at, kind] of [
        [`${path}/report.pdf`, 'paper'],
        [`${place.programme}/report`, 'page'],
      ] as const) {
        const { result, said } = await hearing(() => place.as('ulla').get(at))
        const text = kind === 'page' ? result.text : readPdf(Buffer.from(await result.response.arrayBuffer())).root.text
        assert.equal(text.includes('5 personer har deltagit'), count === 5, `${at} of ${count}`)
        assert.equal(text.includes('Färre än fem personer har deltagit'), count === 4, `${at} of ${count}`)
        assert.ok(!text.includes('4 personer'))
        const people = said.filter(({ measure }) => measure === 'programme attendance').map(({ contributors }) => contributors)
        assert.deepEqual(people, count === 5 ? [5] : [])
      }
    }
  })

  it('names the authority’s plans in force and their goals as they were frozen, and no plan, goal or action that its reader may not see', async () => {
    await place.course()
    const { authority, almskolan } = place.town
    const one = async (text: string, values: unknown[]) => (await place.rows<{ id: string }>(`${text} returning id`, values))[0]?.id ?? ''
    const planCalled = (title: string) =>
      one(
        "insert into authority_plan (authority_id, template, title, kind, from_on, to_on, made_on, made_by_name, changed_at, changed_by_name) values ($1, 'four-parts', $2, 'Plan', '2026-01-01', '2028-12-31', '2026-01-01', 'Ada', now(), 'Ada')",
        [authority, title],
      )
    const goalCalled = async (plan: string, title: string) => {
      const goal = await one("insert into authority_goal (authority_id, begun_on) values ($1, '2026-01-01')", [authority])
      await place.rows(
        "insert into authority_plan_part (authority_id, plan_id, part, position, title) values ($1, $2, 'vision-goals', 0, 'Vision') on conflict do nothing",
        [authority, plan],
      )
      await place.rows(
        "insert into authority_plan_goal (authority_id, plan_id, goal_id, part, position, title, changed_by_name) values ($1, $2, $3, 'vision-goals', 1, $4, 'Ada')",
        [authority, plan, goal, title],
      )
      return goal
    }
    const [standing, draft] = [await planCalled('Plan som gäller'), await planCalled('Plan som skrivs')]
    const [kept, written] = [await goalCalled(standing, 'Mål som skrivs om'), await goalCalled(draft, 'Mål i ett utkast')]
    const revision = await one(
      "insert into authority_plan_revision (authority_id, plan_id, number, content, by_name, at) select $1, id, 1, json_build_object('head', json_build_object('title', title)), 'Ada', now() from authority_plan where id = $2",
      [authority, standing],
    )
    await place.rows(
      "insert into authority_plan_revision_goal (authority_id, revision_id, goal_id, part, number, title) values ($1, $2, $3, 'vision-goals', '1.1', 'Mål som det antogs')",
      [authority, revision, kept],
    )
    await place.rows(
      "insert into authority_plan_force (authority_id, plan_id, revision_id, from_on, decided_by, decided_on, by_name, at) values ($1, $2, $3, '2026-01-01', 'Nämnden', '2026-01-01', 'Ada', now())",
      [authority, standing, revision],
    )
    const framework = "(select id from framework_version where key = 'digital-skola' order by version desc limit 1)"
    const school = await one(
      `insert into plan (authority_id, unit_id, school_year, framework_version_id, created_on, changed_at) values ($1, $2, 2026, ${framework}, '2026-09-01', now())`,
      [authority, almskolan],
    )
    for (const [column, id] of [
      ['authority_plan_id', standing],
      ['authority_plan_id', draft],
      ['goal_id', kept],
      ['goal_id', written],
      ['plan_id', school],
    ])
      await place.rows(
        `insert into programme_link (authority_id, programme_id, ${column}, by_name, at) values ($1, $2, $3, 'Ulla', now())`,
        [authority, place.programme.split('/')[2], id],
      )
    // Whoever makes the paper sees the school's plan and what is written, and their paper is read by others.
    await place.rows(
      "insert into duty (authority_id, person_id, unit_id, role, home, from_on, source) values ($1, $2, $3, 'principal', false, '2026-08-01', 'roster')",
      [authority, place.ulla, almskolan],
    )
    await place.at('2026-10-06T09:00:00Z')
    const screen = (await place.as('ulla').get(place.programme)).text
    assert.match(screen, new RegExp(`/plans/${school}"`))
    const text = await frozen('BUN 2026/18')
    assert.match(text, /Plan som gäller/)
    assert.match(text, /1\.1 Mål som det antogs/)
    assert.doesNotMatch(text, /Plan som skrivs|Mål som skrivs om|Mål i ett utkast|Almskolan, plan/)
  })
})
