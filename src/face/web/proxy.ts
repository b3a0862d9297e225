import type { MiddlewareHandler } from 'hono'
import type { Program } from '../../ground/base/ask.ts'

const forwarding = ['x-forwarded-for', 'x-real-ip', 'forwarded']

/**
 * Says once in the log that requests come with a proxy's headers although no proxy is trusted: everybody then seems to come from the proxy's
 * address, and one person's failures count against all.
 */
export function noticeProxy({ config, log }: Program): MiddlewareHandler {
  let watching = config.trustProxy === 0
  return async ({ req }, next) => {
    if (watching && forwarding.some((name) => req.header(name) !== undefined)) {
      watching = false
      log.warn(
        { setting: 'TRUST_PROXY' },
        'requests come through a proxy that is not trusted, so that everybody seems to come from its address: set TRUST_PROXY to the number of proxies or to their networks',
      )
    }
    await next()
  }
}
