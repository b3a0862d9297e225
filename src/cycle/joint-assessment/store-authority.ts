import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { tell } from './telling.ts'
import './tables.ts'

/** What the authority has agreed on about itself: a joint assessment without a unit. */
export type AuthorityAnswers = {
  id: string
  frameworkVersion: string
  agreedOn: Day
  note: string
  finished: boolean
  /** How many questions have a level. */
  count: number
}

/** The authority's answers about itself, the latest first. Row-level security keeps to the authority; who sees them is the route's rule. */
export function authorityAnswers(tx: Tx): Promise<AuthorityAnswers[]> {
  return read(tx, sql`true`)
}

/** One of them, or NotFound. */
export async function authorityAnswersAt(tx: Tx, id: string): Promise<AuthorityAnswers> {
  return found((await read(tx, sql`j.id = ${id}`))[0])
}

/** Begins to answer for the authority, or goes on with what is not finished in the same framework version. */
export async function beginForAuthority(tx: Tx, actor: Actor, frameworkVersion: string): Promise<{ id: string; made: boolean }> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`joint ${actor.authority}`}, 0))`.execute(tx)
  const open = (await authorityAnswers(tx)).find((each) => !each.finished && each.frameworkVersion === frameworkVersion)
  if (open) return { id: open.id, made: false }
  const { id } = await tx
    .insertInto('joint_assessment')
    .values({
      authority_id: actor.authority,
      unit_id: null,
      framework_version_id: frameworkVersion,
      round_id: null,
      agreed_on: actor.today,
      by_person_id: actor.by,
      at: actor.now,
      finished_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tell(tx, actor, 'begun', id)
  return { id, made: true }
}

async function read(tx: Tx, which: ReturnType<typeof sql>): Promise<AuthorityAnswers[]> {
  const { rows } = await sql<AuthorityAnswers>`
    select j.id, j.framework_version_id as "frameworkVersion", j.agreed_on as "agreedOn", j.note, j.finished_at is not null as finished,
           (select count(*) from joint_level l where l.assessment_id = j.id and l.superseded_at is null) as count
      from joint_assessment j where j.unit_id is null and ${which} order by j.agreed_on desc, j.at desc, j.id`.execute(tx)
  return rows
}
