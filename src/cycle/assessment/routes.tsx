import type { Route } from '../../people/permission/route.ts'
import { answerRoutes } from './answer-routes.tsx'
import { beginRoutes } from './begin-routes.tsx'
import type { OwnBeside } from './beside.ts'
import { codeRoutes } from './code-routes.tsx'
import { deletionRoutes } from './deletion-routes.tsx'
import { downloadRoutes } from './download-routes.tsx'
import { goalRoutes } from './goal-routes.tsx'
import { handInRoutes } from './hand-in-routes.tsx'
import { lookingBackRoutes } from './looking-back-routes.tsx'
import { resultRoutes } from './result-routes.tsx'
import { shareRoutes } from './share-routes.tsx'

/** Answering, one's own result, and what one does with it. `beside`: what rooms above show on the result. */
export const assessmentRoutes = (beside: readonly OwnBeside[]): Route[] => [
  ...codeRoutes,
  ...beginRoutes,
  ...answerRoutes,
  ...handInRoutes,
  ...deletionRoutes,
  ...resultRoutes(beside),
  ...lookingBackRoutes,
  ...goalRoutes,
  ...shareRoutes,
  ...downloadRoutes,
]
