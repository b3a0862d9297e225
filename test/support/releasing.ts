import { randomUUID } from 'node:crypto'
import type { Municipality } from './municipality.ts'
import type { TestProgram } from './program.ts'

/** People of one audience at a place of a school, and what each answers to every statement: a level, 0 "not relevant", null nothing at all. */
export type Group = {
  school: string
  team: string | null
  audience?: 'staff' | 'leader'
  levels: (number | null)[]
  district?: string | null
}

/** The statements of the first version of the framework that tests use, by audience. */
export async function statementsIn(program: TestProgram, audience: 'staff' | 'leader'): Promise<string[]> {
  const { rows } = await program.owner.query<{ key: string }>(
    `select aspect ->> 'key' as key from framework_version f, jsonb_array_elements(f.content -> 'areas') with ordinality a (area, an),
            jsonb_array_elements(area -> 'aspects') with ordinality s (aspect, sn)
      where f.key = 'digital-skola' and f.version = 1 order by an, sn`,
  )
  return rows.map(({ key }) => `${key}.${audience}`)
}

/**
 * Puts members with answers straight into a round, as if they had answered: one person for each level. A null is a member who never began.
 * @returns the persons, in the order of the levels
 */
export async function answerAs(
  program: TestProgram,
  town: Municipality,
  round: string,
  group: Group,
  persons?: string[],
): Promise<string[]> {
  const audience = group.audience ?? 'staff'
  const statements = await statementsIn(program, audience)
  const made: string[] = []
  for (const [index, level] of group.levels.entries()) {
    const person = persons?.[index] ?? (await makePerson(program, town))
    made.push(person)
    await program.owner.query(
      `insert into round_member (authority_id, round_id, person_id, school_id, team_id, district_id, audience, role, added_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, '2026-09-14')`,
      [
        town.authority,
        round,
        person,
        group.school,
        group.team,
        group.district ?? null,
        audience,
        audience === 'staff' ? 'teacher' : 'leader',
      ],
    )
    if (level === null) continue
    const pseudonym = program.program.secret.pseudonym(town.authority, person)
    await program.owner.query(
      `insert into private.response (round_id, school_id, pseudonym, audience, handed_in_on) values ($1, $2, $3, $4, '2026-09-20')`,
      [round, group.school, pseudonym, audience],
    )
    await program.owner.query(
      `insert into private.answer (round_id, school_id, pseudonym, statement, choice, importance)
       select $1, $2, $3, s, $5, 2 from unnest($4::text[]) as s`,
      [round, group.school, pseudonym, statements, level],
    )
  }
  return made
}

async function makePerson(program: TestProgram, town: Municipality): Promise<string> {
  const id = randomUUID()
  await program.owner.query(
    `insert into person (id, authority_id, external_id, given_name, family_name, email, from_on, to_on) values ($1::uuid, $2, $1::uuid::text, 'Åke', 'Öberg', null, '2025-08-15', null)`,
    [id, town.authority],
  )
  return id
}

/** Everything a release has written of a round, for comparing two releases: by content, without moments. */
export async function releasedRows(program: TestProgram, round: string): Promise<string> {
  const { rows } = await program.owner.query<{ text: string }>(
    `select coalesce(string_agg(line, E'\\n' order by line), '') as text from (
       select jsonb_build_array('cell', unit_id, audience, kind, key, content, coverage, index, opted_out)::text as line from result_cell where round_id = $1
       union all select jsonb_build_array('participation', unit_id, audience, invited, answered)::text from result_participation where round_id = $1
       union all select jsonb_build_array('comparison', unit_id, kind, key, schools, lower, median, upper)::text from result_comparison where round_id = $1
       union all select jsonb_build_array('change', unit_id, before_round_id, key, content)::text from result_change where round_id = $1
       union all select jsonb_build_array('instrument', area, content)::text from result_instrument where round_id = $1
       union all select jsonb_build_array('unit', unit_id, level, name, code, parent_id)::text from result_unit where round_id = $1) lines`,
    [round],
  )
  return rows[0]?.text ?? ''
}
