import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Config } from '../../ground/base/config.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Lets nothing that could change something in from other sites' pages, whatever its content type says. The browser's own word (Sec-Fetch-Site) counts where it
 * gives one; else the Origin header must name this installation. Who names neither is no browser showing a page of ours.
 * @param exempt for requests that carry their own proof
 * @throws HTTPException 403
 */
export function onlyFromOwnPages(config: Config, exempt: (method: string, path: string) => boolean): MiddlewareHandler {
  return async ({ req }, next) => {
    if (safeMethods.has(req.method) || exempt(req.method, req.path)) return next()
    const site = req.header('sec-fetch-site')
    if (site === undefined ? isOwnOrigin(req.header('origin'), req.header('host'), config) : site === 'same-origin') return next()
    throw new HTTPException(403)
  }
}

/**
 * Whether an Origin header names this installation: its public address, or the host that was asked, under the scheme of the public address. An unsafe page
 * of the same name (http) is somebody else where the installation is reached by https: whoever sits on the line can write it.
 */
export function isOwnOrigin(origin: string | undefined, host: string | undefined, config: Config): boolean {
  const own = new URL(config.publicUrl)
  return origin !== undefined && (origin === own.origin || (host !== undefined && origin === `${own.protocol}//${host}`))
}
