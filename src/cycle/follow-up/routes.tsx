import type { Route } from '../../people/permission/route.ts'
import { actionRoutes } from './action-routes.tsx'
import { calendarRoutes } from './calendar-routes.tsx'
import { evidenceRoutes } from './evidence-routes.tsx'
import { findingRoutes } from './finding-routes.tsx'
import { reminderRoutes } from './reminder-routes.tsx'

/** How actions go: what is noted and shown, reminders of them, finding them, and the calendar. */
export const followUpRoutes: Route[] = [...findingRoutes, ...actionRoutes, ...evidenceRoutes, ...reminderRoutes, ...calendarRoutes]
