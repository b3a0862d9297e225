import { randomUUID } from 'node:crypto'
import { statementsFor } from '../../src/content/framework/framework.ts'
import { newestVersions } from '../../src/content/framework/store.ts'
import { inScope } from '../../src/ground/base/database.ts'
import type { Stage } from './stage.ts'

/** A round of many, closed, with answers: written straight into the tables, since what is measured comes after. */
export type Crowd = { authority: string; round: string; schools: string[]; answers: number }

const teamSize = 8
const share = 0.8

/**
 * An authority with a closed round in which four of five have answered. Schools in ten districts, teams of eight, two leaders a school.
 * @param into an authority to make another round in; else a new one
 */
export async function makeCrowd(stage: Stage, size: { schools: number; staff: number; name: string }, into?: Crowd): Promise<Crowd> {
  const { owner, program } = stage
  const authority = into?.authority ?? (await makeAuthority(stage, size.name))
  const framework = (await newestVersions(program.db)).find((version) => version.framework.key === 'digital-skola')
  if (!framework) throw new Error('the framework is not loaded')
  const round = randomUUID()
  await owner.query(
    `insert into round (id, authority_id, name, framework_version_id, opens_on, closes_on, minimum_group, audiences, created_on)
     values ($1, $2, $3, $4, '2026-09-01', '2026-09-20', 5, '{staff,leader}', '2026-09-01')`,
    [round, authority, size.name, framework.id],
  )
  await owner.query('insert into round_opening (round_id, authority_id) values ($1, $2)', [round, authority])
  await owner.query(`insert into round_closing (round_id, authority_id, reason, at) values ($1, $2, 'hand', '2026-09-21')`, [
    round,
    authority,
  ])
  const schools = into?.schools ?? (await makeSchools(stage, authority, size.schools))
  await owner.query('insert into round_school (authority_id, round_id, school_id) select $1, $2, unnest($3::uuid[])', [
    authority,
    round,
    schools,
  ])
  await makeMembers(stage, authority, round, schools, size.staff)
  let answers = 0
  for (const audience of ['staff', 'leader'] as const) {
    const statements = statementsFor(framework.framework, audience, { role: '', forms: [] }).map(({ key }) => key)
    const { rowCount } = await owner.query(
      `insert into private.answer (round_id, school_id, pseudonym, statement, choice, importance)
       select r.round_id, r.school_id, r.pseudonym, s, case when random() < 0.03 then 0 else 1 + floor(random() * 3 + (hashtext(r.school_id::text) & 1) + random()) end,
              floor(random() * 3) from private.response r cross join unnest($2::text[]) as s where r.round_id = $1 and r.audience = $3`,
      [round, statements, audience],
    )
    answers += rowCount ?? 0
  }
  await owner.query('analyze')
  return { authority, round, schools, answers }
}

async function makeAuthority({ owner }: Stage, name: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into authority (kind, name, created_on) values ('real', $1, '2025-01-01') returning id`,
    [name],
  )
  const id = rows[0]?.id ?? ''
  await owner.query(`insert into unit (id, authority_id, kind, name, from_on) values ($1, $1, 'authority', $2, '2025-01-01')`, [id, name])
  return id
}

async function makeSchools({ owner }: Stage, authority: string, count: number): Promise<string[]> {
  const make = async (kind: string, names: string[], parents: string[]) => {
    const ids = names.map(() => randomUUID())
    await owner.query(
      `insert into unit (id, authority_id, kind, name, from_on) select id, $1, $2, name, '2025-01-01' from unnest($3::uuid[], $4::text[]) as u (id, name)`,
      [authority, kind, ids, names],
    )
    await owner.query(
      `insert into unit_parent (authority_id, unit_id, parent_id, from_on) select $1, u, p, '2025-01-01' from unnest($2::uuid[], $3::uuid[]) as x (u, p)`,
      [authority, ids, parents],
    )
    return ids
  }
  const districts = await make(
    'district',
    Array.from({ length: 10 }, (_, index) => `Område ${index + 1}`),
    Array.from({ length: 10 }, () => authority),
  )
  return make(
    'school',
    Array.from({ length: count }, (_, index) => `Skola ${index + 1}`),
    Array.from({ length: count }, (_, index) => districts[index % 10] ?? authority),
  )
}

async function makeMembers({ owner, program }: Stage, authority: string, round: string, schools: string[], staff: number): Promise<void> {
  const { rows: districts } = await owner.query<{ id: string; district: string }>(
    'select id, district_id as district from unit_place where authority_id = $1 and kind = $2',
    [authority, 'school'],
  )
  const districtOf = new Map(districts.map(({ id, district }) => [id, district]))
  const perSchool = Math.round(staff / schools.length)
  for (const school of schools) {
    const teams = Array.from({ length: Math.max(1, Math.round(perSchool / teamSize)) }, () => randomUUID())
    await owner.query(
      `insert into unit (id, authority_id, kind, name, from_on) select id, $1, 'team', 'Lag ' || n, '2025-01-01' from unnest($2::uuid[]) with ordinality as t (id, n)`,
      [authority, teams],
    )
    const members = Array.from({ length: perSchool + 2 }, (_, index) => ({
      person: randomUUID(),
      team: index < perSchool ? (teams[index % teams.length] ?? null) : null,
      audience: index < perSchool ? 'staff' : 'leader',
    }))
    const people = members.map(({ person }) => person)
    await owner.query(
      `insert into person (id, authority_id, given_name, family_name, from_on) select unnest($2::uuid[]), $1, 'Åsa', 'Öberg', '2025-01-01'`,
      [authority, people],
    )
    await owner.query(
      `insert into round_member (authority_id, round_id, person_id, school_id, team_id, district_id, audience, role, added_on)
       select $1, $2, p, $3, t, $4, a, 'teacher', '2026-09-01' from unnest($5::uuid[], $6::uuid[], $7::text[]) as m (p, t, a)`,
      [
        authority,
        round,
        school,
        districtOf.get(school) ?? null,
        people,
        members.map(({ team }) => team),
        members.map(({ audience }) => audience),
      ],
    )
    const answering = members.filter((_, index) => index % 10 < share * 10)
    await owner.query(
      `insert into private.response (round_id, school_id, pseudonym, audience, handed_in_on)
       select $1, $2, p, a, '2026-09-10' from unnest($3::text[], $4::text[]) as r (p, a)`,
      [
        round,
        school,
        answering.map(({ person }) => program.secret.pseudonym(authority, person)),
        answering.map(({ audience }) => audience),
      ],
    )
  }
}

/** Runs `work` for an authority with the web's login. */
export function asWeb<T>(stage: Stage, crowd: Crowd, work: Parameters<typeof inScope<T>>[2]): Promise<T> {
  return inScope(stage.program.db, { authority: crowd.authority }, work)
}
