import type { Route } from '../../people/permission/route.ts'
import { calendarRoutes } from './calendar-routes.tsx'
import { reminderRoutes } from './reminder-routes.tsx'

/** What waits for people, told where they are not signed in: yes and no to the mail about it, and the calendar. */
export const remindingRoutes: Route[] = [...reminderRoutes, ...calendarRoutes]
