import { sql } from 'kysely'
import { keepSaid } from '../../content/suggestion/store.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce } from '../../ground/base/question.ts'
import { countedAsked } from '../ballot/store.ts'
import { keys } from './asking.ts'
import { type CheckedSource, gather } from './saying.ts'
import '../plan/tables.ts'
import './tables.ts'

type Row = { ballot: string; framework: string; action: string; planAction: string; school: string; position: number }

/** Gathers what counted checks say of the actions that others may be offered, and keeps it in place of what was gathered before. */
export async function gatherSaid(tx: Tx, authority: string): Promise<void> {
  const { rows } = await sql<Row>`
    select c.ballot_id as ballot, pa.framework, pa.action, pa.id as "planAction", u.school_id as school, a.position
      from checkin c join checkin_action a on a.checkin_id = c.id join plan_action pa on pa.id = a.action_id
      join plan p on p.id = c.plan_id join unit_place u on u.id = p.unit_id
     where c.ballot_id is not null and pa.action is not null
     order by c.opened_on desc, c.number desc, c.id`.execute(tx)
  const counted = await askOnce(tx, countedAsked([...new Set(rows.map(({ ballot }) => ballot))]))
  const latest = new Map<string, CheckedSource>()
  for (const { ballot, planAction, position, ...source } of rows) {
    const outcome = counted.get(ballot)
    if (!outcome || latest.has(planAction)) continue
    const of = (key: string) => outcome.steps.find((step) => step.key === key)?.content ?? null
    latest.set(planAction, { ...source, far: of(keys.far(position)), helps: of(keys.helps(position)) })
  }
  await keepSaid(tx, authority, gather([...latest.values()]))
}
