import { randomUUID } from 'node:crypto'
import { newestVersions } from '../../src/content/framework/store.ts'
import { inScope } from '../../src/ground/base/database.ts'
import { addDuty, addUnit } from '../../src/people/organisation/store.ts'
import { openRoundIn } from './answering.ts'
import type { Municipality } from './municipality.ts'
import type { TestProgram } from './program.ts'

const since = '2025-08-15'

/**
 * Gives the people of a municipality more of everything that their pages tell of: `many` schools that the principal leads and `many` teams that the lead leads, each
 * with a plan that holds goals, actions, comments, feedback, notes and evidence, with an open round, a released one, and a question for support; and `schools` schools beside.
 */
export async function makeMuch(program: TestProgram, town: Municipality, many: number, schools = 0): Promise<void> {
  const { authority, people } = town
  const made = await inScope(program.db, { authority }, async (tx) => {
    const units: { school: string; team: string }[] = []
    for (let n = 0; n < many + schools; n += 1) {
      const name = `${randomUUID().slice(0, 8)}skolan`
      const school = await addUnit(tx, { authority, kind: 'school', name, parent: town.district, forms: ['gr'], from: since })
      if (n >= many) continue
      const team = await addUnit(tx, { authority, kind: 'team', name: `Lag ${name}`, parent: school, from: since })
      await addDuty(tx, { authority, person: people.principal, unit: school, role: 'principal', from: since })
      await addDuty(tx, { authority, person: people.lead, unit: team, role: 'team_lead', from: since })
      await addDuty(tx, { authority, person: people.teacher, unit: team, role: 'teacher', from: since })
      units.push({ school, team })
    }
    return units
  })
  for (const { school, team } of made) {
    await openRoundIn(program, town, { schools: [school], name: 'En till' })
    await release(program, town, school, team)
    for (const unit of [school, team]) await plan(program, town, unit)
    await ask(program, town, school)
  }
  // What is under the plan that the addresses name grows as well.
  const { rows } = await program.owner.query<{ id: string }>('select id from plan where authority_id = $1 and unit_id = $2', [
    authority,
    town.teams.fourSix,
  ])
  for (const { id } of rows) await fill(program, town, id, many)
}

async function plan(program: TestProgram, town: Municipality, unit: string): Promise<void> {
  const id = randomUUID()
  const [version] = await newestVersions(program.program.db)
  await program.owner.query(
    `insert into plan (id, authority_id, unit_id, school_year, framework_version_id, created_on, changed_at) values ($1, $2, $3, 2026, $4, '2026-09-01', now())`,
    [id, town.authority, unit, version?.id],
  )
  await fill(program, town, id, 3)
}

/** Puts `many` of each into a plan. */
async function fill(program: TestProgram, { authority, people }: Municipality, plan: string, many: number): Promise<void> {
  const run = (text: string, ...values: unknown[]) => program.owner.query(text, [authority, plan, many, ...values])
  await run(
    "insert into plan_goal (authority_id, plan_id, title, position) select $1, $2, 'Ett mål till', n from generate_series(2, $3::int + 1) n",
  )
  await run(
    `insert into plan_action (authority_id, plan_id, origin, title, position, owner_id, due_on, created_by, created_at, changed_at)
     select $1, $2, 'own', 'En åtgärd till', n, $4, '2026-09-20', $4, now(), now() from generate_series(2, $3::int + 1) n`,
    people.teacher,
  )
  await run(
    "insert into plan_comment (authority_id, plan_id, role, text, at, person_id) select $1, $2, 'coach', 'Hur?', now(), $4 from generate_series(1, $3::int)",
    people.coach,
  )
  await run(
    "insert into plan_feedback (authority_id, plan_id, asks_changes, text, at, by_person_id) select $1, $2, true, 'Ändra', now(), $4 from generate_series(1, $3::int)",
    people.coach,
  )
  for (const [table, columns, values] of [
    ['action_note', 'kind, note, at', "'note', 'Sagt', now()"],
    ['action_evidence', 'kind, text, at', "'text', 'Ett underlag', now()"],
  ])
    await program.owner.query(
      `insert into ${table} (authority_id, action_id, ${columns}) select $1, id, ${values} from plan_action where plan_id = $2`,
      [authority, plan],
    )
}

async function release(program: TestProgram, town: Municipality, school: string, team: string): Promise<void> {
  const round = await openRoundIn(program, town, { schools: [school], name: 'Förra', opensOn: '2026-08-20', closesOn: '2026-09-10' })
  const run = (text: string, ...values: unknown[]) => program.owner.query(text, [round, town.authority, ...values])
  await run("insert into round_closing (round_id, authority_id, reason, at) values ($1, $2, 'date', '2026-09-10')")
  await run("insert into round_release (round_id, authority_id, at) values ($1, $2, '2026-09-12')")
  await run(
    `insert into result_unit (round_id, authority_id, unit_id, level, name, parent_id)
     values ($1, $2, $3, 'team', 'Lag', $4), ($1, $2, $4, 'school', 'Skola', $5), ($1, $2, $5, 'district', 'Norr', $2), ($1, $2, $2, 'authority', 'Alla', null)`,
    team,
    school,
    town.district,
  )
}

/** A question for support that waits, and one that was accepted and opens the school to the coach. */
async function ask(program: TestProgram, { authority, people }: Municipality, school: string): Promise<void> {
  const asking =
    "insert into support_request (authority_id, school_id, kind, text, asked_on) values ($1, $2, 'plan', 'En fråga till', '2026-09-28') returning id"
  await program.owner.query(asking, [authority, school])
  const { rows } = await program.owner.query<{ id: string }>(asking, [authority, school])
  await program.owner.query(
    "insert into coach_access (authority_id, person_id, school_id, request_id, from_on, to_on) values ($1, $2, $3, $4, '2026-09-01', '2027-06-01')",
    [authority, people.coach, school, rows[0]?.id],
  )
}
