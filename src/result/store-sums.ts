import { sql } from 'kysely'
import type { Tx } from '../base/database.ts'
import type { Secret } from '../base/secret.ts'
import type { Audience } from '../framework/framework.ts'
import type { Round } from '../round/round.ts'
import type { Invited } from './frozen-tree.ts'
import type { StatementPlace } from './sums.ts'
import '../round/tables.ts'

/** What `private.release_sums` returns, row by row (migration 0008 says what each part holds). */
export type SumRow = {
  part: 'answered' | 'choice' | 'importance' | 'pattern' | 'overlap answered' | 'overlap choice' | 'overlap importance' | 'overlap area'
  school: string
  team: string | null
  audience: Audience
  key: string
  counts: number[] | null
  answered: string[] | null
  schools: string[] | null
  persons: number | null
  total: number | null
  squares: number | null
}

/** The members of a round, as they were frozen. */
export async function invitedTo(tx: Tx, round: string): Promise<Invited[]> {
  return tx
    .selectFrom('round_member')
    .select(['person_id as person', 'school_id as school', 'team_id as team', 'district_id as district', 'audience', 'added_on as addedOn'])
    .where('round_id', '=', round)
    .execute()
}

/**
 * The sums of a closed round. The database cannot tell which team a pseudonym belongs to: the caller, who has the key, says it for this one question.
 * The worker's login only.
 */
export async function sumRows(
  tx: Tx,
  secret: Secret,
  authority: string,
  round: Pick<Round, 'id'>,
  invited: readonly Invited[],
  statements: readonly StatementPlace[],
): Promise<SumRow[]> {
  const people = invited.map(({ person }) => secret.pseudonym(authority, person))
  const { rows } = await sql<SumRow>`
    select * from private.release_sums(${round.id}, ${people}::text[], ${invited.map(({ school }) => school)}::uuid[],
      ${invited.map(({ team }) => team)}::uuid[], ${statements.map(({ key }) => key)}::text[], ${statements.map(({ area }) => area)}::text[])`.execute(
    tx,
  )
  return rows
}
