import { type IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Program } from '../../ground/base/ask.ts'
import { isHeard } from '../../ground/published/published.ts'
import { answerKept } from './keeping.ts'
import { keepingOf } from './serving.tsx'

/**
 * Sends open pages that are kept ready before anything else is done: no route is looked for, no cookie read, nothing asked, and the door is left to those who need what is behind it.
 * @param common makes the headers of every answer of the program, once; until they are there, every request goes the way of all
 * @returns null for whatever is not kept, or not known to be as it was
 */
export function sendingKept(
  program: Program,
  common: () => Promise<Record<string, string>>,
): (request: Request, line: unknown) => Response | null {
  let headers: Record<string, string> | undefined
  // Where they cannot be made, the slower way has them from the same place and says what is wrong.
  common().then(
    (made) => {
      headers = made
    },
    () => {},
  )
  const keeping = keepingOf(program)
  return (request, line) => {
    if (!headers || request.method !== 'GET') return null
    const { url } = request
    const kept = keeping.ready(url.slice(url.indexOf('/', url.indexOf('//') + 2)))
    if (!kept || isHeard()) return null
    const told = headersIn(line)
    const answer = answerKept(kept, told ? (name) => told[name] : (name) => request.headers.get(name), headers)
    program.log.info({ method: 'GET', route: kept.pattern, status: answer.status, ms: 0 }, 'request')
    return answer
  }
}

/** Node's own reading of the headers, which costs nothing more: what the server tells beside a request. */
function headersIn(line: unknown): IncomingHttpHeaders | null {
  const incoming = typeof line === 'object' && line !== null && 'incoming' in line ? line.incoming : null
  return incoming instanceof IncomingMessage ? incoming.headers : null
}
