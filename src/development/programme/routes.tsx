import type { Route } from '../../people/permission/route.ts'
import { courseRoutes } from './course-routes.tsx'
import { programmeRoutes } from './programme-routes.tsx'
import { sessionRoutes } from './session-routes.tsx'
import { signupRoutes } from './signup-routes.tsx'

/** Training: programmes, their courses and sessions, and who takes part. */
export const trainingRoutes: Route[] = [...programmeRoutes, ...courseRoutes, ...sessionRoutes, ...signupRoutes]
