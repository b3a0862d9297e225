import type { MiddlewareHandler } from 'hono'
import { isLoopback } from '../../ground/base/address.ts'
import type { Program } from '../../ground/base/ask.ts'
import type { Config } from '../../ground/base/config.ts'

const forwarding = ['x-forwarded-for', 'x-real-ip', 'forwarded']
const signsOfProxy = [...forwarding, 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-server', 'via']

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

/**
 * Whether a request was made on the machine that Stegvis runs on, by somebody who can read its terminal. A proxy on the same machine is asked by others: no
 * sign of one may be there, none may be trusted, and the installation must not be meant to be reached by another name. The name that was asked for must be the
 * machine's own, too: else a page from elsewhere whose name has come to mean this machine would pass for it.
 */
export function isMadeHere(
  { publicUrl, trustProxy }: Config,
  peer: string,
  asked: URL,
  header: (name: string) => string | undefined,
): boolean {
  return (
    trustProxy === 0 &&
    isLoopback(new URL(publicUrl).hostname) &&
    isLoopback(asked.hostname) &&
    isLoopback(peer) &&
    !signsOfProxy.some((name) => header(name) !== undefined)
  )
}
