import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { Config } from '../../ground/base/config.ts'

const own = ["'self'"]
const none = ["'none'"]

/**
 * Headers of every answer: nothing from elsewhere, no inline script or style, no framing, no sniffing. What a handler says more strictly of its own answer stands:
 * a kept file may load nothing, an address that is a secret is told to nobody.
 */
export function headers(config: Config): MiddlewareHandler {
  return secureHeaders({
    overwrite: false,
    contentSecurityPolicy: {
      defaultSrc: none,
      scriptSrc: own,
      styleSrc: own,
      imgSrc: [...own, 'data:'],
      fontSrc: own,
      connectSrc: own,
      formAction: own,
      baseUri: none,
      frameAncestors: none,
      manifestSrc: own,
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
    strictTransportSecurity: config.publicUrl.startsWith('https:') && 'max-age=31536000',
    // For browsers of another time, or said already by what stands above.
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
    removePoweredBy: false,
  })
}

/** What `headers` says of every answer, for one that is made without the rest of the program. */
export async function headersOfAll(config: Config): Promise<Record<string, string>> {
  const answer = await new Hono()
    .use(headers(config))
    .get('/', (c) => c.body(null))
    .request('/')
  return Object.fromEntries(answer.headers)
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
