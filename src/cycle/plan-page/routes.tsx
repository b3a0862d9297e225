import type { Route } from '../../people/permission/route.ts'
import { commentRoutes } from './comment-routes.tsx'
import { decisionRoutes } from './decision-routes.tsx'
import { type Additions, readingRoutes } from './plan-routes.tsx'

/** A plan as it is read, talked about and decided, with what rooms above add to it. */
export const planPageRoutes = (additions: Additions): Route[] => [
  ...decisionRoutes(additions),
  ...commentRoutes,
  ...readingRoutes(additions),
]
