import type { Route } from '../../people/permission/route.ts'
import { attestRoutes } from './attest-routes.tsx'
import { monthRoutes } from './month-routes.tsx'
import { participantRoutes } from './participant-routes.tsx'
import { projectRoutes } from './project-routes.tsx'

/** Time that a funder pays: projects, their months, attests and exports. */
export const fundedTimeRoutes: Route[] = [...projectRoutes, ...monthRoutes, ...participantRoutes, ...attestRoutes]
