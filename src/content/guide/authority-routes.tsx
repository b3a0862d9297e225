import { type Route, seeing } from '../../people/permission/route.ts'
import { newestVersions } from '../framework/store.ts'
import { AuthorityQuestionsPage } from './pages/authority-questions.tsx'
import { authorityQuestionWords } from './pages/authority-questions.words.ts'

/** What an authority asks itself, to be answered together at a meeting: nothing of it is kept here. */
export const authorityRoutes: Route[] = [
  seeing('authority result', 'GET', '/authority-questions', async (ask) => {
    const frameworks = (await newestVersions(ask.tx))
      .map(({ framework }) => framework)
      .filter(({ authority }) => (authority ?? []).length > 0)
    return ask.page(
      { title: authorityQuestionWords[ask.language].title },
      <AuthorityQuestionsPage language={ask.language} frameworks={frameworks} />,
    )
  }),
]
