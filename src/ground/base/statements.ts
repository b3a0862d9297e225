import { hash } from 'node:crypto'

/** Statements that one connection keeps at most; a connection that has as many is replaced when it comes back. */
export const mostNamed = 400

/**
 * What a connection that names its statements begins with: a plan is made once, for any values. Left to itself PostgreSQL plans a page's question, which has dozens of parts, anew
 * each time that it guesses to save more by knowing the values than the planning costs, and it takes that for a tenth of what it is.
 */
export const plannedOnceSql = "set plan_cache_mode = 'force_generic_plan';"

/** Texts remembered in the process. Far more than the program has, and a bound for texts that are made as they are needed. */
const mostKnown = 4000
/** What one row to insert has at most. A list of them has a text for every length: not worth keeping. A question may have as many as it likes: its text is one. */
const mostOfRow = 60

const names = new Map<string, string | null>()

/**
 * The name under which a statement is prepared: its text's fingerprint, so that the same text is parsed and planned once a connection. Undefined the first
 * time that a text is seen, and for lists of rows: what comes once is not kept.
 */
export function statementName(text: string, parameters: number): string | undefined {
  if (parameters > mostOfRow && text.startsWith('insert')) return undefined
  const known = names.get(text)
  if (known) return known
  if (known === undefined) {
    if (names.size >= mostKnown) names.clear()
    names.set(text, null)
    return undefined
  }
  const name = `s_${hash('sha256', text, 'base64url').slice(0, 22)}`
  names.set(text, name)
  return name
}
