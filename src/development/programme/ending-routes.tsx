import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { must } from '../../ground/base/ask.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { endingWords } from './pages/ending.words.ts'
import { programmeRun } from './store.ts'
import { endProgramme, resumeProgramme } from './store-ending.ts'

/** That a programme has ended: said by who runs it, and taken back. */
export const endingRoutes: Route[] = [
  seeing('programmes', 'POST', '/programmes/:id/ending', async (ask) => {
    const programme = await programmeRun(ask.tx, ask.viewer, ask.id('id'))
    must(programme.released)
    await endProgramme(ask.tx, actorOf(ask), actorName(ask), programme.id)
    return ask.redirect(linkTo('/programmes/:id', programme.id), endingWords[ask.language].done)
  }),
  seeing('programmes', 'DELETE', '/programmes/:id/ending', async (ask) => {
    const programme = await programmeRun(ask.tx, ask.viewer, ask.id('id'))
    await resumeProgramme(ask.tx, actorOf(ask), programme.id)
    return ask.redirect(linkTo('/programmes/:id', programme.id), endingWords[ask.language].resumed)
  }),
]
