import { type Freezable, freezePaper, freezePaperPage } from '../../cycle/matter/freeze-paper.tsx'
import { formTo, linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { logoOf } from '../../ground/paper/logo.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { paperOf } from '../authority-plan/paper.ts'
import { seesDraft } from '../authority-plan/seeing.ts'
import { planSeen } from '../authority-plan/store.ts'
import { frozenTextAsked, revisionsAsked } from '../authority-plan/store-content.ts'
import { PlanDecisionPage } from './pages/plan-decision-page.tsx'
import { planDecisionWords } from './pages/plan-decision-page.words.ts'
import { planKind } from './plan-document.ts'
import { decisionsAsked, requestsAsked, returnedAsked } from './store.ts'
import { organiserAsked } from './store-delegation.ts'
import { planDocumentsAsked } from './store-documents.ts'
import { sentAsked } from './store-sending.ts'
import { statementsAsked } from './store-statement.ts'

/** A plan on its way through decision and board, and its frozen versions locked in a matter. */
export const planDecisionRoutes: Route[] = [
  seeing('matters', 'GET', '/authority-plans/:id/decision', (ask) => planDecisionPage(ask)),
  seeing('matters', 'GET', '/authority-plans/:id/revisions/:number/matter-documents/new', async (ask) =>
    freezePaperPage(ask, await freezable(ask)),
  ),
  seeing('matters', 'POST', '/authority-plans/:id/revisions/:number/matter-documents', async (ask) =>
    freezePaper(ask, await freezable(ask)),
  ),
]

/** @param errors what was wrong with what was to be sent */
export async function planDecisionPage(ask: SignedInAsk, errors?: { message: string }): Promise<Response> {
  const { tx, viewer, today, language } = ask
  const id = ask.id('id')
  const { plan, right } = await askOnce(tx, planSeen(viewer, today, id))
  const [revisions, documents, decisions, requests, statements, returned, organiser, sent] = await askOnce(
    tx,
    together(
      revisionsAsked(id),
      planDocumentsAsked(id),
      decisionsAsked({ plan: id }),
      requestsAsked(),
      statementsAsked({ plan: id }),
      returnedAsked(),
      organiserAsked(language),
      sentAsked(id),
    ),
  )
  return ask.page(
    { title: planDecisionWords[language].title(plan.head.title), current: 'plans', status: errors ? 422 : 200 },
    <PlanDecisionPage
      {...{ language, today, plan, right, documents, decisions, requests, statements, organiser, sent, errors }}
      latest={revisions[0] ?? null}
      returned={returned.find((each) => each.plan === id) ?? null}
      decides={sightOf(viewer, 'deciding') !== null}
      writes={sightOf(viewer, 'matters of the board') !== null}
    />,
  )
}

async function freezable(ask: SignedInAsk): Promise<Freezable> {
  const { tx, viewer, today, language, program } = ask
  const id = ask.id('id')
  const { plan, right } = await askOnce(tx, planSeen(viewer, today, id))
  must(seesDraft(right))
  const revision = found((await askOnce(tx, revisionsAsked(id))).find(({ number }) => String(number) === ask.param('number')))
  const shown = await askOnce(tx, frozenTextAsked(revision.id))
  const logo = await logoOf(program.config.home, viewer.authorityKind)
  const paper = paperOf({ plan, ...shown }, { authority: viewer.authorityName, logo, today }, language)
  const number = String(revision.number)
  return {
    paper,
    kind: 'plan',
    title: revision.title,
    fileName: paper.title.replaceAll('/', '-'),
    madeFrom: { kind: planKind, id, version: revision.number },
    from: linkTo('/authority-plans/:id/decision', id),
    action: formTo('POST /authority-plans/:id/revisions/:number/matter-documents', id, number),
  }
}
