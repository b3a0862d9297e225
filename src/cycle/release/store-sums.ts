import { sql } from 'kysely'
import type { Audience } from '../../content/framework/framework.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Secret } from '../../ground/base/secret.ts'
import type { Round } from '../round/round.ts'
import type { Invited } from './frozen-tree.ts'
import type { StatementCodes } from './statement-codes.ts'
import '../round/tables.ts'

/** What `private.release_sums` returns, row by row (migrations 0008, 0044 and 0063 say what each part holds). Groups are the numbers that `groupsOf` gave. */
export type SumRow = {
  part:
    | 'answered'
    | 'choice'
    | 'importance'
    | 'opted out'
    | 'pattern'
    | 'overlap answered'
    | 'overlap choice'
    | 'overlap importance'
    | 'overlap area'
  grp: number | null
  audience: Audience | null
  code: number | null
  counts: number[] | null
  answered: number | null
  schools: string[] | null
  persons: number | null
  total: number | null
  squares: number | null
  /** Of a statement's answers: how many are by people who only ever signed in by a slip or an operator's link (migration 0044). */
  uncounted: number | null
}

/** The members of a closed round, as they were frozen, and whether each was still at the school when it closed. */
export async function invitedTo(tx: Tx, round: string, today: Day): Promise<Invited[]> {
  // Those who are there are gathered once, whatever the planner believes of a round that is new to it.
  const { rows } = await sql<Invited>`
    select m.person_id as person, m.school_id as school, m.team_id as team, m.district_id as district, m.audience, m.added_on as "addedOn", m.came_late as late,
           (m.person_id, m.school_id) in (select t.person_id, t.school_id from app.members_there(${round}, ${today}) t) as there
      from round_member m
     where m.round_id = ${round}`.execute(tx)
  return rows
}

/**
 * The smallest groups of a round: a team, or a school's people without team, of one audience; who came late apart from the others, since they do not count
 * towards k. Their places are their numbers.
 */
export function groupsOf(invited: readonly Invited[]): Invited[][] {
  return [...Map.groupBy(invited, ({ school, team, audience, late }) => `${school} ${team ?? ''} ${audience} ${late}`).values()]
}

/**
 * The sums of a closed round. The database cannot tell whose a pseudonym is: the caller, who has the key, says for this one question which group each
 * belongs to. The worker's login only.
 */
export async function sumRows(
  tx: Tx,
  secret: Secret,
  authority: string,
  round: Pick<Round, 'id'>,
  groups: readonly Invited[][],
  { codes }: StatementCodes,
): Promise<SumRow[]> {
  // In the order in which the rows lie.
  const members = groups
    .flatMap((group, number) => group.map(({ person, school }) => ({ person, school, number, name: secret.pseudonym(authority, person) })))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const numbers = new Map([...new Set(members.map(({ person }) => person))].map((person, number) => [person, number]))
  const { rows } = await sql<SumRow>`
    select * from private.release_sums(${round.id}, ${members.map(({ name }) => name)}::text[],
      ${members.map(({ person }) => numbers.get(person) ?? null)}::integer[], ${members.map(({ school }) => school)}::uuid[],
      ${members.map(({ number }) => number)}::integer[], ${JSON.stringify(codes)}::jsonb)`.execute(tx)
  return rows
}
