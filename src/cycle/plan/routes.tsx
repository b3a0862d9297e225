import type { Route } from '../../people/permission/route.ts'
import { actionRoutes } from './action-routes.tsx'
import { goalRoutes } from './goal-routes.tsx'
import { listRoutes } from './list-routes.tsx'

/** Plans of teams and schools, their goals and actions. What names a place comes before what names a thing by its id. */
export const planRoutes: Route[] = [...listRoutes, ...goalRoutes, ...actionRoutes]
