import { z } from 'zod'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { inScope, type Tx } from '../../ground/base/database.ts'
import { codesOf, sentencesOf } from '../../ground/base/form.ts'
import { askOnce } from '../../ground/base/question.ts'
import type { Paper } from '../../ground/paper/paper.ts'
import { pdfOf } from '../../ground/paper/pdf.ts'
import type { Answer } from '../../people/permission/route.ts'
import { withCheckMark } from './check-mark.ts'
import { freezeDocument } from './freezing.ts'
import { type DocumentKind, longest, type MadeFrom, newNumber } from './matter.ts'
import { FreezePaperPage, type FreezePaperPageProps } from './pages/freeze-paper-page.tsx'
import { freezePaperWords } from './pages/freeze-paper-page.words.ts'
import { heldMatter, openMattersAsked } from './store.ts'

/** A paper of the program that can be frozen: what it is made from, and the page it stands on. */
export type Freezable = {
  paper: Paper
  kind: DocumentKind
  /** What it is called in the matter, unless somebody writes another name. */
  title: string
  fileName: string
  madeFrom: MadeFrom
  /** The matter that it belongs in, unless somebody chooses another. */
  matter?: string
  /** The section by which what it tells of is secret: then it is, too. */
  secrecy?: string | null
  /** Where it is read, and where the form is sent. */
  from: string
  action: string
}

const code = codesOf(freezePaperWords.sv.errors)
const form = z.object({
  matter: z.uuid(code.matter),
  name: z.string(code.name).min(1, code.name).max(longest.title, code.nameLong),
  secrecy: z.string().max(longest.secrecy, code.secrecyLong).default(''),
})

/** Where somebody chooses the matter that a paper is frozen in. */
export async function freezePaperPage(
  ask: SignedInAsk,
  freezable: Freezable,
  shown: Pick<FreezePaperPageProps, 'written' | 'errors'> = {},
): Promise<Response> {
  const { title, from, action, secrecy = null } = freezable
  return ask.page(
    { title: freezePaperWords[ask.language].title, current: 'matters', status: shown.errors ? 422 : 200 },
    <FreezePaperPage
      language={ask.language}
      {...{ from, action, title, secrecy, matter: freezable.matter }}
      matters={await askOnce(ask.tx, openMattersAsked())}
      {...shown}
    />,
  )
}

/**
 * Freezes a paper in the matter that the form names: set once with its number and code, and kept as exact bytes.
 */
export async function freezePaper(ask: SignedInAsk, freezable: Freezable): Promise<Answer> {
  const { language, tx } = ask
  const t = freezePaperWords[language]
  const parsed = await ask.form(form, code)
  const matters = await askOnce(tx, openMattersAsked())
  const chosen = parsed.ok ? matters.find(({ id }) => id === parsed.value.matter) : undefined
  if (!parsed.ok || !chosen) {
    const errors = parsed.ok ? { matter: t.errors.matter } : sentencesOf(parsed.faults, t.errors)
    return freezePaperPage(ask, freezable, { written: parsed.sent, errors })
  }
  const { name, secrecy } = parsed.value
  return setAndFreeze(ask, chosen.id, { ...freezable, title: name, secrecy: freezable.secrecy || secrecy || null }, t.done)
}

type Setting = Pick<Freezable, 'paper' | 'kind' | 'title' | 'fileName' | 'madeFrom'> & { secrecy: string | null }

/**
 * Sets a paper with its number and code, and freezes it in a matter that is still open then. It is set when the request's transaction is over, so that no connection
 * waits for the press.
 * @param done what is said when it lies there
 * @param also what is to be written with it
 */
export function setAndFreeze(
  ask: SignedInAsk,
  matter: string,
  { paper, fileName, ...document }: Setting,
  done: string,
  also?: (tx: Tx) => Promise<void>,
): Answer {
  const { program, viewer } = ask
  const number = newNumber()
  return async () => {
    const content = await pdfOf(withCheckMark(paper, number, program.config.publicUrl))
    const id = await inScope(program.db, { authority: viewer.authority, person: viewer.person }, async (tx) => {
      if ((await heldMatter(tx, matter)).closedOn !== null) return null
      await also?.(tx)
      const file = { name: `${fileName}.pdf`, type: 'pdf' as const, content }
      const { kind, title, secrecy, madeFrom } = document
      return freezeDocument(tx, actorOf(ask), actorName(ask), matter, { kind, title, secrecy, madeFrom, file, number })
    })
    return id === null
      ? ask.redirect(linkTo('/matters/:id', matter), freezePaperWords[ask.language].closed)
      : ask.redirect(linkTo('/documents/:id', id), done)
  }
}
