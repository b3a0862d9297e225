import { sql } from 'kysely'
import type { Tx } from '../../ground/base/database.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import { type Quantity, type Registered, register } from '../../ground/published/published.ts'
import type { Said, SaidOf } from './said.ts'
import './tables.ts'

/** What others say of a framework's actions, those that the authority has added too, by the action's id; to be asked together with something else. */
export function saidAsked(framework: string): Question<Registered<SaidOf>> {
  const select = sql<{ action: string; said: Said }>`select action, said from action_said where framework = ${framework} order by action`
  return rowsOf(select).map((rows) =>
    register(new Map(rows.map(({ action, said }) => [action, said])), () => rows.flatMap(({ action, said }) => quantitiesOf(action, said))),
  )
}

/** Keeps what has been gathered in place of what was there. @param told framework, action and what is said */
export async function keepSaid(
  tx: Tx,
  authority: string,
  told: readonly { framework: string; action: string; said: Said }[],
): Promise<void> {
  await tx.deleteFrom('action_said').where('authority_id', '=', authority).execute()
  if (told.length === 0) return
  const rows = told.map(({ framework, action, said }) => ({ authority_id: authority, framework, action, said: JSON.stringify(said) }))
  await tx.insertInto('action_said').values(rows).execute()
}

/** Means of shown means: their sums are nobody's own. */
function quantitiesOf(action: string, { far, helps }: Said): Quantity[] {
  const nothing = { contributors: null, n: null, sum: null, squares: null, parts: null }
  const place = { occasion: 'checks', unit: 'authority', audience: 'asked' }
  return Object.entries({ far, helps }).flatMap(([name, figure]) =>
    figure ? [{ ...nothing, ...place, measure: `said ${name} ${action}`, figures: [figure.n, figure.mean] }] : [],
  )
}
