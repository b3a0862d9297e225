import type { Route } from '../../people/permission/route.ts'
import type { TrainingBeside } from './beside.ts'
import { courseRoutes } from './course-routes.tsx'
import { funderRoutes } from './funder-routes.tsx'
import { programmeRoutes } from './programme-routes.tsx'
import { sessionRoutes } from './session-routes.tsx'
import { signupRoutes } from './signup-routes.tsx'
import { versionRoutes } from './version-routes.tsx'

/** Training: programmes, their courses and sessions, and who takes part. `beside`: what rooms above show on these pages. */
export function trainingRoutes(beside: TrainingBeside): Route[] {
  return [...programmeRoutes(beside), ...funderRoutes, ...courseRoutes, ...sessionRoutes(beside), ...signupRoutes(beside), ...versionRoutes]
}
