import { parse } from 'hono/utils/cookie'
import type { Program } from '../../ground/base/ask.ts'
import { isLanguage, type Language, preferredLanguage } from '../../ground/base/language.ts'
import { pageThatWaits, secondsUntilAgain } from './busy.tsx'
import type { Door } from './door.ts'
import { headersOfAll } from './headers.ts'

/**
 * Refuses a page before anything is done for it, while as many wait as may: no route is looked for, nobody's cookie is read but for the language, and what is sent was made
 * before. Of twice as many as can be served, half the machine would else go to saying so.
 * @param make the headers; where that fails, whoever is to be refused next has them made anew, and is let on to the door itself
 * @returns null for whoever is to be let on: what can be saved, what lies beside pages, and whoever watches over the program
 */
export function turningAway({ config, log }: Program, door: Door, make = headersOfAll): (request: Request) => Response | null {
  let headers: Record<string, string> | undefined
  let isMaking = false
  let hasFailed = false
  const begin = async () => {
    if (isMaking) return
    isMaking = true
    try {
      // As strict as for an address that is a secret: which address it is, is not looked at.
      headers = {
        ...(await make(config)),
        'referrer-policy': 'strict-origin',
        'x-robots-tag': 'noindex',
        'cache-control': 'no-store',
        'content-type': 'text/html; charset=UTF-8',
      }
    } catch (error) {
      if (!hasFailed) log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'pages cannot be refused early, trying again')
      hasFailed = true
    } finally {
      isMaking = false
    }
  }
  void begin()
  return (request) => {
    if (request.method !== 'GET' || !door.isFull('page') || !isPage(request)) return null
    if (!headers) {
      void begin()
      return null
    }
    const seconds = String(secondsUntilAgain())
    log.info({ method: 'GET', route: '-', status: 503, ms: 0 }, 'request')
    return new Response(pageThatWaits(languageOf(request)), {
      status: 503,
      headers: { ...headers, 'retry-after': seconds, refresh: seconds },
    })
  }
}

function isPage({ url, headers }: Request): boolean {
  const path = url.slice(url.indexOf('/', url.indexOf('//') + 2))
  return !path.startsWith('/assets/') && !path.startsWith('/health/') && headers.get('accept') !== 'application/json'
}

/** As for any page that does not know who asks. */
function languageOf({ headers }: Request): Language {
  const chosen = parse(headers.get('cookie') ?? '', 'language').language
  return isLanguage(chosen) ? chosen : preferredLanguage(headers.get('accept-language'))
}
