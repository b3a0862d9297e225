import type { Route } from '../../people/permission/route.ts'
import { listRoutes } from './list-routes.tsx'
import { ownRoutes } from './own-routes.tsx'
import { paperRoutes } from './paper-routes.tsx'
import { presenceRoutes } from './presence-routes.tsx'
import { screenRoutes } from './screen-routes.tsx'
import { walkInRoutes } from './walk-in-routes.tsx'

/** Who is at a session: the code on the screen, the leader's list, and what each reads of their own. */
export const attendanceRoutes: Route[] = [...screenRoutes, ...presenceRoutes, ...listRoutes, ...walkInRoutes, ...paperRoutes, ...ownRoutes]
