import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'

/** Refuses bodies over a limit: by their declared length before anything is read, and while reading where none is declared. */
export function limitedBody(maxSize: number, onError: (c: Context) => Response | Promise<Response>): MiddlewareHandler {
  const counted = bodyLimit({ maxSize, onError })
  return async (c, next) => {
    const declared = c.req.header('content-length')
    if (c.req.header('transfer-encoding') || !declared) return c.req.method === 'GET' ? next() : counted(c, next)
    if (Number(declared) > maxSize) return onError(c)
    return next()
  }
}
