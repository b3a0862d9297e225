import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type EventName, recordEvent } from '../../ground/base/event.ts'
import { askOnce, type Question, rowsOf, together } from '../../ground/base/question.ts'
import type { CheckedFile } from '../follow-up/file-type.ts'
import { sha256 } from './attest.ts'
import { type DocumentKind, type FrozenDocument, type Matter, newNumber, type RegisterEntry } from './matter.ts'
import './tables.ts'

/** The authority's matters, the newest first. */
export function mattersAsked(choice: { id?: string } = {}): Question<Matter[]> {
  return rowsOf(sql<Matter>`
    select m.id, m.number, m.title, m.opened_on as "openedOn", m.opened_by_name as "openedByName", c.on_day as "closedOn"
      from matter m left join matter_closing c on c.matter_id = m.id
     where ${choice.id ?? null}::uuid is null or m.id = ${choice.id ?? null}
     order by m.opened_on desc, m.number desc`)
}

/** A matter with all that lies in it. */
export type Opened = { matter: Matter; documents: FrozenDocument[]; register: RegisterEntry[] }

/** One matter, or NotFound. Who may see it is asked before. */
export async function matterAt(tx: Tx, id: string): Promise<Matter> {
  const [matter] = await askOnce(tx, mattersAsked({ id }))
  return found(matter)
}

/** The documents of a matter, or one document: by kind and title, the latest version first. Their bytes are asked for apart. */
export function documentsAsked(choice: { matter: string } | { document: string }): Question<FrozenDocument[]> {
  const [matter, document] = 'matter' in choice ? [choice.matter, null] : [null, choice.document]
  return rowsOf(
    sql<DocumentRow>`
    select d.id, d.kind, d.title, d.version, d.file_name as "fileName", d.type, d.size, encode(d.sha256, 'hex') as sha256, d.number, d.secrecy,
           d.frozen_at as "frozenAt", d.by_name as "byName",
           (select json_build_object('reason', w.reason, 'byName', w.by_name, 'at', w.at) from document_withdrawal w where w.document_id = d.id) as withdrawn
      from matter_document d
     where d.matter_id = ${matter}::uuid or d.id = ${document}::uuid
     order by min(d.frozen_at) over (partition by d.title), d.title, d.version desc`,
    'frozenAt',
  ).map((rows) => rows.map((row) => ({ ...row, withdrawn: row.withdrawn && { ...row.withdrawn, at: new Date(row.withdrawn.at) } })))
}

/** The register of a matter, in the order of its days. */
export function registerAsked(matter: string): Question<RegisterEntry[]> {
  return rowsOf(sql<RegisterEntry>`
    select id, direction, on_day as "onDay", party, subject, document_id as document, secrecy
      from register_entry where matter_id = ${matter} order by on_day, at, id`)
}

/** The matter that a document lies in, and the document, or NotFound. */
export async function documentAt(tx: Tx, id: string): Promise<{ matter: Matter; document: FrozenDocument }> {
  const [[document], [matter]] = await askOnce(
    tx,
    together(
      documentsAsked({ document: id }),
      rowsOf(sql<Matter>`
        select m.id, m.number, m.title, m.opened_on as "openedOn", m.opened_by_name as "openedByName", c.on_day as "closedOn"
          from matter_document d join matter m on m.id = d.matter_id left join matter_closing c on c.matter_id = m.id where d.id = ${id}`),
    ),
  )
  return { matter: found(matter), document: found(document) }
}

/** The exact bytes of a document. */
export async function contentOf(tx: Tx, document: string): Promise<Buffer> {
  const row = await tx.selectFrom('matter_content').select('bytes').where('document_id', '=', document).executeTakeFirst()
  return found(row).bytes
}

