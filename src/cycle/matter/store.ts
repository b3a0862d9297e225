import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type EventName, recordEvent } from '../../ground/base/event.ts'
import { askOnce, type Question, rowsOf, together } from '../../ground/base/question.ts'
import {
  type DecisionStanding,
  type Dispatch,
  type FrozenDocument,
  longest,
  type Matter,
  mattersOnAPage,
  type RegisterEntry,
} from './matter.ts'
import './tables.ts'

/** Which of the authority's matters are listed. `page` counts from 1. */
export type ListChoice = { search: string; page: number }

/** A matter in the list, with how many attests it waits for. */
export type ListedMatter = Matter & { waiting: number }

/** A page of the authority's matters, the newest first, and how many there are: by words of their number or title, in any order. */
export function mattersAsked({ search, page }: ListChoice): Question<{ matters: ListedMatter[]; found: number }> {
  const words = search
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  return rowsOf(sql<ListedMatter & { found: number }>`
    select m.id, m.number, m.title, m.opened_on as "openedOn", m.opened_by_name as "openedByName", c.on_day as "closedOn", count(*) over ()::int as found,
           (select count(*)::int from attest_request r join matter_document d on d.id = r.document_id
             where d.matter_id = m.id and c.matter_id is null
               and not exists (select from document_withdrawal w where w.document_id = d.id) and not app.is_replaced(d)
               and not exists (select from attest t where t.request_id = r.id)
               and not exists (select from attest_refusal x where x.request_id = r.id)
               and not exists (select from attest_request_end e where e.request_id = r.id)) as waiting
      from matter m left join matter_closing c on c.matter_id = m.id
     where m.number || ' ' || m.title ilike all (${words}::text[])
     order by m.opened_on desc, m.number desc limit ${mattersOnAPage} offset ${(page - 1) * mattersOnAPage}`).map((rows) => ({
    matters: rows.map(({ found: _, ...matter }) => matter),
    found: rows[0]?.found ?? 0,
  }))
}

/** The matters that are open, the newest first: in which something can be frozen. */
export function openMattersAsked(): Question<Pick<Matter, 'id' | 'number' | 'title'>[]> {
  return rowsOf(sql<Pick<Matter, 'id' | 'number' | 'title'>>`
    select m.id, m.number, m.title from matter m where not exists (select from matter_closing c where c.matter_id = m.id)
     order by m.opened_on desc, m.number desc limit 200`)
}

/** One matter, or NotFound. Who may see it is asked before. */
export async function matterAt(tx: Tx, id: string): Promise<Matter> {
  const [matter] = await askOnce(tx, matterAsked(sql`m.id = ${id}`))
  return found(matter)
}

function matterAsked(which: RawBuilder<unknown>): Question<Matter[]> {
  return rowsOf(sql<Matter>`
    select m.id, m.number, m.title, m.opened_on as "openedOn", m.opened_by_name as "openedByName", c.on_day as "closedOn"
      from matter m left join matter_closing c on c.matter_id = m.id where ${which}`)
}

