import { frameworkVersion } from '../../content/framework/store.ts'
import { found } from '../../ground/base/ask.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { instrumentIn } from '../release/store-instrument.ts'
import { releasedRounds } from '../release/store-released.ts'
import { QuestionsPage } from './pages/questions-page.tsx'
import { questionsWords } from './pages/questions-page.words.ts'

/** How well a released round's questions measured, over the whole authority. */
export const questionsRoutes: Route[] = [
  seeing('question quality', 'GET', '/rounds/:id/questions', async (ask) => {
    const { tx, viewer, language } = ask
    const id = ask.id('id')
    const [areas, rounds] = await Promise.all([instrumentIn(tx, id), releasedRounds(tx)])
    const round = found(rounds.find((each) => each.id === id))
    const { framework } = await frameworkVersion(tx, round.frameworkVersion)
    return ask.page(
      { title: `${questionsWords[language].title}, ${round.name}`, current: 'rounds' },
      <QuestionsPage language={language} round={round} authority={viewer.authority} framework={framework} areas={areas} />,
    )
  }),
]
