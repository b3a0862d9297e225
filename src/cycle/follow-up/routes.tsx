import type { Route } from '../../people/permission/route.ts'
import { actionRoutes } from './action-routes.tsx'
import { evidenceRoutes } from './evidence-routes.tsx'
import { findingRoutes } from './finding-routes.tsx'

/** How actions go: what is noted and shown, and finding them. */
export const followUpRoutes: Route[] = [...findingRoutes, ...actionRoutes, ...evidenceRoutes]
