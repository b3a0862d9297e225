import { randomUUID } from 'node:crypto'
import type { Audience } from '../../src/content/framework/framework.ts'
import { randomFrom } from '../../src/cycle/protection/random.ts'
import { closeRound } from '../../src/cycle/round/store-close.ts'
import { inScope } from '../../src/ground/base/database.ts'
import { openRoundIn } from './answering.ts'
import type { Municipality } from './municipality.ts'
import type { TestProgram } from './program.ts'
import { statementsIn } from './releasing.ts'

/** People at one place of a school who were asked, and about where those who answered stand. */
export type Crowd = {
  school: string
  team: string | null
  district?: string | null
  audience?: Audience
  invited: number
  answered: number
  /** The level that most are near. */
  around?: number
  /** How large a share of the answers is "not relevant". */
  skipping?: number
}

/**
 * Puts members whose answers differ by person and statement straight into a round, as if they had handed in: the same answers for the same seed.
 * Returns the persons who answered.
 */
export async function crowdAnswers(
  program: TestProgram,
  town: Municipality,
  round: string,
  crowds: readonly Crowd[],
  seed = 1,
): Promise<string[]> {
  const random = randomFrom(seed)
  const statements = { staff: await statementsIn(program, 'staff'), leader: await statementsIn(program, 'leader') }
  const people = crowds.flatMap((crowd) =>
    Array.from({ length: crowd.invited }, (_, index) => {
      const person = randomUUID()
      const pseudonym = program.program.secret.pseudonym(town.authority, person)
      return { ...crowd, person, pseudonym, handsIn: index < crowd.answered, own: random() - 0.5 }
    }),
  )
  const answering = people.filter(({ handsIn }) => handsIn)
  const members = people.map(({ person, school, team, district = null, audience = 'staff' }) => ({
    person,
    school,
    team,
    district,
    audience,
    role: audience === 'staff' ? 'teacher' : 'leader',
  }))
  const answers = answering.flatMap(({ pseudonym, school, audience = 'staff', around = 3, skipping = 0.05, own }) =>
    statements[audience].map((statement, index) => {
      const level = Math.round(around + own + (((index * 7) % 5) - 2) / 4 + (random() - 0.5) * 2.4)
      return {
        pseudonym,
        school,
        statement,
        choice: random() < skipping ? 0 : Math.min(5, Math.max(1, level)),
        importance: random() < 0.1 ? null : Math.floor(Math.sqrt(random()) * 3),
      }
    }),
  )
  const { owner } = program
  await owner.query(
    `insert into person (id, authority_id, external_id, given_name, family_name, from_on)
     select id, $1, id::text, 'Åke', 'Öberg', '2025-08-15' from unnest($2::uuid[]) as id`,
    [town.authority, people.map(({ person }) => person)],
  )
  await owner.query(
    `insert into round_member (authority_id, round_id, person_id, school_id, team_id, district_id, audience, role, added_on)
     select $1, $2, person, school, team, district, audience, role, '2026-09-14'
       from json_to_recordset($3) as m (person uuid, school uuid, team uuid, district uuid, audience text, role text)`,
    [town.authority, round, JSON.stringify(members)],
  )
  await owner.query(
    `insert into private.response (round_id, school_id, pseudonym, audience, handed_in_on)
     select $1, school, pseudonym, coalesce(audience, 'staff'), '2026-09-20'
       from json_to_recordset($2) as r (school uuid, pseudonym text, audience text)`,
    [round, JSON.stringify(answering)],
  )
  await owner.query(
    `insert into private.answer (round_id, school_id, pseudonym, statement, choice, importance)
     select $1, school, pseudonym, statement, choice, importance
       from json_to_recordset($2) as a (school uuid, pseudonym text, statement text, choice smallint, importance smallint)`,
    [round, JSON.stringify(answers)],
  )
  return answering.map(({ person }) => person)
}

/** An open round in which twelve people of a team have answered, and one leader. */
export async function answeredRound(program: TestProgram, town: Municipality): Promise<string> {
  const round = await openRoundIn(program, town, { schools: [town.almskolan, town.bergskolan] })
  const place = { school: town.almskolan, district: town.district }
  await crowdAnswers(program, town, round, [
    { ...place, team: town.teams.f3, invited: 14, answered: 12 },
    { ...place, team: null, audience: 'leader', invited: 1, answered: 1 },
  ])
  return round
}

/** Closes a round without a delay and lets the worker do what follows. */
export async function closeAndRelease(program: TestProgram, town: Municipality, round: string): Promise<void> {
  const actor = { authority: town.authority, by: null }
  await inScope(program.program.db, { authority: town.authority }, (tx) =>
    closeRound(tx, actor, round, 'hand', program.program.clock(), { delay: 0 }),
  )
  await program.runJobs()
}
