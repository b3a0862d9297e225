import type { Context, MiddlewareHandler } from 'hono'
import type { Config } from '../../ground/base/config.ts'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "manifest-src 'self'",
].join('; ')

/**
 * Headers of every answer: nothing from elsewhere, no inline script or style, no framing, no sniffing. Set before the answer is made: adding
 * them to a finished one would make it anew, which costs as much as saving an answer.
 */
export function headers(config: Config): MiddlewareHandler {
  const all: [string, string][] = [
    ['content-security-policy', policy],
    ['referrer-policy', 'same-origin'],
    ['x-content-type-options', 'nosniff'],
    ['x-frame-options', 'DENY'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['permissions-policy', 'camera=(), microphone=(), geolocation=()'],
  ]
  if (config.publicUrl.startsWith('https:')) all.push(['strict-transport-security', 'max-age=31536000'])
  return async (c, next) => {
    for (const [name, value] of all) c.header(name, value)
    await next()
  }
}

/**
 * Headers of an address that is a secret itself. The origin alone is sent on: a page that sent nothing at all could not say either, in a browser without
 * Sec-Fetch-Site, that its own form comes from us.
 */
export function keepAddressSecret(c: Context): void {
  c.header('referrer-policy', 'strict-origin')
  c.header('cache-control', 'no-store')
  c.header('x-robots-tag', 'noindex')
}
