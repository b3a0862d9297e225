import { Hono } from 'hono'
import { csrf } from 'hono/csrf'
import { methodOverride } from 'hono/method-override'
import { accessRoutes } from './access/routes.tsx'
import { assessmentRoutes } from './assessment/routes.tsx'
import type { Program } from './base/ask.ts'
import { demoRoutes } from './demo/routes.tsx'
import { guideRoutes } from './guide/routes.tsx'
import { homeRoutes } from './home/routes.tsx'
import { localActionRoutes } from './local-action/routes.tsx'
import { organisationRoutes } from './organisation/routes.tsx'
import type { Route } from './permission/route.ts'
import { doingRoutes } from './plan/doing/routes.tsx'
import { planRoutes } from './plan/routes.tsx'
import { workshopRoutes } from './plan/workshop/workshop-routes.tsx'
import { groupResultRoutes } from './result/routes.tsx'
import { roundRoutes } from './round/routes.tsx'
import { supportRoutes } from './support/routes.tsx'
import { answer } from './web/answer.tsx'
import { serveAsset } from './web/assets.ts'
import { limitedBody } from './web/body.ts'
import { galleryRoutes } from './web/gallery.tsx'
import { headers, isOwnOrigin } from './web/headers.ts'
import { healthRoutes } from './web/health.ts'
import { answerMissing, answerTooLarge, answerUnexpected } from './web/refusals.tsx'

const kilobyte = 1024

/** Every route of the program, in the order of the slices. */
export const routes: Route[] = [
  ...homeRoutes,
  ...demoRoutes,
  ...supportRoutes,
  ...planRoutes,
  ...doingRoutes,
  ...workshopRoutes,
  ...groupResultRoutes,
  ...assessmentRoutes,
  ...roundRoutes,
  ...guideRoutes,
  ...localActionRoutes,
  ...accessRoutes,
  ...organisationRoutes,
  ...healthRoutes,
  ...galleryRoutes,
]

/** The web application: what every request goes through, in order, and then the slices' routes. */
export function makeApp(program: Program): Hono {
  const app = new Hono()
  app.use(async (c, next) => {
    const start = performance.now()
    await next()
    // The pattern, never the path: a path has ids, and ids beside a moment tell who answered when.
    program.log.info(
      { method: c.req.method, route: c.get('pattern') ?? '-', status: c.res.status, ms: Math.round(performance.now() - start) },
      'request',
    )
  })
  app.use(headers(program.config))
  app.get('/assets/:name', (c) => serveAsset(c))
  app.use(methodOverride({ app, query: '_method' }))
  const fromOwnPages = csrf({ origin: (origin, c) => isOwnOrigin(origin, c.req.raw, program.config) })
  const fromElsewhere = new Set(routes.filter((route) => route.fromElsewhere).map(({ method, path }) => `${method} ${path}`))
  app.use((c, next) => (fromElsewhere.has(`${c.req.method} ${c.req.path}`) ? next() : fromOwnPages(c, next)))
  for (const route of routes) {
    app.on(
      route.method,
      route.path,
      limitedBody(route.bodyLimit ?? 64 * kilobyte, (c) => answerTooLarge(program, c)),
      (c) => {
        c.set('pattern', route.path)
        return answer(program, route, c)
      },
    )
  }
  app.notFound((c) => answerMissing(program, c))
  app.onError((error, c) => answerUnexpected(program, c, error))
  return app
}

declare module 'hono' {
  interface ContextVariableMap {
    pattern: string
  }
}
