import { sql } from 'kysely'
import { dayOf } from '../../ground/base/clock.ts'
import { inScope, type Tx } from '../../ground/base/database.ts'
import type { Workbench } from '../../ground/base/jobs.ts'
import type { Language } from '../../ground/base/language.ts'
import { askOnce } from '../../ground/base/question.ts'
import { logoOf } from '../../ground/paper/logo.ts'
import { pdfOf } from '../../ground/paper/pdf.ts'
import { freezeDocument } from './freezing.ts'
import { type AttestRequest, type FrozenDocument, isAttested, type Matter, numberText } from './matter.ts'
import { sheetPaper, sheetState } from './sheet.ts'
import { sheetWords } from './sheet.words.ts'
import { documentAt, documentsAsked, lockMatter } from './store.ts'
import { requestsAsked } from './store-attests.ts'

/** `by`: whose attest it was that made it due. */
type Due = { authority: string; document: string; by: string; language: Language }

/**
 * Makes the sheet of a document's attests and freezes it in the same matter: when all who are asked have attested, and anew when one of them takes it back. A sheet
 * that tells what is so already is left alone, however often this is asked for.
 */
export async function makeSheet({ program, db }: Workbench, due: Due): Promise<void> {
  const now = program.clock()
  const found = await inScope(db, { authority: due.authority }, (tx) => toTell(tx, due.document))
  if (!found) return
  const { matter, document, requests, authority } = found
  const facts = {
    matter,
    document,
    authority: authority.name,
    logo: await logoOf(program.config.home, authority.kind),
    publicUrl: program.config.publicUrl,
    now,
  }
  const content = await pdfOf(sheetPaper(requests, facts, due.language))
  const t = sheetWords[due.language]
  await inScope(db, { authority: due.authority }, async (tx) => {
    await lockMatter(tx, matter.id)
    const still = await toTell(tx, due.document)
    if (!still || sheetState(still.requests) !== sheetState(requests)) return
    await freezeDocument(tx, { authority: due.authority, by: due.by, now, today: dayOf(now) }, 'Stegvis', matter.id, {
      kind: 'attests',
      title: [...t.name(document.title, document.version)].slice(0, 200).join(''),
      secrecy: document.secrecy,
      file: { name: t.file(numberText(document.number)), type: 'pdf', content },
      madeFrom: { kind: 'attests', id: document.id, version: sheetState(requests) },
      sheetOf: document.id,
    })
  })
}

type ToTell = { matter: Matter; document: FrozenDocument; requests: AttestRequest[]; authority: { name: string; kind: 'real' | 'demo' } }

/** What a sheet would tell, when it is due: all have attested, or what the one before tells is no longer all. */
async function toTell(tx: Tx, id: string): Promise<ToTell | null> {
  const { matter, document } = await documentAt(tx, id)
  const requests = await askOnce(tx, requestsAsked({ document: id }))
  const [latest] = (await askOnce(tx, documentsAsked({ matter: matter.id })))
    .filter(({ sheetOf }) => sheetOf === id)
    .toSorted((a, b) => b.version - a.version)
  if (matter.closedOn !== null || (latest ? latest.madeFrom?.version === sheetState(requests) : !isAttested(requests))) return null
  const { rows } = await sql<{ name: string; kind: 'real' | 'demo' }>`select name, kind from authority where id = app.authority()`.execute(
    tx,
  )
  const [authority] = rows
  return authority ? { matter, document, requests, authority } : null
}
