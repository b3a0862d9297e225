import { sql } from 'kysely'
import type { Framework } from '../../content/framework/schema.ts'
import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
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

/** The levels that an authority has agreed on about itself, by the key of the question; 0 for what does not concern it. */
export type AuthorityLevels = { id: string; framework: Framework; agreedOn: Day; levels: ReadonlyMap<string, number> }

type LatestLevels = Pick<AuthorityAnswers, 'id' | 'frameworkVersion' | 'agreedOn'> & { levels: { statement: string; level: number }[] }

/** The levels of what was finished last, of each framework. */
export function latestLevelsAsked(): Question<LatestLevels[]> {
  return rowsOf(sql<LatestLevels>`
    select distinct on (v.key) j.id, j.framework_version_id as "frameworkVersion", j.agreed_on as "agreedOn",
           (select coalesce(json_agg(json_build_object('statement', l.statement, 'level', l.level)), '[]')
              from joint_level l where l.assessment_id = j.id and l.superseded_at is null) as levels
      from joint_assessment j join framework_version v on v.id = j.framework_version_id
     where j.unit_id is null and j.finished_at is not null order by v.key, j.agreed_on desc, j.at desc, j.id`)
}

async function read(tx: Tx, which: ReturnType<typeof sql>): Promise<AuthorityAnswers[]> {
  const { rows } = await sql<AuthorityAnswers>`
    select j.id, j.framework_version_id as "frameworkVersion", j.agreed_on as "agreedOn", j.note, j.finished_at is not null as finished,
           (select count(*) from joint_level l where l.assessment_id = j.id and l.superseded_at is null) as count
      from joint_assessment j where j.unit_id is null and ${which} order by j.agreed_on desc, j.at desc, j.id`.execute(tx)
  return rows
}
