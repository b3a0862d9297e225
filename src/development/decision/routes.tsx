import type { Route } from '../../people/permission/route.ts'
import { boardRoutes } from './board-routes.tsx'
import { decisionRoutes } from './decision-routes.tsx'
import { delegationRoutes } from './delegation-routes.tsx'
import { freezingRoutes } from './freezing-routes.tsx'
import { planDecisionRoutes } from './plan-routes.tsx'
import { sendingRoutes } from './sending-routes.tsx'
import { statementRoutes } from './statement-routes.tsx'

/** What is decided about documents, and what the board makes of it. */
export const decidingRoutes: Route[] = [
  ...decisionRoutes,
  ...delegationRoutes,
  ...boardRoutes,
  ...statementRoutes,
  ...planDecisionRoutes,
  ...freezingRoutes,
  ...sendingRoutes,
]
