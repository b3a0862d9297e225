import type { Route } from '../permission/route.ts'
import { dutyRoutes } from './duty-routes.tsx'
import { peopleRoutes } from './people-routes.tsx'
import { rosterRoutes } from './roster-routes.tsx'
import { settingsRoutes } from './settings-routes.tsx'
import { successionRoutes } from './succession-routes.tsx'
import { unitRoutes } from './unit-routes.tsx'

/** People, where they belong, how they come in by a list, and what the authority says of itself. */
export const organisationRoutes: Route[] = [
  ...rosterRoutes,
  ...peopleRoutes,
  ...dutyRoutes,
  ...unitRoutes,
  ...successionRoutes,
  ...settingsRoutes,
]
