import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { CheckedFile } from '../follow-up/file-type.ts'
import { sha256 } from './attest.ts'
import { type DocumentKind, type MadeFrom, newNumber } from './matter.ts'
import { lockMatter, tell, writeEntry } from './store.ts'
import './tables.ts'

/** A document to be frozen: its bytes as they are, and what there is to know about them. */
export type NewDocument = {
  kind: DocumentKind
  /** A document of a title that the matter has already is its next version. */
  title: string
  /** The section by which it is secret; null for what anyone may have. */
  secrecy: string | null
  /** Its name, what it is, and its exact bytes. What somebody sent goes through `checkFile` first. */
  file: CheckedFile
  /** The number that stands on it, made by `newNumber` before it was set; a new one without. */
  number?: string
  /** What of the program it was made from; that may change afterwards, and the document does not. */
  madeFrom?: MadeFrom
  sheetOf?: string
  copyOf?: string
  /** From whom it came in, and when; without it the authority made it. */
  came?: { party: string; onDay: Day }
}

/**
 * Freezes a document in a matter, for any room that makes papers to be decided on: the bytes are kept once, with the hash that any copy can be held against, as
 * the next version of its title, and it stands in the register. Two at once under one title get two versions. Who may do it, and that the matter is open, is asked before.
 * @param byName who did it, as it is to stand
 * @returns the id of the document
 */
export async function freezeDocument(
  tx: Tx,
  actor: Actor,
  byName: string,
  matter: string,
  { kind, title, secrecy, file, number, madeFrom, sheetOf, copyOf, came }: NewDocument,
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
      number: number ?? newNumber(),
      secrecy,
      frozen_at: actor.now,
      by_name: byName,
      made_from_kind: madeFrom?.kind ?? null,
      made_from_id: madeFrom?.id ?? null,
      made_from_version: madeFrom?.version ?? null,
      sheet_of: sheetOf ?? null,
      copy_of: copyOf ?? null,
      came_in: came !== undefined,
    }))
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('matter_content')
    .values({ document_id: id, authority_id: actor.authority, bytes: Buffer.from(content) })
    .execute()
  await writeEntry(tx, actor, byName, matter, {
    direction: came ? 'in' : 'made',
    onDay: came?.onDay ?? actor.today,
    party: came?.party ?? '',
    subject: title,
    document: id,
    secrecy,
  })
  await tell(tx, actor, 'matter.document-frozen', matter)
  return id
}
