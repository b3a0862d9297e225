import { sql } from 'kysely'
import { known, type Question, rowsOf } from '../../../ground/base/question.ts'
import type { HistoryLine } from '../past/history.ts'
import '../../../people/organisation/tables.ts'
import '../tables.ts'

/** Lines of an action's history that are shown beside it; the rest is on its own page. */
export const linesBeside = 5

/** An action's newest lines, and how many there are in all. */
export type History = { lines: HistoryLine[]; total: number }

/** The newest lines of the history of some actions, newest first, to be asked together with something else. Actions without any are left out. */
export function historiesAsked(actions: readonly string[], most = linesBeside): Question<Map<string, History>> {
  if (actions.length === 0) return known(new Map())
  const select = sql<HistoryLine & { action: string; total: number }>`
    select n.id, n.action_id as action, n.kind, n.status, n.note, n.detail, app.person_name(p) as by, n.at, n.total
      from (select *, row_number() over (partition by action_id order by at desc, id) as place, count(*) over (partition by action_id) as total
              from action_note where action_id = any (${actions}::uuid[])) n
      left join person p on p.id = n.person_id
     where n.place <= ${most}
     order by n.action_id, n.at desc, n.id`
  return rowsOf(select, 'at').map((rows) => {
    const histories = new Map<string, History>()
    for (const { action, total, ...line } of rows) {
      const history = histories.get(action) ?? { lines: [], total }
      history.lines.push(line)
      histories.set(action, history)
    }
    return histories
  })
}

/** All of an action's history, newest first. */
export function historyAsked(action: string): Question<HistoryLine[]> {
  return historiesAsked([action], 10_000).map((histories) => histories.get(action)?.lines ?? [])
}
