import { installationIsEmpty } from '../organisation/store.ts'
import { open, type Route } from '../permission/route.ts'
import { firstRunPage, firstRunRoutes } from './first-run-routes.tsx'

/** The start page, and the first page of an empty installation. */
export const homeRoutes: Route[] = [
  open('GET', '/', async (ask) => {
    if (!ask.viewer) return (await installationIsEmpty(ask.tx)) ? firstRunPage(ask) : ask.redirect('/sign-in')
    return ask.redirect('/account')
  }),
  ...firstRunRoutes,
]
