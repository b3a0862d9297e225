import { sightOf } from '../../people/permission/permission.ts'
import { open, type Route } from '../../people/permission/route.ts'

import { informationRoutes } from './information-routes.tsx'
import { GuidesPage } from './pages/guides.tsx'
import { guidesWords } from './pages/guides.words.ts'
import { responseRoutes } from './response-routes.tsx'
import { guidesFor, type Pages, showGuide } from './show-guide.tsx'

/**
 * Help pages, which everyone may read, and the text that an authority writes for itself.
 * @param pages every route of the program, so that a guide links only to what its reader may open
 */
export const guideRoutes = (pages: Pages): Route[] => [
  open('GET', '/guides', async (ask) => {
    const sorted = await guidesFor(ask)
    const readsResponses = ask.viewer !== null && sightOf(ask.viewer, 'guide responses') !== null
    const page = <GuidesPage language={ask.language} {...sorted} readsResponses={readsResponses} />
    return ask.page({ title: guidesWords[ask.language].title }, page)
  }),
  open('GET', '/guides/:guide', (ask) => showGuide(ask, ask.param('guide'), pages)),
  ...informationRoutes,
  ...responseRoutes(pages),
]
