import { z } from 'zod'
import { formsToChoose } from '../../content/framework/framework.ts'
import { work } from '../../content/framework/schema.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { nextNumber } from './assessment.ts'
import { assessmentAt, assessmentsOf, pathOf, whereOf } from './loading.ts'

import { ownRowsQuestion } from './own-rows.ts'
import { BeginPage, severalForms } from './pages/begin.tsx'
import { beginWords } from './pages/begin.words.ts'
import { NewCodePage } from './pages/code.tsx'
import { codeWords } from './pages/code.words.ts'
import { ListPage } from './pages/list.tsx'
import { listWords } from './pages/list.words.ts'
import { inPrivate, privately, pseudonymOf } from './private.ts'
import { hasCode, issueCode, needsCode } from './return-code.ts'
import { beginResponse, chooseWording } from './store.ts'

/** `form`: a school form, or `several`; what is not sent leaves what was chosen before. */
const beginForm = z.object({ work: z.enum(work).nullable().catch(null), form: z.string().optional() })

/** My assessments, the page before the first question, and beginning. */
export const beginRoutes: Route[] = [
  seeing(
    'own answers',
    'GET',
    '/assessments',
    (ask) =>
      privately(ask, async () => {
        const { language } = ask
        const assessments = await assessmentsOf(ask, ask.tx)
        return ask.page(
          { title: listWords[language].title, current: 'assessment' },
          <ListPage language={language} assessments={assessments} />,
        )
      }),
    { ahead: ownRowsQuestion },
  ),
  seeing(
    'own answers',
    'GET',
    '/assessments/:round/:school',
    (ask) =>
      privately(ask, async () => {
        const { language } = ask
        const assessment = await assessmentAt(ask, ask.tx)
        const { member } = assessment
        const t = beginWords[language]
        const title = member.audience === 'leader' ? t.leaderTitle(member.schoolName) : t.title(member.schoolName)
        return ask.page({ title, current: 'assessment' }, <BeginPage language={language} assessment={assessment} />)
      }),
    { ahead: ownRowsQuestion },
  ),
  seeing('own answers', 'POST', '/assessments/:round/:school/response', begin, { ownTransactions: true }),
]

/** Begins, or goes on where it was begun: a double click begins once. On a sign-in that somebody else issued, the return code is shown once. */
function begin(ask: SignedInAsk): Promise<Response> {
  return inPrivate(
    ask,
    async (tx) => {
      const assessment = await assessmentAt(ask, tx)
      const { member, statements, response } = assessment
      const path = pathOf(member)
      if (!member.open) return ask.redirect(path)
      const first = response ? nextNumber(statements, response.answers) : 1
      const next = first
        ? linkTo('/assessments/:round/:school/statements/:number', ...whereOf(member), first)
        : linkTo('/assessments/:round/:school/check', ...whereOf(member))
      const sent = await ask.form(beginForm)
      const said = member.audience === 'staff' ? sent : { work: null, form: undefined }
      const chosen = formsToChoose(assessment.framework, member.forms).find((each) => each === said.form)
      if (said.form !== undefined && said.form !== severalForms && !chosen) {
        const title = beginWords[ask.language].title(member.schoolName)
        const body = <BeginPage language={ask.language} assessment={assessment} refused={said.work} />
        return ask.page({ title, current: 'assessment', status: 422 }, body)
      }
      if (!response) await beginResponse(tx, pseudonymOf(ask), member)
      if (said.work || said.form !== undefined) {
        const form = said.form === undefined ? (response?.form ?? null) : (chosen ?? null)
        await chooseWording(ask.program, tx, pseudonymOf(ask), member, { work: said.work ?? response?.work ?? null, form })
      }
      if (!needsCode(ask) || (await hasCode(tx))) return ask.redirect(next)
      const code = await issueCode(ask, tx)
      const { language } = ask
      return ask.page(
        { title: codeWords[language].shownTitle, current: 'assessment' },
        <NewCodePage language={language} code={code} next={next} />,
      )
    },
    ask.id('round'),
  )
}
