import { askOnce } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { RoundsPage } from './pages/rounds-page.tsx'
import { roundsPageWords } from './pages/rounds-page.words.ts'
import { unitRoundsAsked } from './rounds/store.ts'

/** What released rounds say of a district or the authority, one after the other. */
export const roundsRoutes: Route[] = [
  seeing('overview', 'GET', '/overview/rounds', async (ask) => {
    const { tx, viewer, language } = ask
    const told = await askOnce(tx, unitRoundsAsked(viewer, ask.query('unit')))
    return ask.page({ title: roundsPageWords[language].title, current: 'overview' }, <RoundsPage language={language} {...told} />)
  }),
]