/** Opens a matter under a number of the authority's own register. Null when the number is taken. */
export async function openMatter(
  tx: Tx,
  actor: Actor,
  byName: string,
  { number, title }: { number: string; title: string },
): Promise<string | null> {
  const row = await tx
    .insertInto('matter')
    .values({ authority_id: actor.authority, number, title, opened_on: actor.today, opened_by: actor.by, opened_by_name: byName })
    .onConflict((taken) => taken.columns(['authority_id', 'number']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return null
  await tell(tx, actor, 'matter.opened', row.id)
  return row.id
}

/** Holds a matter still: what is frozen, asked for, attested, withdrawn and closed at once comes one after the other. */
export async function lockMatter(tx: Tx, matter: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`matter ${matter}`}, 0))`.execute(tx)
}

/** Closes a matter; once. */
export async function closeMatter(tx: Tx, actor: Actor, byName: string, matter: string): Promise<void> {
  await lockMatter(tx, matter)
  const { numInsertedOrUpdatedRows: made } = await tx
    .insertInto('matter_closing')
    .values({ matter_id: matter, authority_id: actor.authority, on_day: actor.today, by_name: byName })
    .onConflict((closed) => closed.doNothing())
    .executeTakeFirstOrThrow()
  if (made) await tell(tx, actor, 'matter.closed', matter)
}

export type NewDocument = { kind: DocumentKind; title: string; secrecy: string | null; file: CheckedFile }

/**
 * Freezes a document: the bytes as they are, with the hash that any copy can be held against, as the next version of its title. It is registered as made. Two
 * at once under one title get two versions.
 */
export async function freeze(
  tx: Tx,
  actor: Actor,
  byName: string,
  matter: string,
  { kind, title, secrecy, file }: NewDocument,
): Promise<string> {
  await lockMatter(tx, matter)
  const { content } = file
  const { id } = await tx
    .insertInto('matter_document')
    .values(({ selectFrom }) => ({
      authority_id: actor.authority,
      matter_id: matter,
      kind,
      title,
      version: selectFrom('matter_document')
        .where('matter_id', '=', matter)
        .where('title', '=', title)
        .select(sql<number>`coalesce(max(version), 0) + 1`.as('next')),
      file_name: file.name,
      type: file.type,
      size: content.length,
      sha256: sha256(content),
      number: newNumber(),
      secrecy,
      frozen_at: actor.now,
      by_name: byName,
    }))
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('matter_content')
    .values({ document_id: id, authority_id: actor.authority, bytes: Buffer.from(content) })
    .execute()
  await writeEntry(tx, actor, byName, matter, { direction: 'made', onDay: actor.today, party: '', subject: title, document: id, secrecy })
  await tell(tx, actor, 'matter.document-frozen', matter)
  return id
}

/** Says that a document no longer counts, and why; once. Its bytes and its attests stay. */
export async function withdrawDocument(tx: Tx, actor: Actor, byName: string, document: string, reason: string): Promise<void> {
  await lockMatter(tx, (await documentAt(tx, document)).matter.id)
  const { numInsertedOrUpdatedRows: made } = await tx
    .insertInto('document_withdrawal')
    .values({ document_id: document, authority_id: actor.authority, reason, by_name: byName, at: actor.now })
    .onConflict((withdrawn) => withdrawn.doNothing())
    .executeTakeFirstOrThrow()
  if (made) await tell(tx, actor, 'matter.document-withdrawn', document)
}

/** Writes a line in the register of a matter. */
export async function writeEntry(
  tx: Tx,
  actor: Actor,
  byName: string,
  matter: string,
  { direction, onDay, party, subject, document, secrecy }: Omit<RegisterEntry, 'id'>,
): Promise<void> {
  await tx
    .insertInto('register_entry')
    .values({
      authority_id: actor.authority,
      matter_id: matter,
      direction,
      on_day: onDay,
      party,
      subject,
      document_id: document,
      secrecy,
      by_name: byName,
      at: actor.now,
    })
    .execute()
  if (document === null) await tell(tx, actor, 'matter.registered', matter)
}

/** Tells the history of what happened in a matter. */
export function tell(tx: Tx, { authority, by }: Actor, what: EventName, id: string): Promise<void> {
  return recordEvent(tx, { authority, by, what, about: { kind: 'matter', id } })
}

/** As the database gives it: a moment within JSON is text. */
type DocumentRow = Omit<FrozenDocument, 'withdrawn'> & { withdrawn: { reason: string; byName: string; at: string } | null }
