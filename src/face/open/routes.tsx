import type { OpenKind } from '../../ground/paper/open-kind.ts'
import type { Route } from '../../people/permission/route.ts'
import { publicRoutes } from './public-routes.tsx'
import { publishingRoutes } from './publishing-routes.tsx'
import { siteRoutes } from './site-routes.tsx'

/** The open site, of the kinds of things that are put on it. */
export function openRoutes(kinds: readonly OpenKind[]): Route[] {
  return [...publicRoutes(kinds), ...publishingRoutes(kinds), ...siteRoutes]
}
