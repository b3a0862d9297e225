import type { Route } from '../permission/route.ts'
import { accountRoutes } from './account-routes.tsx'
import { publicRoutes } from './public-routes.tsx'
import { signInRoutes } from './sign-in-routes.tsx'
import { slipRoutes } from './slip-routes.tsx'

/** Signing in and out, one's account, slips, and what everyone may read about protection. */
export const accessRoutes: Route[] = [...signInRoutes, ...accountRoutes, ...slipRoutes, ...publicRoutes]
