import type { Route } from '../../people/permission/route.ts'
import { deskRoutes } from './desk-routes.tsx'
import { feedbackRoutes } from './feedback-routes.tsx'
import { phraseRoutes } from './phrase-routes.tsx'
import { schoolRoutes } from './school-routes.tsx'

/** Support: what schools ask for, and the desks of those who help. */
export const supportRoutes: Route[] = [...schoolRoutes, ...phraseRoutes, ...deskRoutes, ...feedbackRoutes]
