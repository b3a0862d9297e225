import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { Config } from '../base/config.ts'

const none = ["'none'"]
const own = ["'self'"]

/** Headers of every answer: nothing from elsewhere, no inline script or style, no framing, no sniffing. */
export function headers(config: Config): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: none,
      scriptSrc: own,
      styleSrc: own,
      imgSrc: ["'self'", 'data:'],
      fontSrc: own,
      connectSrc: own,
      formAction: own,
      baseUri: none,
      frameAncestors: none,
      manifestSrc: own,
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    strictTransportSecurity: config.publicUrl.startsWith('https:') ? 'max-age=31536000' : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  })
}

/** Whether an Origin header names this installation: its public address, or the host that was asked. */
export function isOwnOrigin(origin: string, request: Request, config: Config): boolean {
  const host = request.headers.get('host')
  return origin === new URL(config.publicUrl).origin || origin === `http://${host}` || origin === `https://${host}`
}
