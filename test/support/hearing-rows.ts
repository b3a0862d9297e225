import type pg from 'pg'

/**
 * Listens at pools: every statement that gave rows or none, and the columns in which a null came. Questions that were asked together (`ground/base/question.ts`) are
 * heard one by one, each as it was written.
 */
export function hearRows(pools: readonly pg.Pool[]): Map<string, Set<string>> {
  const heard = new Map<string, Set<string>>()
  const known = new WeakSet<pg.PoolClient>()
  for (const pool of pools)
    pool.on('acquire', (client) => {
      if (known.has(client)) return
      known.add(client)
      // A function of many signatures, handed on as it came: listening changes none of them.
      const query = client.query.bind(client) as (...args: unknown[]) => unknown
      client.query = ((...args: unknown[]) => {
        const [first] = args
        const answer = query(...args)
        if (answer instanceof Promise)
          answer.then(
            (result: pg.QueryResult) => noteEach(textOf(first), result.rows ?? []),
            () => {},
          )
        return answer
      }) as typeof client.query // as it was: what came goes on, and its answer back
    })
  return heard

  function noteEach(text: string, rows: readonly Record<string, unknown>[]): void {
    const parts = partsOf(text)
    // Such a statement gives one row, with each part's rows as a list.
    if (parts) for (const [at, part] of parts.entries()) note(part, rowsIn(rows[0]?.[`a${at}`]))
    else note(text, rows)
  }

  function note(text: string, rows: readonly Record<string, unknown>[]): void {
    const nulls = heard.get(text) ?? new Set()
    heard.set(text, nulls)
    for (const row of rows) for (const [column, value] of Object.entries(row)) if (value === null) nulls.add(column)
  }
}

/** The rows of a part, that came as a list or as its text. */
function rowsIn(told: unknown): Record<string, unknown>[] {
  const list: unknown = typeof told === 'string' ? JSON.parse(told) : told
  return Array.isArray(list) ? list : []
}

/** The statement that a connection is asked, by itself or with its values. */
export function textOf(first: unknown): string {
  if (typeof first === 'string') return first
  return typeof first === 'object' && first !== null && 'text' in first ? String(first.text) : ''
}

/** The questions that a statement puts together, their parameters counted from one again; null for any other statement. */
function partsOf(text: string): string[] | null {
  // Some come as text, to be read once.
  const begin = /^select \(select coalesce\(json_agg\(q\), '\[\]'\)(?:::text)? from \(/.exec(text)
  if (!begin) return null
  const parts = text.slice(begin[0].length).split(/\) q\) as "a\d+"(?:, \(select coalesce\(json_agg\(q\), '\[\]'\)(?:::text)? from \()?/)
  return parts.slice(0, -1).map((part) => {
    const first = Math.min(...[...part.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number)))
    return part.replace(/\$(\d+)/g, (_, number: string) => `$${Number(number) - first + 1}`)
  })
}
