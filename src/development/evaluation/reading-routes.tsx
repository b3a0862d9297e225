import { linesOf } from '../../cycle/ballot/store.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { programmeSeen } from '../programme/store.ts'
import type { Evaluation } from './evaluation.ts'
import { evaluationWords } from './evaluation.words.ts'
import { ListPage } from './pages/list-page.tsx'
import { listPageWords } from './pages/list-page.words.ts'
import { NothingPage, ResultPage } from './pages/result-page.tsx'
import { runningPage } from './running-routes.tsx'
import { chargedAsked, evaluationSeen, evaluationsOfProgramme, othersAsked } from './store.ts'

/** What came of an evaluation, and all of a programme, for those who led. */
export const readingRoutes: Route[] = [
  seeing('programmes', 'GET', '/evaluations/:id', async (ask) => {
    const [evaluation, charged] = await askOnce(
      ask.tx,
      evaluationSeen(ask.viewer, ask.id('id')).followedBy((seen) =>
        chargedAsked(ask.viewer, seen.programme.id).map((is) => [seen, is] as const),
      ),
    )
    return evaluation.standing.is === 'open' ? runningPage(ask, evaluation) : closedPage(ask, evaluation, charged)
  }),
  seeing('programmes', 'GET', '/programmes/:id/evaluations', async (ask) => {
    const id = ask.id('id')
    const [programme, charged, evaluations, others] = await askOnce(
      ask.tx,
      together(
        programmeSeen(ask.viewer, id),
        chargedAsked(ask.viewer, id),
        evaluationsOfProgramme(ask.viewer, id),
        othersAsked(ask.viewer, id),
      ),
    )
    must(charged)
    const { language } = ask
    return ask.page(
      { title: listPageWords[language].title, current: 'programmes' },
      <ListPage {...{ language, programme, evaluations, others }} />,
    )
  }),
]

async function closedPage(ask: SignedInAsk, evaluation: Evaluation, charged: boolean): Promise<Response> {
  const { language, tx, program } = ask
  const { standing, ballot } = evaluation
  const frame = { title: evaluationWords[language].of(evaluation.session.title), current: 'programmes' as const }
  if (standing.is !== 'done' || ballot === null) return ask.page(frame, <NothingPage {...{ language, evaluation, charged }} />)
  const lines = await linesOf(tx, program.secret, ballot)
  return ask.page(frame, <ResultPage {...{ language, evaluation, lines, charged }} outcome={standing.outcome} on={standing.on} />)
}
