import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { isDuplicate, type Tx } from '../../ground/base/database.ts'
import { recordEvent } from '../../ground/base/event.ts'
import { inEach } from '../../ground/base/language.ts'
import { firstLanguage } from '../../ground/base/languages.ts'
import { askOnce } from '../../ground/base/question.ts'
import type { OpenKind, OpenSender, OpenThing } from '../../ground/paper/open-kind.ts'
import type { Paper } from '../../ground/paper/paper.ts'
import { namesAmong, possibleNames, unnamed } from './names.ts'
import { freeAddress } from './open.ts'
import type { KeptContent } from './tables.ts'
import './tables.ts'

/** A thing as it will stand on its page, and the names of people that stand in its sentences all the same. */
export type Prepared = { content: KeptContent; paper: Paper; document: Buffer | null; names: string[] }

/** Makes what is to be published, from what the room of the thing tells of it. */
export async function prepared(tx: Tx, kind: OpenKind, thing: OpenThing, sender: OpenSender, withNames: boolean): Promise<Prepared> {
  const told = await askOnce(tx, kind.content(thing, sender))
  const whole = told.paper(firstLanguage, (field) => field)
  const names = await askOnce(tx, namesAmong(possibleNames([...textsIn(whole.blocks)].join('\n'))))
  const without = (field: string) => (withNames ? field : unnamed(field, names))
  const papers = inEach((language) => told.paper(language, without))
  const shown = [...textsIn(papers[firstLanguage].blocks)].join('\n')
  return {
    content: {
      title: told.title,
      summary: told.summary,
      figures: told.figures,
      ...(told.news ? { news: told.news } : {}),
      papers: inEach((language) => ({ corner: papers[language].corner, blocks: papers[language].blocks })),
    },
    paper: papers[firstLanguage],
    // The document that was decided on has names in it: it is published where they are.
    document: withNames ? told.document : null,
    names: names.filter((name) => shown.includes(name)),
  }
}

/** Every text within something. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) yield* textsIn(each)
}

export type ToPublish = { kind: string; thing: OpenThing; content: KeptContent; withNames: boolean; pdf: Buffer; fileName: string }

/** Publishes a thing in place of the version before it, with its paper. Twice the same at once is once. */
export async function keepPublication(tx: Tx, actor: Actor, byName: string, told: ToPublish): Promise<void> {
  const { authority, by, now } = actor
  const page = await pageOf(tx, authority, told)
  await tx
    .updateTable('open_publication')
    .set({ ended_at: now, ended_by_name: byName, ended_reason: '' })
    .where('page_id', '=', page)
    .where('ended_at', 'is', null)
    .execute()
  const { id } = await tx
    .insertInto('open_publication')
    .values({
      authority_id: authority,
      page_id: page,
      version: told.thing.version,
      content: JSON.stringify(told.content),
      with_names: told.withNames,
      by_person_id: by,
      by_name: byName,
      at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const sha256 = createHash('sha256').update(told.pdf).digest()
  await tx
    .insertInto('open_paper')
    .values({ publication_id: id, authority_id: authority, file_name: told.fileName, bytes: told.pdf, sha256 })
    .execute()
  await recordEvent(tx, { authority, by, what: 'open.published', about: { kind: 'open_page', id: page } })
}

/** The page of a thing: the one that it has had, else a new one at an address that nobody else has had. */
async function pageOf(tx: Tx, authority: string, { kind, thing }: ToPublish): Promise<string> {
  const pages = await tx.selectFrom('open_page').select(['id', 'kind', 'thing', 'address']).execute()
  const before = pages.find((page) => page.kind === kind && page.thing === thing.thing)
  if (before) return before.id
  const address = freeAddress(thing.title, new Set(pages.map((page) => page.address)))
  const { id } = await tx
    .insertInto('open_page')
    .values({ authority_id: authority, kind, thing: thing.thing, address })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Whether an error says that somebody else published the same at the same time. */
export function isTwice(error: unknown): boolean {
  return isDuplicate(error, 'open_publication_open') || isDuplicate(error, 'open_page_authority_id_kind_thing_key')
}

/** Whether an error says that the address went to another page at the same time. */
export function isAddressTaken(error: unknown): boolean {
  return isDuplicate(error, 'open_page_authority_id_address_key')
}

/** Whether what is on the site says the same as what would be published now. */
export async function saysTheSame(tx: Tx, page: string, content: KeptContent): Promise<boolean> {
  const { rows } = await sql<{ same: boolean }>`
    select content = ${JSON.stringify(content)}::jsonb as same from open_publication where page_id = ${page} and ended_at is null`.execute(
    tx,
  )
  return rows[0]?.same === true
}

/** Takes a page off the site; false when it is not on it. */
export async function takeBack(tx: Tx, { authority, by, now }: Actor, byName: string, page: string, reason: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('open_publication')
    .set({ ended_at: now, ended_by_name: byName, ended_reason: reason })
    .where('page_id', '=', page)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await recordEvent(tx, { authority, by, what: 'open.taken-back', about: { kind: 'open_page', id: page } })
  return true
}
