import type { SignedInAsk } from '../../ground/base/ask.ts'
import { found } from '../../ground/base/ask.ts'
import { schoolYearOf } from '../../ground/base/clock.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { stateOf } from '../authority-plan/authority-plan.ts'
import { planSeen } from '../authority-plan/store.ts'
import { SchoolsPage } from './pages/schools-page.tsx'
import { schoolsPageWords } from './pages/schools-page.words.ts'
import { askedInForce, schoolAnswersAsked } from './store.ts'
import { answersWorkbook } from './workbook.ts'

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** How schools answer an authority's plan, for those who follow schools. */
export const frameSchoolRoutes: Route[] = [
  seeing('frame answers', 'GET', '/authority-plans/:id/answers', async (ask) => {
    const { language, today } = ask
    const { plan, asked, schools, counts, schoolYear } = await answersIn(ask)
    return ask.page(
      { title: schoolsPageWords[language].title, current: 'plans' },
      <SchoolsPage {...{ language, plan, asked, schools, counts, schoolYear }} inForce={stateOf(plan, today) === 'in force'} />,
    )
  }),
  seeing('frame answers', 'GET', '/authority-plans/:id/answers.xlsx', async (ask) => {
    const { language, today } = ask
    const { asked, schools } = await answersIn(ask)
    return async () =>
      ask.file(await answersWorkbook(asked, schools, today, language), workbook, `${schoolsPageWords[language].title}.xlsx`)
  }),
]

async function answersIn(ask: SignedInAsk) {
  const { viewer, today, tx } = ask
  const sight = found(sightOf(viewer, 'frame answers'))
  const schoolYear = schoolYearOf(today)
  const id = ask.id('id')
  const [{ plan }, asked, schools] = await askOnce(
    tx,
    together(planSeen(viewer, today, id), askedInForce(today, id), schoolAnswersAsked(sight, schoolYear, today)),
  )
  return { plan, asked, schools, schoolYear, counts: sight.authority }
}
