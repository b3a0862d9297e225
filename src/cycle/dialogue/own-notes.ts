import { z } from 'zod'
import type { Program } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import './tables.ts'

/** A person's own notes to a dialogue, and which revision of them. `unreadable`: the row was damaged; it must not seem that nothing was written. */
export type OwnNotes = { text: string; revision: number; unreadable: boolean }

/** The viewer's own notes. Row-level security shows nobody else's. */
export async function ownNotes(program: Program, tx: Tx, viewer: Viewer, dialogue: string): Promise<OwnNotes> {
  const kept = await tx
    .selectFrom('dialogue_own_notes')
    .select(['sealed', 'revision'])
    .where('dialogue_id', '=', dialogue)
    .where('person_id', '=', viewer.person)
    .executeTakeFirst()
  if (!kept) return { text: '', revision: 0, unreadable: false }
  const text = open(program, viewer, dialogue, kept.sealed)
  if (text === null) program.log.error({ part: 'dialogue' }, 'notes of one’s own cannot be opened: altered, or sealed with another key')
  return { text: text ?? '', revision: kept.revision, unreadable: text === null }
}

/** Writes them over the revision that was seen; null when they were written in another window in between. @returns the new revision */
export async function writeOwnNotes(
  program: Program,
  tx: Tx,
  viewer: Viewer,
  dialogue: string,
  revision: number,
  text: string,
): Promise<number | null> {
  const sealed = seal(program, viewer, dialogue, text)
  const row = await tx
    .insertInto('dialogue_own_notes')
    .values({ dialogue_id: dialogue, person_id: viewer.person, authority_id: viewer.authority, sealed })
    .onConflict((conflict) =>
      conflict
        .columns(['dialogue_id', 'person_id'])
        .doUpdateSet({ sealed, revision: revision + 1 })
        .where('dialogue_own_notes.revision', '=', revision),
    )
    .returning('revision')
    .executeTakeFirst()
  return row?.revision ?? null
}

/** What is sealed says whose it is and to which dialogue, so that a row which is moved to another opens nothing. */
const sealedNotes = z.tuple([z.string(), z.string(), z.string(), z.string()])
const purpose = 'dialogue notes'

function seal({ secret }: Program, { authority, person }: Viewer, dialogue: string, text: string): Buffer {
  return secret.seal(purpose, JSON.stringify([authority, person, dialogue, text]))
}

function open({ secret }: Program, { authority, person }: Viewer, dialogue: string, sealed: Buffer): string | null {
  const opened = secret.unseal(purpose, sealed)
  if (opened === null) return null
  const [whose, who, which, text] = sealedNotes.parse(JSON.parse(opened))
  return whose === authority && who === person && which === dialogue ? text : null
}
