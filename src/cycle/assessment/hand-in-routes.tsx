import type { SignedInAsk } from '../../ground/base/ask.ts'
import type { FieldProblem } from '../../ground/ui/components/error-summary/error-summary.tsx'
import { type Route, seeing } from '../../people/permission/route.ts'
import { isAnswered } from './assessment.ts'
import { type Assessment, assessmentAt, pathOf, resultPathOf } from './loading.ts'

import { ownRowsQuestion } from './own-rows.ts'
import { CheckPage } from './pages/check.tsx'
import { checkWords } from './pages/check.words.ts'
import { inPrivate, privately } from './private.ts'
import { handIn } from './store.ts'

/** Checking one's answers and handing them in. */
export const handInRoutes: Route[] = [
  seeing(
    'own answers',
    'GET',
    '/assessments/:round/:school/check',
    (ask) => privately(ask, async () => checkPage(ask, await assessmentAt(ask, ask.tx))),
    { ahead: ownRowsQuestion },
  ),
  seeing(
    'own answers',
    'POST',
    '/assessments/:round/:school/handing-in',
    (ask) =>
      inPrivate(
        ask,
        async (tx) => {
          const assessment = await assessmentAt(ask, tx)
          const { member, response, statements } = assessment
          const t = checkWords[ask.language]
          if (!response) return ask.redirect(pathOf(member))
          if (response.handedInOn) return ask.redirect(resultPathOf(member))
          if (!member.open) return checkPage(ask, assessment, [{ field: 'main', text: t.closed }])
          if (!statements.some(({ key }) => isAnswered(response.answers.get(key))))
            return checkPage(ask, assessment, [{ field: 'main', text: t.empty }])
          await handIn(tx, member, ask.today)
          return ask.redirect(resultPathOf(member), t.done)
        },
        ask.id('round'),
      ),
    { ownTransactions: true },
  ),
]

function checkPage(ask: SignedInAsk, assessment: Assessment, problems: FieldProblem[] = []): Response {
  const { language } = ask
  const { member, response } = assessment
  if (!response) return ask.redirect(pathOf(member))
  const t = checkWords[language]
  const title = response.handedInOn || !member.open ? t.handedInTitle : t.title
  return ask.page(
    { title, current: 'assessment', status: problems.length > 0 ? 422 : 200 },
    <CheckPage language={language} assessment={assessment} response={response} problems={problems} />,
  )
}
