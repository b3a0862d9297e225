import type { SignedInAsk } from '../../ground/base/ask.ts'
import { all, askOnce, together } from '../../ground/base/question.ts'
import { hasRole } from '../../ground/base/viewer.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import type { OwnBeside } from './beside.ts'
import { assessmentsOf, resultPathOf } from './loading.ts'
import { type OwnResult, ownResult } from './own-result.ts'
import { ownRowsQuestion } from './own-rows.ts'
import { NoResultPage, ResultPage, UnfinishedPage } from './pages/result.tsx'
import { privately } from './private.ts'
import { resultWords } from './result.words.ts'

import { principalsAsked, sharedSinceAsked } from './sharing.ts'

/** One's own result: from handing in on, and before that what is missing. */
export const resultRoutes = (beside: readonly OwnBeside[]): Route[] => [
  seeing(
    'own result',
    'GET',
    '/results',
    (ask) =>
      privately(ask, async () => {
        const { language } = ask
        const mine = await assessmentsOf(ask, ask.tx)
        const newest = mine.find(({ response }) => response?.handedInOn) ?? mine.find(({ member, response }) => member.open || response)
        if (newest) return ask.redirect(resultPathOf(newest.member))
        return ask.page(
          { title: resultWords[language].none.title, current: 'result' },
          <NoResultPage language={language} isPrincipal={hasRole(ask.viewer, 'principal')} />,
        )
      }),
    { ahead: ownRowsQuestion },
  ),
  seeing(
    'own result',
    'GET',
    '/results/:round/:school',
    (ask) =>
      privately(ask, async () => {
        const { language } = ask
        const own = await ownResult(ask, ask.tx)
        const t = resultWords[language]
        if (own.is === 'unfinished')
          return ask.page(
            { title: t.unfinished.title, current: 'result' },
            <UnfinishedPage language={language} assessment={own.assessment} />,
          )
        const { member, framework } = own.result.assessment
        const shown = { framework, audience: member.audience, rows: own.result.rows }
        const [more, besides] = await Promise.all([sharing(ask, own.result), askOnce(ask.tx, all(beside.map((tell) => tell(ask, shown))))])
        return ask.page(
          { title: t.title[member.audience], current: 'result' },
          <ResultPage language={language} result={own.result} {...more} beside={besides} />,
        )
      }),
    { ahead: ownRowsQuestion },
  ),
]

/** To whom the result can be shown, and since when it is. Who is the school's only principal has nobody to show it to. */
async function sharing(ask: SignedInAsk, { assessment: { member } }: OwnResult) {
  const { viewer } = ask
  const isPrincipal = viewer.duties.some(({ role, school }) => role === 'principal' && school === member.school)
  const asked = together(principalsAsked(member.school, viewer.person, ask.today), sharedSinceAsked(viewer.person, member))
  const [principals, since] = await askOnce(ask.tx, asked)
  return { principals: principals.map(({ name }) => name), sharedSince: since, canShare: !isPrincipal }
}
