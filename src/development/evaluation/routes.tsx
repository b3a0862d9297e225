import type { Route } from '../../people/permission/route.ts'
import { questionsRoutes } from './questions-routes.tsx'
import { readingRoutes } from './reading-routes.tsx'
import { runningRoutes } from './running-routes.tsx'

/** Evaluations of sessions: what they ask, while they are open, and what came of them. */
export const evaluationRoutes: Route[] = [...readingRoutes, ...runningRoutes, ...questionsRoutes]
