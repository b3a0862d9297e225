import { type Context, Hono } from 'hono'
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
import { postRoutes } from './post/routes.tsx'
import { groupResultRoutes } from './result/routes.tsx'
import { roundRoutes } from './round/routes.tsx'
import { supportRoutes } from './support/routes.tsx'
import { answer } from './web/answer.tsx'
import { serveAsset } from './web/assets.ts'
import { Door } from './web/door.ts'
import { galleryRoutes } from './web/gallery.tsx'
import { headers } from './web/headers.ts'
import { healthRoutes } from './web/health.ts'
import { onlyFromOwnPages } from './web/origin.ts'
import { noticeProxy } from './web/proxy.ts'
import { answerMissing, answerUnexpected } from './web/refusals.tsx'

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
  ...postRoutes,
  ...healthRoutes,
  ...galleryRoutes,
]

/** The web application: what every request goes through, in order, and then the slices' routes. */
export function makeApp(program: Program, door: Door = new Door(program.config.poolSize)): Hono {
  const app = new Hono()
  app.use(async (c, next) => {
    const start = performance.now()
    await next()
    // The pattern, never the path: a path has ids, and ids beside a moment tell who answered when.
    program.log.info(
      {
        method: c.get('method') ?? c.req.method,
        route: c.get('pattern') ?? '-',
        status: c.res.status,
        ms: Math.round(performance.now() - start),
      },
      'request',
    )
  })
  app.use(headers(program.config))
  app.use(noticeProxy(program))
  app.get('/assets/:name', (c) => serveAsset(c))
  const fromElsewhere = new Set(routes.filter((route) => route.fromElsewhere).map(({ method, path }) => `${method} ${path}`))
  app.use(onlyFromOwnPages(program.config, (method, path) => fromElsewhere.has(`${method} ${path}`)))
  for (const route of routes) {
    const handle = (c: Context) => {
      c.set('pattern', route.path)
      c.set('method', route.method)
      return answer(program, route, c, door)
    }
    if (route.method === 'GET') app.get(route.path, handle)
    else app.on(methodsOf(route), route.path, (c, next) => (methodMeant(c) === route.method ? handle(c) : next()))
  }
  app.notFound((c) => answerMissing(program, c))
  app.onError((error, c) => answerUnexpected(program, c, error))
  return app
}

/** A form can only be posted: `?_method=PUT` or `DELETE` says what it means. */
function methodsOf({ method }: Route): string[] {
  return method === 'POST' ? ['POST'] : [method, 'POST']
}

/** What a request means to do. A word that no route knows leads nowhere, as any address that does not exist. */
function methodMeant({ req }: Context): string {
  return (req.method === 'POST' && req.query('_method')) || req.method
}

declare module 'hono' {
  interface ContextVariableMap {
    pattern: string
    method: string
  }
}
