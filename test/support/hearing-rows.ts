import type pg from 'pg'

/** Listens at pools: every statement that gave rows or none, and the columns in which a null came. */
export function hearRows(pools: readonly pg.Pool[]): Map<string, Set<string>> {
  const heard = new Map<string, Set<string>>()
  const known = new WeakSet<pg.PoolClient>()
  for (const pool of pools)
    pool.on('acquire', (client) => {
      if (known.has(client)) return
      known.add(client)
      const query = client.query.bind(client) as (...args: unknown[]) => unknown
      client.query = ((...args: unknown[]) => {
        const [first] = args
        const answer = query(...args)
        if (answer instanceof Promise)
          answer.then(
            (result: pg.QueryResult) => note(textOf(first), result.rows ?? []),
            () => {},
          )
        return answer
      }) as typeof client.query
    })
  return heard

  function note(text: string, rows: readonly Record<string, unknown>[]): void {
    const nulls = heard.get(text) ?? new Set()
    heard.set(text, nulls)
    for (const row of rows) for (const [column, value] of Object.entries(row)) if (value === null) nulls.add(column)
  }
}

function textOf(first: unknown): string {
  return typeof first === 'string' ? first : (first as { text: string }).text
}