/** The documents of a matter, or one document: by kind and title, the latest version first. Their bytes are asked for apart. */
export function documentsAsked(choice: { matter: string } | { document: string }): Question<FrozenDocument[]> {
  const [matter, document] = 'matter' in choice ? [choice.matter, null] : [null, choice.document]
  return rowsOf(
    sql<DocumentRow>`
    select d.id, d.kind, d.title, d.version, d.file_name as "fileName", d.type, d.size, encode(d.sha256, 'hex') as sha256, d.number, d.secrecy,
           d.frozen_at as "frozenAt", d.by_name as "byName",
           (select json_build_object('reason', w.reason, 'byName', w.by_name, 'at', w.at) from document_withdrawal w where w.document_id = d.id) as withdrawn,
           case when d.made_from_id is not null
                then json_build_object('kind', d.made_from_kind, 'id', d.made_from_id, 'version', d.made_from_version) end as "madeFrom",
           d.sheet_of as "sheetOf", d.copy_of as "copyOf", d.came_in as "cameIn", app.is_replaced(d) as replaced,
           (select min(s.on_day) from dispatch_document x join dispatch s on s.id = x.dispatch_id where x.document_id = d.id) as "sentOn"
      from matter_document d
     where d.matter_id = ${matter}::uuid or d.id = ${document}::uuid
     order by d.sheet_of is not null, min(d.frozen_at) over (partition by d.title), d.title, d.version desc`,
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
    together(documentsAsked({ document: id }), matterAsked(sql`m.id = (select d.matter_id from matter_document d where d.id = ${id})`)),
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

/** A matter held still, as it stands then, or NotFound: what is looked at before it is held may be past by the time that something is written. */
export async function heldMatter(tx: Tx, id: string): Promise<Matter> {
  await lockMatter(tx, id)
  return matterAt(tx, id)
}

/** A document with its matter held still, as both stand then, or NotFound. */
export async function heldDocument(tx: Tx, id: string): Promise<{ matter: Matter; document: FrozenDocument }> {
  await lockMatter(tx, (await documentAt(tx, id)).matter.id)
  return documentAt(tx, id)
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

/** The decision on a document that stands: while it does, the document is not withdrawn (the database refuses it as well). */
export function decisionStandingAsked(document: string): Question<DecisionStanding | null> {
  return rowsOf(sql<DecisionStanding>`select id, called from app.decision_on(${document})`).map(([row]) => row ?? null)
}

/** Says that a document no longer counts, and why; once. Its bytes and its attests stay. The matter is held, and no decision on the document stands. */
export async function withdrawDocument(tx: Tx, actor: Actor, byName: string, document: string, reason: string): Promise<void> {
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

/** What was sent in a matter, in the order of its days. */
export function dispatchesAsked(matter: string): Question<Dispatch[]> {
  return rowsOf(sql<Dispatch>`
    select s.id, s.recipient, s.way, s.on_day as "onDay", s.note, s.by_name as "byName",
           coalesce((select array_agg(x.document_id order by x.document_id) from dispatch_document x where x.dispatch_id = s.id), '{}') as documents
      from dispatch s where s.matter_id = ${matter} order by s.on_day, s.at, s.id`)
}

/**
 * Notes that documents were sent: a record of its own, and a line in the register, which is secret when one of the documents is. A secret document's title stands in no
 * line that is not secret.
 */
export async function dispatchDocuments(
  tx: Tx,
  actor: Actor,
  byName: string,
  matter: string,
  { documents, ...sent }: Omit<Dispatch, 'id' | 'byName' | 'documents'> & { documents: readonly FrozenDocument[] },
): Promise<void> {
  await lockMatter(tx, matter)
  const { id } = await tx
    .insertInto('dispatch')
    .values({
      authority_id: actor.authority,
      matter_id: matter,
      recipient: sent.recipient,
      way: sent.way,
      on_day: sent.onDay,
      note: sent.note,
      by_name: byName,
      at: actor.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('dispatch_document')
    .values(documents.map((document) => ({ dispatch_id: id, document_id: document.id, authority_id: actor.authority })))
    .execute()
  await writeEntry(tx, actor, byName, matter, {
    direction: 'out',
    onDay: sent.onDay,
    party: sent.recipient,
    subject: [...documents.map(({ title, version }) => `${title} (${version})`).join(', ')].slice(0, longest.subject).join(''),
    document: null,
    secrecy: documents.find(({ secrecy }) => secrecy !== null)?.secrecy ?? null,
  })
  await tell(tx, actor, 'matter.dispatched', matter)
}

/** Tells the history of what happened in a matter. */
export function tell(tx: Tx, { authority, by }: Actor, what: EventName, id: string): Promise<void> {
  return recordEvent(tx, { authority, by, what, about: { kind: 'matter', id } })
}

/** As the database gives it: a moment within JSON is text. */
type DocumentRow = Omit<FrozenDocument, 'withdrawn'> & { withdrawn: { reason: string; byName: string; at: string } | null }
