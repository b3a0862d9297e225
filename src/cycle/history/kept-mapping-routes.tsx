import { linkTo } from '../../ground/base/addresses.ts'
import { must } from '../../ground/base/ask.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { mappingPagesWords } from './pages/mapping-pages.words.ts'
import { removeMapping } from './store-mappings.ts'

/** Mappings that are kept for the next file of the same survey. */
export const keptMappingRoutes: Route[] = [
  seeing('earlier surveys', 'DELETE', '/history-mappings/:id', async (ask) => {
    must(await removeMapping(ask.tx, ask.viewer.authority, ask.id('id')))
    return ask.redirect(linkTo('/history-imports/new'), mappingPagesWords[ask.language].removed)
  }),
]
