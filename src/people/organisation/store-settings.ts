import { sql } from 'kysely'
import { z } from 'zod'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { recordEvent } from '../../ground/base/event.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'
import { type AuthorityPage, organisers } from './organisation.ts'
import './tables.ts'

const text = z.string().catch('')
const content = z.object({
  organiser: z.enum(organisers).catch('public'),
  email: text,
  phone: text,
  responsible: text,
  assessedOn: text,
  method: text,
  shortcomings: text,
  reporting: text,
  enforcement: text,
})

/** What the authority says of itself; texts that nobody has written are empty. The transaction must be narrowed to the authority. */
export async function authorityPage(tx: Tx, authority: string): Promise<AuthorityPage> {
  return askOnce(tx, authorityPageAsked(authority))
}

/** The same, to be asked together with something else. */
export function authorityPageAsked(authority: string): Question<AuthorityPage> {
  const select = sql<{ name: string; content: Record<string, unknown> | null; changedOn: Day | null }>`
    select a.name, p.content, p.changed_on as "changedOn" from authority a left join authority_page p on p.authority_id = a.id where a.id = ${authority}`
  return rowsOf(select).map(([row]) => ({
    name: row?.name ?? '',
    ...content.parse(row?.content ?? {}),
    changedOn: row?.changedOn ?? null,
  }))
}

/** Writes the authority's name and what it says of itself. */
export async function changeAuthorityPage(
  tx: Tx,
  authority: string,
  by: string,
  page: Omit<AuthorityPage, 'changedOn'>,
  today: Day,
): Promise<void> {
  const { name, ...rest } = page
  const written = { content: JSON.stringify(rest), changed_on: today }
  await tx.updateTable('authority').set({ name }).where('id', '=', authority).execute()
  await tx.updateTable('unit').set({ name }).where('id', '=', authority).execute()
  await tx
    .insertInto('authority_page')
    .values({ authority_id: authority, ...written })
    .onConflict((conflict) => conflict.column('authority_id').doUpdateSet(written))
    .execute()
  await recordEvent(tx, { authority, by, what: 'authority.changed', about: { kind: 'authority', id: authority } })
}
