import { z } from 'zod'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { formTo, linkTo } from '../../ground/base/addresses.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { codesOf, revisionField, revisionIn } from '../../ground/base/form.ts'
import { askOnce } from '../../ground/base/question.ts'
import { logoOf } from '../../ground/paper/logo.ts'
import type { Paper } from '../../ground/paper/paper.ts'
import { pdfOf } from '../../ground/paper/pdf.ts'
import { wordOf } from '../../ground/paper/word.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { type Freezable, freezePaper, freezePaperPage } from '../matter/freeze-paper.tsx'
import { longest } from '../matter/matter.ts'
import { boardOf } from './board/board.ts'
import { boardPaper } from './board/board-paper.ts'
import { boardFacts } from './board/loading.ts'
import { boardWordsAsked, longestWords, writeBoardWords } from './board/store.ts'
import { BoardPage } from './pages/board-page.tsx'
import { boardPageWords } from './pages/board-page.words.ts'
import { BoardWordsPage } from './pages/board-words-page.tsx'

const codes = codesOf(boardPageWords.sv.errors)
const text = z.string().max(longestWords, codes.long).default('')
const words = z.object({ goals: text, asks: text, revision: revisionField })

/** The authority's page for its board: figures of the whole authority, and its own words. */
export const boardRoutes: Route[] = [
  seeing('board page', 'GET', '/overview/board', async (ask) => {
    const board = boardOf(await boardFacts(ask), ask.language)
    const locks = sightOf(ask.viewer, 'matters') !== null
    return ask.page({ title: board.title, current: 'overview' }, <BoardPage language={ask.language} {...{ board, locks }} />)
  }),
  seeing('board page', 'GET', '/overview/board.pdf', async (ask) => {
    const paper = await paperFor(ask)
    return async () => ask.file(await pdfOf(paper), 'application/pdf', `${paper.title} ${ask.today}.pdf`)
  }),
  seeing('board page', 'GET', '/overview/board.docx', async (ask) => {
    const paper = await paperFor(ask)
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    return async () => ask.file(await wordOf(paper), type, `${paper.title} ${ask.today}.docx`)
  }),
  seeing('board page', 'GET', '/overview/board/matter-documents/new', async (ask) => freezePaperPage(ask, await freezable(ask))),
  seeing('board page', 'POST', '/overview/board/matter-documents', async (ask) => freezePaper(ask, await freezable(ask))),
  seeing('board page', 'GET', '/overview/board/words', async (ask) => {
    const kept = await askOnce(ask.tx, boardWordsAsked())
    return wordsPage(ask, { words: kept, long: [], theirs: null })
  }),
  seeing('board page', 'PUT', '/overview/board/words', async (ask) => {
    const { tx, viewer, language } = ask
    const form = await ask.form(words, codes)
    if (!form.ok) {
      const { goals = '', asks = '' } = form.sent
      return wordsPage(ask, {
        words: { goals, asks, revision: revisionIn(form.sent) },
        long: form.faults.map(({ field }) => field),
        theirs: null,
      })
    }
    const byName = actorName({ viewer })
    if (await writeBoardWords(tx, actorOf(ask), { ...form.value, byName }))
      return ask.redirect(linkTo('/overview/board'), boardPageWords[language].saved)
    const theirs = await askOnce(tx, boardWordsAsked())
    return wordsPage(ask, { words: { ...form.value, revision: theirs.revision }, long: [], theirs })
  }),
]

async function paperFor(ask: SignedInAsk): Promise<Paper> {
  const { viewer, program, language, today } = ask
  const from = { authority: viewer.authorityName, logo: await logoOf(program.config.home, viewer.authorityKind), today }
  return boardPaper(boardOf(await boardFacts(ask), language), from, language)
}

/** The paper as it is now, to be locked by who has matters in hand. */
async function freezable(ask: SignedInAsk): Promise<Freezable> {
  must(sightOf(ask.viewer, 'matters') !== null)
  const paper = await paperFor(ask)
  return {
    paper,
    kind: 'report',
    title: [...paper.title].slice(0, longest.title).join(''),
    fileName: `${paper.title} ${ask.today}`.replaceAll('/', '-'),
    madeFrom: { kind: 'board-page', id: ask.viewer.authority, version: null },
    from: linkTo('/overview/board'),
    action: formTo('POST /overview/board/matter-documents'),
  }
}

function wordsPage(ask: SignedInAsk, shown: Omit<Parameters<typeof BoardWordsPage>[0], 'language'>): Response {
  const { language } = ask
  const status = shown.theirs ? 409 : shown.long.length > 0 ? 422 : 200
  return ask.page({ title: boardPageWords[language].title, current: 'overview', status }, <BoardWordsPage language={language} {...shown} />)
}
