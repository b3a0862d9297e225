import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

const worthwhile = 1024
/** Pages and downloads; short answers to a background save are not worth the trouble. */
const compressible = /^text\//

/** Compresses answers lightly (brotli 4 or gzip 1): harder compression costs as much as making the page. */
export const compressed: MiddlewareHandler = async (c, next) => {
  await next()
  if (!compressible.test(c.res.headers.get('content-type') ?? '') || c.res.headers.has('content-encoding') || !c.res.body) return
  const accepted = c.req.header('accept-encoding') ?? ''
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null
  if (!encoding) return
  const plain = Buffer.from(await c.res.arrayBuffer())
  const headers = new Headers(c.res.headers)
  headers.append('vary', 'accept-encoding')
  const status = c.res.status
  if (plain.length < worthwhile) {
    c.res = new Response(plain, { status, headers })
    return
  }
  headers.delete('content-length')
  headers.set('content-encoding', encoding)
  const body =
    encoding === 'br' ? brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }) : gzipSync(plain, { level: 1 })
  c.res = new Response(body, { status, headers })
}
