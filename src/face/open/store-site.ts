import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import { type Database, inScope, type Tx } from '../../ground/base/database.ts'
import { recordEvent } from '../../ground/base/event.ts'
import { all, askOnce, type Question, rowsOf, together } from '../../ground/base/question.ts'
import type { OpenKind } from '../../ground/paper/open-kind.ts'
import { register } from '../../ground/published/published.ts'
import type { OpenEntry, OpenSite } from './open.ts'
import type { KeptContent } from './tables.ts'
import './tables.ts'

/** Where a site is, and what stands at its head. */
export type ChosenSite = { address: string; title: string; lead: string }

/** Whose an address is, or was. */
export type Whose = { authority: string; address: string; isDemo: boolean; name: string }

/** The number that grows with every change of what is open anywhere. */
export async function openChange(db: Database): Promise<string> {
  return inScope(db, {}, async (tx) => {
    const { rows } = await sql<{ change: string }>`select app.open_change()::text as change`.execute(tx)
    return found(rows[0]).change
  })
}

/** Whose an address is, or was, or NotFound. */
export async function whoseIs(db: Database, wanted: string): Promise<Whose> {
  return inScope(db, {}, async (tx) => {
    const { rows } = await sql<{ authority: string; address: string; kind: string; name: string }>`
      select authority_id as authority, address, kind, name from app.open_site_at(${wanted})`.execute(tx)
    const { kind, ...whose } = found(rows[0])
    return { ...whose, isDemo: kind === 'demo' }
  })
}

/** The addresses of all sites that show something, but for demos. */
export async function openSites(db: Database): Promise<string[]> {
  return inScope(db, {}, async (tx) => {
    const { rows } = await sql<{ address: string }>`select address from app.open_sites()`.execute(tx)
    return rows.map(({ address }) => address)
  })
}

/** A site with all that is published and holds; what its room no longer names is not there, nor a version that is not the one that holds. The transaction must be narrowed to its authority. */
export function siteAsked(kinds: readonly OpenKind[], { authority, address, isDemo, name }: Whose, today: Day): Question<OpenSite> {
  const head = rowsOf(sql<{ title: string; lead: string }>`select title, lead from open_site where authority_id = ${authority}`)
  return together(head, entriesAsked(), all(kinds.map((kind) => kind.things(today)))).map(([heads, rows, things]) => ({
    authority,
    name,
    address,
    isDemo,
    title: heads[0]?.title ?? '',
    lead: heads[0]?.lead ?? '',
    entries: kinds.flatMap(({ kind }, at) =>
      (things[at] ?? []).flatMap(({ thing, version, standing, said }) =>
        rows
          .filter((row) => row.kind === kind && row.thing === thing && row.version === version)
          .map((row): OpenEntry => ({ ...row, standing, said })),
      ),
    ),
  }))
}

function entriesAsked(): Question<Omit<OpenEntry, 'standing' | 'said'>[]> {
  return rowsOf(
    sql<Omit<OpenEntry, 'standing' | 'said'>>`
    select g.id as page, g.kind, g.thing, g.address, p.version, p.content->>'title' as title, p.content->>'summary' as summary, p.at, p.id as publication,
           (select json_build_object('name', f.file_name, 'bytes', octet_length(f.bytes)) from open_paper f where f.publication_id = p.id) as paper
      from open_page g join open_publication p on p.page_id = g.id and p.ended_at is null
     order by p.at desc, g.address`,
    'at',
  )
}

/** What a page says, as it was kept; its figures go through the register each time it is made. */
export function contentAsked(publication: string): Question<KeptContent> {
  return rowsOf(sql<{ content: KeptContent }>`select content from open_publication where id = ${publication}`).map(([row]) =>
    register(found(row).content, ({ figures }) => figures),
  )
}

/** A paper, byte by byte as it was made; NotFound for none. */
export async function paperAt(tx: Tx, publication: string): Promise<{ name: string; bytes: Buffer }> {
  const row = await tx
    .selectFrom('open_paper')
    .select(['file_name as name', 'bytes'])
    .where('publication_id', '=', publication)
    .executeTakeFirst()
  return found(row)
}

/** Whether anything ever stood at an address that shows nothing now. */
export async function hasBeenAt(tx: Tx, address: string): Promise<boolean> {
  const row = await tx.selectFrom('open_page').select('id').where('address', '=', address).executeTakeFirst()
  return row !== undefined
}

/** What an administrator has chosen for the site; null before that. */
export function chosenSite(authority: string): Question<ChosenSite | null> {
  return rowsOf(sql<ChosenSite>`select address, title, lead from open_site where authority_id = ${authority}`).map(([row]) => row ?? null)
}

/** The same, held until the transaction ends: whoever else saves waits, and sees what was saved. */
export async function heldSite(tx: Tx, authority: string): Promise<ChosenSite | null> {
  // The first who chooses has no row of their own to hold.
  await tx.selectFrom('authority').select('id').where('id', '=', authority).forUpdate().execute()
  const held = tx.selectFrom('open_site').select(['address', 'title', 'lead']).where('authority_id', '=', authority).forUpdate()
  return (await held.executeTakeFirst()) ?? null
}

/** Sets address and head of the site; false when the address is, or was, somebody else's. */
export async function chooseSite(
  tx: Tx,
  { authority, by, now }: Actor,
  byName: string,
  { address, title, lead }: ChosenSite,
): Promise<boolean> {
  await tx
    .insertInto('open_site_address')
    .values({ address, authority_id: authority, by_name: byName, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const mine = await tx.selectFrom('open_site_address').select('address').where('address', '=', address).executeTakeFirst()
  if (!mine) return false
  await tx
    .insertInto('open_site')
    .values({ authority_id: authority, address, title, lead })
    .onConflict((conflict) => conflict.column('authority_id').doUpdateSet({ address, title, lead }))
    .execute()
  await recordEvent(tx, { authority, by, what: 'open.addressed', about: { kind: 'authority', id: authority } })
  return true
}

/** Asked in one. */
export function siteIn(tx: Tx, kinds: readonly OpenKind[], whose: Whose, today: Day): Promise<OpenSite> {
  return askOnce(tx, siteAsked(kinds, whose, today))
}
