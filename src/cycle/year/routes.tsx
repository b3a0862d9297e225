import type { Route } from '../../people/permission/route.ts'
import { calendarRoutes } from './calendar-routes.tsx'
import { dateRoutes } from './date-routes.tsx'
import { schoolRoutes } from './school-routes.tsx'

/** Deciding about the year: the authority's dates, its breaks and when mail goes out, and a school's own days. */
export const yearRoutes: Route[] = [...dateRoutes, ...calendarRoutes, ...schoolRoutes]
