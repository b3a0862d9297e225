import type { Route } from '../../people/permission/route.ts'
import type { AsksBeside } from '../plan/asked-beside.ts'
import { chooseRoutes } from './choose-routes.tsx'
import { referenceRoutes } from './reference-routes.tsx'

/** Which actions a plan takes: suggested or listed ones, what came of one's own goals, own words, and those of a school's teams. */
export const actionChoiceRoutes = (additions: { asked: AsksBeside }): Route[] => [...chooseRoutes(additions), ...referenceRoutes]
