import type { Route } from '../../people/permission/route.ts'
import { answerRoutes } from './answer-routes.tsx'
import { beginRoutes } from './begin-routes.tsx'
import { codeRoutes } from './code-routes.tsx'
import { deletionRoutes } from './deletion-routes.tsx'
import { downloadRoutes } from './download-routes.tsx'
import { goalRoutes } from './goal-routes.tsx'
import { handInRoutes } from './hand-in-routes.tsx'
import { lookingBackRoutes } from './looking-back-routes.tsx'
import { resultRoutes } from './result-routes.tsx'
import { shareRoutes } from './share-routes.tsx'

/** Answering, one's own result, and what one does with it. */
export const assessmentRoutes: Route[] = [
  ...codeRoutes,
  ...beginRoutes,
  ...answerRoutes,
  ...handInRoutes,
  ...deletionRoutes,
  ...resultRoutes,
  ...lookingBackRoutes,
  ...goalRoutes,
  ...shareRoutes,
  ...downloadRoutes,
]
