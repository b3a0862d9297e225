import type { Route } from '../../people/permission/route.ts'
import { bookingRoutes } from './booking-routes.tsx'
import { listRoutes } from './list-routes.tsx'
import type { PreparesBeside } from './loading.ts'
import { notesRoutes } from './notes-routes.tsx'
import { talkRoutes } from './talk-routes.tsx'

/** The result dialogue: called to, prepared, held, agreed; with what rooms above want prepared. */
export const dialogueRoutes = (prepares: PreparesBeside): Route[] => [
  ...listRoutes,
  ...bookingRoutes,
  ...talkRoutes(prepares),
  ...notesRoutes(prepares),
]
