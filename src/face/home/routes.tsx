import { linkTo } from '../../ground/base/addresses.ts'
import { frontOf } from '../../people/organisation/front.ts'
import { open, type Route } from '../../people/permission/route.ts'
import { firstRunPage } from './first-run-page.tsx'
import { firstRunRoutes } from './first-run-routes.tsx'
import { homeWords } from './home.words.ts'
import { homeFor } from './loading.ts'
import { HomePage } from './pages/home.tsx'
import { yearPageRoutes } from './year-routes.tsx'

/** The start page, the year, and the first page of an empty installation. */
export const homeRoutes: Route[] = [
  open('GET', '/', async (ask) => {
    const { viewer } = ask
    if (!viewer) return (await frontOf(ask.program)).empty ? firstRunPage(ask) : ask.redirect(linkTo('/sign-in'))
    return ask.page({ title: homeWords[ask.language].home.title, current: 'home' }, <HomePage {...(await homeFor({ ...ask, viewer }))} />)
  }),
  ...yearPageRoutes,
  ...firstRunRoutes,
]
