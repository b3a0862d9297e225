import type { Route } from '../../people/permission/route.ts'
import { framePlanRoutes } from './plan-routes.tsx'
import { frameSchoolRoutes } from './school-routes.tsx'

/** The frame with local choice: what schools answer to the authority's plan, and how that is followed. */
export const frameRoutes: Route[] = [...framePlanRoutes, ...frameSchoolRoutes]
