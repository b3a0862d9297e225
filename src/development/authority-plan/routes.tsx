import type { Route } from '../../people/permission/route.ts'
import { frameRoutes } from './frame-routes.tsx'
import { goalRoutes } from './goal-routes.tsx'
import { listRoutes } from './list-routes.tsx'
import { measureRoutes } from './measure-routes.tsx'
import { needRoutes } from './need-routes.tsx'
import { paperRoutes } from './paper-routes.tsx'
import { partRoutes } from './part-routes.tsx'
import { planRoutes } from './plan-routes.tsx'
import { remarkRoutes } from './remark-routes.tsx'
import { stateRoutes } from './state-routes.tsx'

/** The authority's own plans: listed, made, written part by part and goal by goal, read. */
export const authorityPlanRoutes: Route[] = [
  ...listRoutes,
  ...planRoutes,
  ...partRoutes,
  ...goalRoutes,
  ...frameRoutes,
  ...needRoutes,
  ...measureRoutes,
  ...remarkRoutes,
  ...stateRoutes,
  ...paperRoutes,
]
