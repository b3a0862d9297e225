import { type Freezable, freezePaper, freezePaperPage, setAndFreeze } from '../../cycle/matter/freeze-paper.tsx'
import { type FrozenDocument, type Matter, numberText } from '../../cycle/matter/matter.ts'
import { documentAt } from '../../cycle/matter/store.ts'
import { actorName } from '../../ground/base/actor.ts'
import { formTo, linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { sentencesOf } from '../../ground/base/form.ts'
import { logoOf } from '../../ground/paper/logo.ts'
import { type Answer, type Route, seeing } from '../../people/permission/route.ts'
import { decisionPaperIn } from './decision-routes.tsx'
import { letterCode, letterForm } from './forms.ts'
import { LetterPage, type LetterPageProps } from './pages/letter-page.tsx'
import { letterPageWords } from './pages/letter-page.words.ts'
import { letterPaper, minutesPaper } from './paper.ts'
import { itemAt } from './store-board.ts'

const thing = 'matters of the board'

/** Papers about a decision that are locked straight from its pages: the decision itself, what a meeting made of it, and a letter to go with a document. */
export const freezingRoutes: Route[] = [
  seeing(thing, 'GET', '/decisions/:id/matter-documents/new', async (ask) => freezePaperPage(ask, await decisionIn(ask))),
  seeing(thing, 'POST', '/decisions/:id/matter-documents', async (ask) => freezePaper(ask, await decisionIn(ask))),
  seeing(thing, 'GET', '/board-items/:id/matter-documents/new', async (ask) => freezePaperPage(ask, await extractIn(ask))),
  seeing(thing, 'POST', '/board-items/:id/matter-documents', async (ask) => freezePaper(ask, await extractIn(ask))),
  seeing(thing, 'GET', '/documents/:id/letters/new', async (ask) => letterPage(ask, await openDocument(ask))),
  seeing(thing, 'POST', '/documents/:id/letters', makeLetter),
]

async function decisionIn(ask: SignedInAsk): Promise<Freezable> {
  const { decision, paper, name } = await decisionPaperIn(ask)
  const { id, document, matter } = decision
  return {
    paper,
    kind: 'decision',
    title: [...`${name} ${document.title}`].slice(0, 200).join(''),
    fileName: name,
    madeFrom: { kind: 'decision', id, version: null },
    matter: matter.id,
    secrecy: document.secrecy,
    from: linkTo('/decisions/:id', id),
    action: formTo('POST /decisions/:id/matter-documents', id),
  }
}

/** What a meeting made of an item, when that has been noted. */
async function extractIn(ask: SignedInAsk): Promise<Freezable> {
  const { tx, viewer, program, today, language } = ask
  const { meeting, item } = await itemAt(tx, ask.id('id'))
  const about = found(item.decision ?? item.document)
  const { title, secrecy } = 'document' in about ? about.document : about
  const facts = { authority: viewer.authorityName, logo: await logoOf(program.config.home, viewer.authorityKind), today }
  const paper = minutesPaper({ meeting, outcome: found(item.outcome), title, matter: about.matter.number }, facts, language)
  return {
    paper,
    kind: 'minutes',
    title: [...paper.title].slice(0, 200).join(''),
    fileName: paper.title.replaceAll('/', '-'),
    madeFrom: { kind: 'board-item', id: item.id, version: null },
    matter: about.matter.id,
    secrecy,
    from: linkTo('/board-meetings/:id', meeting.id),
    action: formTo('POST /board-items/:id/matter-documents', item.id),
  }
}

type Looked = { matter: Matter; document: FrozenDocument }

/** A document that a letter can go with, or NotFound: one that counts, of an open matter. */
async function openDocument(ask: SignedInAsk): Promise<Looked> {
  const { matter, document } = await documentAt(ask.tx, ask.id('id'))
  must(matter.closedOn === null && document.withdrawn === null)
  return { matter, document }
}

async function makeLetter(ask: SignedInAsk): Promise<Answer> {
  const { viewer, program, today, language } = ask
  const looked = await openDocument(ask)
  const t = letterPageWords[language]
  const parsed = await ask.form(letterForm, letterCode)
  if (!parsed.ok) return letterPage(ask, looked, { written: parsed.sent, errors: sentencesOf(parsed.faults, t.errors) })
  const { matter, document } = looked
  const facts = { authority: viewer.authorityName, logo: await logoOf(program.config.home, viewer.authorityKind), today }
  const about = { title: document.title, version: document.version, number: numberText(document.number), matter: matter.number }
  const paper = letterPaper({ ...parsed.value, name: actorName(ask) }, about, facts, language)
  const setting = {
    paper,
    kind: 'letter' as const,
    title: [...paper.title].slice(0, 200).join(''),
    secrecy: document.secrecy,
    fileName: paper.title.replaceAll('/', '-'),
    madeFrom: { kind: 'document', id: document.id, version: document.version },
  }
  return setAndFreeze(ask, matter.id, setting, t.done)
}

function letterPage(ask: SignedInAsk, looked: Looked, shown: Pick<LetterPageProps, 'written' | 'errors'> = {}): Response {
  const { language } = ask
  return ask.page(
    { title: letterPageWords[language].title, current: 'matters', status: shown.errors ? 422 : 200 },
    <LetterPage {...{ language, ...looked }} {...shown} />,
  )
}
