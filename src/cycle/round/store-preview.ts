import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type Known, type Preview, summarise } from './preview.ts'
import type { Round } from './round.ts'
import { asked } from './store-open.ts'

/** Who a round would ask if it opened on a day. */
export async function previewOf(tx: Tx, round: Round, day: Day): Promise<Preview> {
  const members = await asked(
    tx,
    round,
    round.schools.map(({ id }) => id),
    day,
  )
  const people = await tx
    .selectFrom('person')
    .select(['id', 'email', sql<string>`app.person_name(person)`.as('name')])
    .where(sql<boolean>`id = any (${[...new Set(members.map(({ person }) => person))]}::uuid[])`)
    .execute()
  const teams = await tx
    .selectFrom('unit')
    .select(['id', 'name'])
    .where(sql<boolean>`id = any (${[...new Set(members.flatMap(({ team }) => team ?? []))]}::uuid[])`)
    .execute()
  const names = new Map(teams.map(({ id, name }) => [id, name]))
  return summarise(members, people satisfies Known[], round.schools, round.minimumGroup, names)
}

/** The schools among these that have never been in a round that opened: the next wave. */
export async function schoolsWithoutRound(tx: Tx, schools: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${schools}::uuid[]) as id
     where not exists (select from round_school rs join round_opening o on o.round_id = rs.round_id where rs.school_id = id)`.execute(tx)
  return rows.map(({ id }) => id)
}

/** What has happened to a round. `what` is a `Happenings['round']`, or what an older version called so. */
export type RoundEvent = { what: string; by: string | null; at: Date; detail: Record<string, string | number | null> }

export async function eventsOf(tx: Tx, round: string): Promise<RoundEvent[]> {
  const { rows } = await sql<RoundEvent>`
    select split_part(e.what, '.', 2) as what, e.at, e.detail, app.person_name(p) as by
      from event e left join person p on p.id = e.person_id
     where e.about_kind = 'round' and e.about_id = ${round}
     order by e.at desc, e.id limit 100`.execute(tx)
  return rows
}
