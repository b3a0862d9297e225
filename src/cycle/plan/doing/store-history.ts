import { sql } from 'kysely'
import type { Actor } from '../../../ground/base/actor.ts'
import type { Tx } from '../../../ground/base/database.ts'
import type { ActionStatus } from '../plan.ts'
import { noteOnAction } from '../store-notes.ts'
import type { HistoryLine } from './doing.ts'
import '../../../people/organisation/tables.ts'
import '../tables.ts'

/** Lines of an action's history that are shown beside it; the rest is on its own page. */
export const linesBeside = 5

/** An action's newest lines, and how many there are in all. */
export type History = { lines: HistoryLine[]; total: number }

/** The newest lines of the history of some actions, newest first, in one question. Actions without any are left out. */
export async function historiesOf(tx: Tx, actions: readonly string[], most = linesBeside): Promise<Map<string, History>> {
  if (actions.length === 0) return new Map()
  const { rows } = await sql<HistoryLine & { action: string; total: number }>`
    select n.id, n.action_id as action, n.kind, n.status, n.note, n.detail, nullif(e.title, '') as evidence, app.person_name(p) as by, n.at, n.total
      from (select *, row_number() over (partition by action_id order by at desc, id) as place, count(*) over (partition by action_id) as total
              from action_note where action_id = any (${actions}::uuid[])) n
      left join person p on p.id = n.person_id
      left join action_evidence e on n.kind = 'evidence' and e.action_id = n.action_id and e.id::text = coalesce(n.detail ->> 'to', n.detail ->> 'from')
     where n.place <= ${most}
     order by n.action_id, n.at desc, n.id`.execute(tx)
  const histories = new Map<string, History>()
  for (const { action, total, ...line } of rows) {
    const history = histories.get(action) ?? { lines: [], total }
    history.lines.push(line)
    histories.set(action, history)
  }
  return histories
}

/** All of an action's history, newest first. */
export async function historyOf(tx: Tx, action: string): Promise<HistoryLine[]> {
  return (await historiesOf(tx, [action], 10_000)).get(action)?.lines ?? []
}

/** What somebody notes: a new status, with or without words, or words alone. */
export type Noted = { status: ActionStatus | null; note: string }

/** Milliseconds within which the same from the same person is one thing sent twice. */
const twice = 60_000

/**
 * Notes a status or words. Nothing is written over: whoever else noted something at the same time is kept too. The action must be locked.
 * @returns false when the same person has just noted the same: a button pressed twice is one note
 */
export async function noteDoing(tx: Tx, actor: Actor, action: string, { status, note }: Noted): Promise<boolean> {
  const again = await tx
    .selectFrom('action_note as n')
    .innerJoin('plan_action as a', 'a.id', 'n.action_id')
    .select('n.id')
    .where('n.action_id', '=', action)
    .where('n.person_id', '=', actor.by)
    .where('n.kind', '=', status === null ? 'note' : 'status')
    .where('n.note', '=', note)
    .where('n.at', '>', new Date(actor.now.getTime() - twice))
    .$if(status !== null, (query) => query.where('n.status', '=', status).whereRef('a.status', '=', 'n.status'))
    .executeTakeFirst()
  if (again) return false
  await noteOnAction(tx, actor, action, status === null ? { kind: 'note', note } : { kind: 'status', status, note })
  return true
}
