import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import { recordEvent } from '../../ground/base/event.ts'
import { askOnce, type Question, rowsOf, together } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { type Sight, sightOf } from '../../people/permission/permission.ts'
import type { ExternalView, Judgement } from './external-view.ts'
import '../../people/organisation/tables.ts'
import './tables.ts'

type Row = Omit<ExternalView, 'unit'> & { unit: string; unitName: string; unitKind: 'school' | 'authority' }

/** The outside evaluations that somebody sees, the latest first; without those that were changed since, which are found by their id. */
export function viewsAsked(viewer: Viewer, id: string | null = null): Question<ExternalView[]> {
  const [sees, enters] = [sightOf(viewer, 'external view'), sightOf(viewer, 'entering external view')]
  return rowsOf(sql<Row>`
    select v.id, v.kind, v.made_by as "madeBy", v.title, v.held_on as "heldOn", v.summary, v.file_name as "fileName", v.by_name as "byName",
           v.replaced_by as "replacedBy",
           (select json_build_object('id', b.id, 'until', (v.at at time zone 'Europe/Stockholm')::date) from external_view b where b.replaced_by = v.id) as before,
           u.id as unit, u.name as "unitName", u.kind as "unitKind", ${within(enters)} as enters
      from external_view v join unit_place u on u.id = v.unit_id
     where (${id}::uuid is null and v.replaced_by is null or v.id = ${id}) and (${within(sees)} or ${within(enters)})
     order by v.held_on desc, v.title, v.id`).map((rows) =>
    rows.map(({ unit, unitName, unitKind, ...view }) => ({ ...view, unit: { id: unit, name: unitName, kind: unitKind } })),
  )
}

/** One of them with what it says of aspects, or NotFound. */
export async function viewSeen(tx: Tx, viewer: Viewer, id: string): Promise<{ view: ExternalView; judgements: Judgement[] }> {
  const judgements = rowsOf(sql<Judgement>`select framework, aspect, judgement, text from external_judgement where view_id = ${id}`)
  const [[view], said] = await askOnce(tx, together(viewsAsked(viewer, id), judgements))
  return { view: found(view), judgements: said }
}

/** The document of one that the caller has looked up. */
export async function documentOf(tx: Tx, id: string): Promise<{ name: string; content: Buffer } | null> {
  const row = await tx.selectFrom('external_view').select(['file_name', 'file']).where('id', '=', id).executeTakeFirst()
  return row?.file && row.file_name ? { name: row.file_name, content: row.file } : null
}

/** The schools, and the authority, of which somebody may enter an outside evaluation. */
export function unitsToEnter(sight: Sight): Question<{ id: string; name: string }[]> {
  return rowsOf(sql<{ id: string; name: string }>`
    select u.id, u.name from unit_place u where u.kind in ('school', 'authority') and u.to_on is null and ${within(sight)}
     order by case u.kind when 'authority' then 0 else 1 end, u.name`)
}

export type NewView = Pick<ExternalView, 'kind' | 'madeBy' | 'title' | 'heldOn' | 'summary'> & {
  unit: string
  document: { name: string; content: Uint8Array } | null
  judgements: Judgement[]
}

/** Enters an outside evaluation. @returns its id */
export async function enterView(tx: Tx, { authority, by, now }: Actor, byName: string, view: NewView): Promise<string> {
  const { id } = await tx
    .insertInto('external_view')
    .values({
      authority_id: authority,
      unit_id: view.unit,
      kind: view.kind,
      made_by: view.madeBy,
      title: view.title,
      held_on: view.heldOn,
      summary: view.summary,
      file_name: view.document?.name ?? null,
      file: view.document && Buffer.from(view.document.content),
      by_person_id: by,
      by_name: byName,
      at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const rows = view.judgements.map((judgement) => ({ view_id: id, authority_id: authority, ...judgement }))
  if (rows.length > 0) await tx.insertInto('external_judgement').values(rows).execute()
  await recordEvent(tx, {
    authority,
    by,
    what: 'external-view.entered',
    about: { kind: 'external-view', id },
    detail: { title: view.title },
  })
  return id
}

/**
 * Changes one: what was entered is kept as it was, and the new stands in its place, with the same document unless another came. Null when somebody else has changed it in between.
 * @returns the new one's id
 */
export async function changeView(tx: Tx, actor: Actor, byName: string, { id: old }: ExternalView, view: NewView): Promise<string | null> {
  const held = await tx
    .selectFrom('external_view')
    .select('id')
    .where('id', '=', old)
    .where('replaced_by', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!held) return null
  const id = await enterView(tx, actor, byName, view)
  if (view.document === null)
    await sql`update external_view n set file = o.file, file_name = o.file_name from external_view o where n.id = ${id} and o.id = ${old}`.execute(
      tx,
    )
  await tx.updateTable('external_view').set({ replaced_by: id }).where('id', '=', old).execute()
  return id
}

/** Removes one that the caller has looked up, with what it stands in the place of. */
export async function removeView(tx: Tx, { authority, by }: Actor, { id, title }: ExternalView): Promise<void> {
  await tx.deleteFrom('external_view').where('authority_id', '=', authority).where('id', '=', id).execute()
  await recordEvent(tx, { authority, by, what: 'external-view.removed', about: { kind: 'external-view', id }, detail: { title } })
}

/** Whether the unit `u` lies in what is seen. Of the authority itself sees who sees all of it. */
function within(sight: Sight | null): RawBuilder<boolean> {
  return sql<boolean>`(${sight?.authority ?? false} or u.kind = 'school' and (u.id = any (${sight?.schools ?? []}::uuid[]) or u.district_id = any (${sight?.districts ?? []}::uuid[])))`
}
