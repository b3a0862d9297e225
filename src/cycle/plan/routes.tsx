import type { Route } from '../../people/permission/route.ts'
import { actionRoutes } from './action-routes.tsx'
import { commentRoutes } from './comment-routes.tsx'
import { decisionRoutes } from './decision-routes.tsx'
import { goalRoutes } from './goal-routes.tsx'
import { listRoutes } from './list-routes.tsx'
import { type Additions, planPageRoutes } from './plan-routes.tsx'

/** Plans of teams and schools, with what rooms above add to them. What names a place comes before what names a thing by its id. */
export const planRoutes = (additions: Additions): Route[] => [
  ...listRoutes,
  ...goalRoutes,
  ...decisionRoutes,
  ...commentRoutes,
  ...actionRoutes,
  ...planPageRoutes(additions),
]
