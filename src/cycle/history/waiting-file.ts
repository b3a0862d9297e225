import type { Framework } from '../../content/framework/schema.ts'
import { frameworkVersion } from '../../content/framework/store.ts'
import { namedFor } from '../../content/own-framework/overlay.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import type { Found } from './drafting.ts'
import type { Draft, KeptManner } from './manner.ts'
import { readFindingsApart } from './reading-apart.ts'
import { endImport, fileOf, importOf } from './store-imports.ts'

export type Waiting = { id: string; fileName: string; manner: KeptManner; content: Uint8Array; file: Found; framework: Framework }

/** A file that waits for what its headings mean, with what is found in it; null where it waits no longer, or cannot be read as a table. */
export async function waitingFile(ask: SignedInAsk, columns: Draft['columns']): Promise<Waiting | null> {
  const { tx, program, viewer } = ask
  const { id, fileName } = await importOf(tx, viewer.authority, ask.id('id'))
  const kept = await fileOf(tx, program.secret, viewer.authority, id, 'mapping')
  if (!kept) return null
  const file = await readFindingsApart({ bytes: kept.content, columns })
  if (!file) {
    await endImport(tx, id, 'failed')
    return null
  }
  const { framework } = await frameworkVersion(tx, found(kept.manner.framework))
  return { id, fileName, ...kept, file, framework: namedFor(viewer, framework) }
}

export type WaitingDraft = Waiting & { draft: Draft }

/** The same, of one whose columns are told. */
export async function waitingFor(ask: SignedInAsk): Promise<WaitingDraft | null> {
  const { manner } = await importOf(ask.tx, ask.viewer.authority, ask.id('id'))
  const waiting = manner.draft ? await waitingFile(ask, manner.draft.columns) : null
  return waiting && manner.draft ? { ...waiting, draft: manner.draft } : null
}

/** To the import, whatever it has come to since. */
export function toImport(ask: SignedInAsk): Response {
  return ask.redirect(linkTo('/history-imports/:id', ask.id('id')))
}
