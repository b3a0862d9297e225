import type { Route } from '../permission/route.ts'

export const demoRoutes: Route[] = []
