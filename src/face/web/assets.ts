import type { Context } from 'hono'
import { asset } from '../../ground/ui/assets.ts'

/** Styles, scripts and fonts by hashed names: kept by the browser for a year. */
export function serveAsset(c: Context): Response | Promise<Response> {
  const found = asset(c.req.path)
  if (!found) return c.notFound()
  const accepted = c.req.header('accept-encoding') ?? ''
  const encoding = /\bbr\b/.test(accepted) && found.encodings.br ? 'br' : /\bgzip\b/.test(accepted) && found.encodings.gzip ? 'gzip' : null
  const body = (encoding && found.encodings[encoding]) || found.body
  return c.body(new Uint8Array(body), 200, {
    'content-type': found.type,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
    ...(encoding ? { 'content-encoding': encoding } : {}),
  })
}
