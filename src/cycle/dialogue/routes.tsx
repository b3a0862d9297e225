import type { Route } from '../../people/permission/route.ts'
import { bookingRoutes } from './booking-routes.tsx'
import { listRoutes } from './list-routes.tsx'
import { notesRoutes } from './notes-routes.tsx'
import { talkRoutes } from './talk-routes.tsx'

/** The result dialogue: called to, prepared, held, agreed. */
export const dialogueRoutes: Route[] = [...listRoutes, ...bookingRoutes, ...talkRoutes, ...notesRoutes]
