import { z } from 'zod'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { askOnce } from '../../ground/base/question.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { programmeRun } from '../programme/store.ts'
import { ShowingPage } from './pages/showing-page.tsx'
import { showingPageWords } from './pages/showing-page.words.ts'
import { showingParts } from './showing.ts'
import { chooseShowing, endShowing, showingAsked } from './store.ts'

const thing = 'programmes'
const form = z.object({ parts: z.array(z.string()).default([]) })

/** What stands on a programme's open page: chosen by who runs it. */
export const showingRoutes: Route[] = [
  seeing(thing, 'GET', '/programmes/:id/showing', async (ask) => {
    const { language, viewer, tx } = ask
    const programme = await programmeRun(tx, viewer, ask.id('id'))
    const showing = await askOnce(tx, showingAsked(programme.id))
    const publishes = sightOf(viewer, 'open pages') !== null
    return ask.page(
      { title: showingPageWords[language].title, current: 'programmes' },
      <ShowingPage {...{ language, programme, showing, publishes }} />,
    )
  }),
  seeing(thing, 'PUT', '/programmes/:id/showing', async (ask) => {
    const programme = await programmeRun(ask.tx, ask.viewer, ask.id('id'))
    const { parts } = await ask.form(form)
    const chosen = showingParts.filter((part) => parts.includes(part))
    await chooseShowing(ask.tx, actorOf(ask), actorName(ask), programme.id, chosen)
    return ask.redirect(linkTo('/programmes/:id/showing', programme.id), showingPageWords[ask.language].saved)
  }),
  seeing(thing, 'DELETE', '/programmes/:id/showing', async (ask) => {
    const programme = await programmeRun(ask.tx, ask.viewer, ask.id('id'))
    await endShowing(ask.tx, programme.id)
    return ask.redirect(linkTo('/programmes/:id', programme.id), showingPageWords[ask.language].ended)
  }),
]
