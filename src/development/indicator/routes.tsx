import { type Freezable, freezePaper, freezePaperPage } from '../../cycle/matter/freeze-paper.tsx'
import { longest } from '../../cycle/matter/matter.ts'
import { factorsAsked } from '../../cycle/success-factor/store.ts'
import { formTo, linkTo } from '../../ground/base/addresses.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { logoOf } from '../../ground/paper/logo.ts'
import type { Paper } from '../../ground/paper/paper.ts'
import { pdfOf } from '../../ground/paper/pdf.ts'
import { wordOf } from '../../ground/paper/word.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { isOpen } from '../authority-plan/authority-plan.ts'
import { boardPaper } from './board-paper.ts'
import { measureRoutes } from './indicator-routes.tsx'
import { judgementRoutes } from './judgement-routes.tsx'
import { followUpAsked } from './loading.ts'
import { FollowUpPage } from './pages/follow-up-page.tsx'
import { followUpPageWords } from './pages/follow-up-page.words.ts'
import { dialoguePaper, followUpPaper } from './paper.ts'
import { paperWords } from './paper.words.ts'
import { followUpWorkbook } from './workbook.ts'

const pdf = 'application/pdf'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** How it goes with the authority's goals: the page, its papers and files, indicators and judgements. */
export const indicatorRoutes: Route[] = [
  seeing('authority follow-up', 'GET', '/authority-plans/:id/follow-up', async (ask) => {
    const { language, today, viewer } = ask
    const { plan, right, goals } = await followed(ask)
    const open = isOpen(plan, today)
    return ask.page(
      { title: followUpPageWords[language].title(plan.head.title), current: 'plans' },
      <FollowUpPage
        {...{ language, today, plan, right, goals }}
        writes={open && right === 'writes'}
        locks={sightOf(viewer, 'matters') !== null}
        judges={open && sightOf(viewer, 'judging authority goals') !== null}
      />,
    )
  }),
  seeing('authority follow-up', 'GET', '/authority-plans/:id/follow-up.pdf', async (ask) => {
    const { paper, name } = await followUpIn(ask)
    return async () => ask.file(await pdfOf(paper), pdf, `${name}.pdf`)
  }),
  seeing('authority follow-up', 'GET', '/authority-plans/:id/follow-up.docx', async (ask) => {
    const { paper, name } = await followUpIn(ask)
    return async () => ask.file(await wordOf(paper), word, `${name}.docx`)
  }),
  seeing('authority follow-up', 'GET', '/authority-plans/:id/board-follow-up.pdf', async (ask) => {
    const { paper, name } = await boardIn(ask)
    return async () => ask.file(await pdfOf(paper), pdf, `${name}.pdf`)
  }),
  seeing('authority follow-up', 'GET', '/authority-plans/:id/board-follow-up.docx', async (ask) => {
    const { paper, name } = await boardIn(ask)
    return async () => ask.file(await wordOf(paper), word, `${name}.docx`)
  }),
  seeing('authority follow-up', 'GET', '/authority-plans/:id/board-follow-up/matter-documents/new', async (ask) =>
    freezePaperPage(ask, await freezable(ask)),
  ),
  seeing('authority follow-up', 'POST', '/authority-plans/:id/board-follow-up/matter-documents', async (ask) =>
    freezePaper(ask, await freezable(ask)),
  ),
  seeing('authority follow-up', 'GET', '/authority-plans/:id/follow-up.xlsx', async (ask) => {
    const { plan, goals } = await followed(ask)
    const name = paperWords[ask.language].followUp.file(plan.head.title.replaceAll('/', '-'), ask.today)
    return async () => ask.file(await followUpWorkbook(goals, ask.today, ask.language), excel, `${name}.xlsx`)
  }),
  seeing('authority follow-up', 'GET', '/authority-plans/:id/quality-dialogue.pdf', async (ask) => {
    const { paper, name } = await dialogueIn(ask)
    return async () => ask.file(await pdfOf(paper), pdf, `${name}.pdf`)
  }),
  seeing('authority follow-up', 'GET', '/authority-plans/:id/quality-dialogue.docx', async (ask) => {
    const { paper, name } = await dialogueIn(ask)
    return async () => ask.file(await wordOf(paper), word, `${name}.docx`)
  }),
  ...measureRoutes,
  ...judgementRoutes,
]

async function followed({ tx, viewer, today, id }: SignedInAsk) {
  return askOnce(tx, followUpAsked(viewer, today, id('id')))
}

type Named = { paper: Paper; name: string }

async function followUpIn(ask: SignedInAsk): Promise<Named> {
  const told = await followed(ask)
  const { language, today } = ask
  const name = paperWords[language].followUp.file(told.plan.head.title.replaceAll('/', '-'), today)
  return { paper: followUpPaper(told, await factsOf(ask), language), name }
}

async function boardIn(ask: SignedInAsk): Promise<Named> {
  const told = await followed(ask)
  const { language, today } = ask
  const name = paperWords[language].board.file(told.plan.head.title.replaceAll('/', '-'), today)
  return { paper: boardPaper(told, await factsOf(ask), language), name }
}

/** The paper for the board as it is now, to be locked by who has matters in hand. */
async function freezable(ask: SignedInAsk): Promise<Freezable> {
  must(sightOf(ask.viewer, 'matters') !== null)
  const { paper, name } = await boardIn(ask)
  const id = ask.id('id')
  return {
    paper,
    kind: 'report',
    title: [...paper.title].slice(0, longest.title).join(''),
    fileName: name,
    madeFrom: { kind: 'board-follow-up', id, version: null },
    from: `${linkTo('/authority-plans/:id/follow-up', id)}#files`,
    action: formTo('POST /authority-plans/:id/board-follow-up/matter-documents', id),
  }
}

async function dialogueIn(ask: SignedInAsk): Promise<Named> {
  const { tx, viewer, today, language } = ask
  const [told, factors] = await askOnce(tx, together(followUpAsked(viewer, today, ask.id('id')), factorsAsked()))
  const name = paperWords[language].dialogue.file(told.plan.head.title.replaceAll('/', '-'), today)
  return { paper: dialoguePaper(told, factors, await factsOf(ask), language), name }
}

async function factsOf({ viewer, today, program }: SignedInAsk) {
  return { authority: viewer.authorityName, logo: await logoOf(program.config.home, viewer.authorityKind), today }
}
