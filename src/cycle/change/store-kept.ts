import { sql } from 'kysely'
import type { Tx } from '../../ground/base/database.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import type { ChangeSummary, Pair } from './school-change.ts'
import './tables.ts'

/** What the worker has kept of schools' changes, by school. */
export function keptChangesAsked(pairs: readonly Pair[]): Question<Map<string, ChangeSummary>> {
  return rowsOf(sql<ChangeSummary & { school: string }>`
    select c.school_id as school, c.increase, c.decrease, c.unchanged as none, c.unsaid as few
      from unnest(${pairs.map(({ now }) => now)}::uuid[], ${pairs.map(({ before }) => before)}::uuid[], ${pairs.map(({ school }) => school)}::uuid[]) p (now, before, school)
      join school_change c on c.round_id = p.now and c.before_id = p.before and c.school_id = p.school`).map(
    (rows) => new Map(rows.map(({ school, ...summary }) => [school, summary])),
  )
}

/** Keeps what was reckoned; what is kept already stays. */
export async function keepChanges(
  tx: Tx,
  authority: string,
  pairs: readonly Pair[],
  summaries: ReadonlyMap<string, ChangeSummary>,
): Promise<void> {
  const rows = pairs.flatMap(({ school, now, before }) => {
    const summary = summaries.get(school)
    if (!summary) return []
    const { increase, decrease, none: unchanged, few: unsaid } = summary
    return [{ round_id: now, before_id: before, school_id: school, authority_id: authority, increase, decrease, unchanged, unsaid }]
  })
  const most = 1000
  for (let at = 0; at < rows.length; at += most)
    await tx
      .insertInto('school_change')
      .values(rows.slice(at, at + most))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}
