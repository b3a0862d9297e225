import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, known, type Question, rowsOf } from '../../ground/base/question.ts'
import type { FileType } from '../plan/plan.ts'
import { noteOnAction } from '../plan/store-notes.ts'
import type { Evidence } from './follow-up.ts'
import '../../people/organisation/tables.ts'
import '../plan/tables.ts'
import './tables.ts'

/** The evidence of some actions, the latest first, without what the files hold; to be asked together with something else. */
export function evidenceAsked(actions: readonly string[]): Question<Map<string, Evidence[]>> {
  if (actions.length === 0) return known(new Map())
  const select = sql<Row>`
    select e.id, e.action_id as action, e.kind, e.title, e.text, e.url, e.file_name as "fileName", e.file_type as "fileType", e.file_size as "fileSize",
           e.by_person_id as "byId", app.person_name(p) as by, e.at, e.removed_at as "removedAt",
           app.person_name(r) as "removedBy", e.removal_reason as reason
      from action_evidence e
      left join person p on p.id = e.by_person_id
      left join person r on r.id = e.removed_by
     where e.action_id = any (${actions}::uuid[])
     order by e.at desc, e.id`
  return rowsOf(select, 'at', 'removedAt').map((rows) => {
    const evidence = new Map<string, Evidence[]>()
    for (const { action, ...row } of rows) evidence.set(action, [...(evidence.get(action) ?? []), evidenceFrom(row)])
    return evidence
  })
}

/** The evidence of one action, to be asked together with something else. */
export function evidenceOfAsked(action: string): Question<Evidence[]> {
  return evidenceAsked([action]).map((evidence) => evidence.get(action) ?? [])
}

/** One piece of an action's evidence, or NotFound. */
export async function evidenceItem(tx: Tx, action: string, id: string): Promise<Evidence> {
  return askOnce(tx, evidenceItemAsked(action, id))
}

/** The same, to be asked together with something else. */
export function evidenceItemAsked(action: string, id: string): Question<Evidence> {
  return evidenceOfAsked(action).map((all) => found(all.find((item) => item.id === id)))
}

/** What is added: words, an address, or a file. */
export type NewEvidence =
  | { kind: 'text'; title: string; text: string }
  | { kind: 'link'; title: string; text: string; url: string }
  | { kind: 'file'; title: string; text: string; file: { name: string; type: FileType; content: Uint8Array } }

/** Adds evidence with a line in the action's history. The line names it by its id, so that what is deleted leaves no title behind. */
export async function addEvidence(tx: Tx, actor: Actor, action: string, evidence: NewEvidence): Promise<string> {
  const file = evidence.kind === 'file' ? evidence.file : null
  const { id } = await tx
    .insertInto('action_evidence')
    .values({
      authority_id: actor.authority,
      action_id: action,
      kind: evidence.kind,
      title: evidence.title,
      text: evidence.text,
      url: evidence.kind === 'link' ? evidence.url : null,
      file_name: file?.name ?? null,
      file_type: file?.type ?? null,
      file_size: file?.content.length ?? null,
      by_person_id: actor.by,
      at: actor.now,
      removed_at: null,
      removed_by: null,
      removal_reason: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (file) {
    await tx
      .insertInto('action_evidence_file')
      .values({ evidence_id: id, authority_id: actor.authority, content: Buffer.from(file.content) })
      .execute()
  }
  await noteOnAction(tx, actor, action, { kind: 'evidence', detail: { to: id } })
  return id
}

/**
 * Deletes what a piece of evidence held: title, text, address and file. That there was one is kept, with who deleted it and why, also in the history. False when it
 * was deleted already.
 */
export async function removeEvidence(tx: Tx, actor: Actor, action: string, { id }: Pick<Evidence, 'id'>, reason: string): Promise<boolean> {
  const done = await tx
    .updateTable('action_evidence')
    .set({
      removed_at: actor.now,
      removed_by: actor.by,
      removal_reason: reason,
      title: '',
      text: '',
      url: null,
      file_name: null,
      file_type: null,
      file_size: null,
    })
    .where('id', '=', id)
    .where('action_id', '=', action)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) return false
  await tx.deleteFrom('action_evidence_file').where('evidence_id', '=', id).execute()
  await noteOnAction(tx, actor, action, { kind: 'evidence', note: reason, detail: { from: id } })
  return true
}

/** What a file holds, or NotFound. */
export async function fileContent(tx: Tx, evidence: string): Promise<Uint8Array> {
  const row = await tx.selectFrom('action_evidence_file').select('content').where('evidence_id', '=', evidence).executeTakeFirst()
  return found(row).content
}

type Row = Omit<Evidence, 'file' | 'removed'> & {
  action: string
  fileName: string | null
  fileType: FileType | null
  fileSize: number | null
  removedAt: Date | null
  removedBy: string | null
  reason: string | null
}

function evidenceFrom({ fileName, fileType, fileSize, removedAt, removedBy, reason, ...row }: Omit<Row, 'action'>): Evidence {
  return {
    ...row,
    file: fileName !== null && fileType !== null && fileSize !== null ? { name: fileName, type: fileType, size: fileSize } : null,
    removed: removedAt !== null && reason !== null ? { by: removedBy, at: removedAt, reason } : null,
  }
}
