import { sightOf } from '../../people/permission/permission.ts'
import { open, type Route } from '../../people/permission/route.ts'

import { informationRoutes } from './information-routes.tsx'
import { GuidesPage } from './pages/guides.tsx'
import { guidesWords } from './pages/guides.words.ts'
import { responseRoutes } from './response-routes.tsx'
import { guidesFor, showGuide } from './show-guide.tsx'

/** Help pages, which everyone may read, and the text that an authority writes for itself. */
export const guideRoutes: Route[] = [
  open('GET', '/guides', async (ask) => {
    const sorted = await guidesFor(ask)
    const readsResponses = ask.viewer !== null && sightOf(ask.viewer, 'guide responses') !== null
    const page = <GuidesPage language={ask.language} {...sorted} readsResponses={readsResponses} />
    return ask.page({ title: guidesWords[ask.language].title }, page)
  }),
  open('GET', '/guides/:guide', (ask) => showGuide(ask, ask.param('guide'))),
  ...informationRoutes,
  ...responseRoutes,
]
