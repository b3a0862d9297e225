import { createHash, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { statementsFor } from '../../src/content/framework/framework.ts'
import { newestVersions } from '../../src/content/framework/store.ts'
import type { Program } from '../../src/ground/base/ask.ts'
import { addDays, schoolYearOf } from '../../src/ground/base/clock.ts'
import { inScope } from '../../src/ground/base/database.ts'
import { tokenHash } from '../../src/ground/base/secret.ts'
import { beginSession, writeClaim } from '../../src/people/access/session.ts'
import { keyedHash, ticketMac } from '../../src/people/access/ticket.ts'
import { addressSeal } from '../../src/people/organisation/own-address.ts'

/** An authority with an open round whose members each have a mailed link waiting: written straight into the tables. */
export type Place = { authority: string; round: string; schools: string[]; principal: string; people: string[]; statements: string[] }

const teamSize = 8

/** Requests of one journey: the way in, every question shown and answered, and the way out. */
export function requestsOf({ statements }: Pick<Place, 'statements'>): number {
  return 8 + 2 * statements.length
}

/** The mailed link's token of the person with this number. */
export function tokenOf(person: number): string {
  return createHash('sha256').update(`journey ${person}`).digest('base64url')
}

const addressOf = (person: string) => `${person}@example.se`

/** Person n is at school n modulo the number of schools. */
export async function makePlace(
  owner: pg.Pool,
  program: Program,
  size: { schools: number; people: number },
  today: string,
): Promise<Place> {
  const framework = (await newestVersions(program.db)).find((version) => version.framework.key === 'digital-skola')
  if (!framework) throw new Error('the framework is not loaded')
  const statements = statementsFor(framework.framework, 'staff', { role: 'teacher', forms: [], work: null }).map(({ key }) => key)
  const [authority, round] = [randomUUID(), randomUUID()]
  const monthAgo = addDays(today, -28)
  await owner.query(`insert into authority (id, kind, name, created_on) values ($1, 'real', 'Stora kommunen', '2025-01-01')`, [authority])
  const units = async (kind: string, names: string[], parents: string[]) => {
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
  await owner.query(
    `insert into unit (id, authority_id, kind, name, from_on) values ($1, $1, 'authority', 'Stora kommunen', '2025-01-01')`,
    [authority],
  )
  const districts = await units('district', ['Norr', 'Söder'], [authority, authority])
  const schools = await units(
    'school',
    Array.from({ length: size.schools }, (_, index) => `Skola ${index + 1}`),
    Array.from({ length: size.schools }, (_, index) => districts[index % 2] ?? authority),
  )
  const teamsEach = Math.max(1, Math.round(size.people / size.schools / teamSize))
  const teams = await units(
    'team',
    schools.flatMap(() => Array.from({ length: teamsEach }, (_, index) => `Lag ${index + 1}`)),
    schools.flatMap((school) => Array.from({ length: teamsEach }, () => school)),
  )
  await owner.query(
    `insert into round (id, authority_id, name, framework_version_id, opens_on, closes_on, minimum_group, audiences, created_on)
     values ($1, $2, 'Hösten 2026', $3, $4, $5, 5, '{staff,leader}', $4)`,
    [round, authority, framework.id, monthAgo, addDays(today, 21)],
  )
  await owner.query('insert into round_opening (round_id, authority_id) values ($1, $2)', [round, authority])
  await owner.query('insert into round_school (authority_id, round_id, school_id) select $1, $2, unnest($3::uuid[])', [
    authority,
    round,
    schools,
  ])
  const people = Array.from({ length: size.people }, () => randomUUID())
  await owner.query(
    `insert into person (id, authority_id, given_name, family_name, email, email_seal, from_on)
     select id, $1, 'Åsa', 'Nummer ' || n, email, seal, '2025-01-01'
       from unnest($2::uuid[], $3::text[], $4::bytea[]) with ordinality as p (id, email, seal, n)`,
    [
      authority,
      people,
      people.map(addressOf),
      people.map((person) => addressSeal({ authority, person }, 'email', addressOf(person), program.secret)),
    ],
  )
  const teamOf = (index: number) => teams[(index % schools.length) * teamsEach + (Math.floor(index / schools.length) % teamsEach)] ?? ''
  const teamIds = people.map((_, index) => teamOf(index))
  await owner.query(
    `insert into duty (authority_id, person_id, unit_id, role, home, from_on, source)
     select $1, p, t, 'teacher', true, '2025-01-01', 'hand' from unnest($2::uuid[], $3::uuid[]) as d (p, t)`,
    [authority, people, teamIds],
  )
  await owner.query(
    `insert into round_member (authority_id, round_id, person_id, school_id, team_id, district_id, audience, role, added_on)
     select $1, $2, p, s, t, (select district_id from unit_place where id = s), 'staff', 'teacher', $6
       from unnest($3::uuid[], $4::uuid[], $5::uuid[]) as m (p, s, t)`,
    [authority, round, people, people.map((_, index) => schools[index % schools.length] ?? ''), teamIds, monthAgo],
  )
  const expiresAt = new Date(`${today}T23:00:00Z`)
  const hashes = people.map((_, index) => keyedHash(program.secret, tokenHash(tokenOf(index))))
  await owner.query(
    `insert into ticket (authority_id, person_id, kind, secret_hash, issued_on, expires_at, mac)
     select $1, p, 'mail', h, $5, $6, m from unnest($2::uuid[], $3::bytea[], $4::bytea[]) as t (p, h, m)`,
    [
      authority,
      people,
      hashes,
      people.map((person, index) =>
        ticketMac(program.secret, hashes[index] ?? Buffer.alloc(0), { authority, person, kind: 'mail', expiresAt }),
      ),
      today,
      expiresAt,
    ],
  )
  const principal = randomUUID()
  await owner.query(
    `insert into person (id, authority_id, given_name, family_name, email, from_on) values ($1, $2, 'Helena', 'Sundström', 'h@example.se', '2025-01-01')`,
    [principal, authority],
  )
  await owner.query(
    `insert into duty (authority_id, person_id, unit_id, role, home, from_on, source) values ($1, $2, $3, 'principal', true, '2025-01-01', 'hand')`,
    [authority, principal, schools[0]],
  )
  await owner.query(
    `insert into plan (authority_id, unit_id, school_year, framework_version_id, created_on, changed_at)
     select $1, u, $4, $3, $5::date, $5::date from unnest($2::uuid[]) u`,
    [authority, [schools[0], ...teams.slice(0, teamsEach)], framework.id, schoolYearOf(today), monthAgo],
  )
  await owner.query(
    `insert into plan_action (authority_id, plan_id, origin, title, position, due_on, created_at, changed_at)
     select $1, p.id, 'own', 'En åtgärd', n, $2::date + n, $3::date, $3::date from plan p cross join generate_series(1, 12) n where p.authority_id = $1`,
    [authority, addDays(today, -9), monthAgo],
  )
  await owner.query('analyze')
  const claim = await inScope(program.db, { authority, person: principal }, (tx) =>
    beginSession(tx, program.secret, { authority, person: principal }, 'mail', '', today),
  )
  return { authority, round, schools, principal: `stegvis=${writeClaim(claim)}`, people, statements }
}
