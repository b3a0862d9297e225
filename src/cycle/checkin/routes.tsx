import type { Route } from '../../people/permission/route.ts'
import type { AnsweredByActions } from '../plan/asked-beside.ts'
import { planCheckinRoutes } from './plan-routes.tsx'
import { resultRoutes } from './result-routes.tsx'
import { runningRoutes } from './running-routes.tsx'

/** Temperature checks: starting, answering by the ballot's own ways, what came of it, and what is decided. */
export const checkinRoutes = (answered: AnsweredByActions): Route[] => [
  ...planCheckinRoutes(answered),
  ...runningRoutes,
  ...resultRoutes(answered),
]
