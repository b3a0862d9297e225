import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { must } from '../../ground/base/ask.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { VersionsPage } from './pages/versions-page.tsx'
import { versionsWords } from './pages/versions-page.words.ts'
import { runProgramme } from './programme-routes.tsx'
import { programmeSeen } from './store.ts'
import { draftsAsked, releaseVersion, versionsAsked } from './store-versions.ts'

/** The versions that a programme's schedule is released in. */
export const versionRoutes: Route[] = [
  seeing('programmes', 'GET', '/programmes/:id/versions', async (ask) => {
    const id = ask.id('id')
    const [programme, { versions, now }, drafts] = await askOnce(
      ask.tx,
      together(programmeSeen(ask.viewer, id), versionsAsked(id), draftsAsked(id)),
    )
    return ask.page(
      { title: `${versionsWords[ask.language].title}: ${programme.title}`, current: 'programmes' },
      <VersionsPage language={ask.language} {...{ programme, versions, now }} drafts={programme.runs ? drafts : []} />,
    )
  }),
  seeing('programmes', 'POST', '/programmes/:id/versions', async (ask) => {
    const programme = await runProgramme(ask)
    must(programme.released)
    const { number } = await releaseVersion(ask.tx, actorOf(ask), actorName(ask), programme.id)
    return ask.redirect(linkTo('/programmes/:id/versions', programme.id), versionsWords[ask.language].released(number))
  }),
]
