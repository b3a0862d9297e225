import type { Route } from '../../people/permission/route.ts'
import { groupRoutes } from './group-routes.tsx'
import { meetingRoutes } from './meeting-routes.tsx'

/** Working groups across schools: who is in them, their meetings, and what they say is needed. */
export const workingGroupRoutes: Route[] = [...groupRoutes, ...meetingRoutes]
