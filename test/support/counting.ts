import type pg from 'pg'
import { textOf } from './hearing-rows.ts'

/** What a pool was asked since it was last looked at. */
export type Asked = {
  /** Statements in their order, those that begin and end transactions among them. */
  texts: string[]
  /** How often something was asked while nothing was on its way: what was waited for. */
  trips: number
}

/** Listens at a pool's connections; the function it returns tells what was asked since its last call. */
export function listenTo(pool: pg.Pool): () => Asked {
  let asked: Asked = { texts: [], trips: 0 }
  const heard = new WeakSet<pg.PoolClient>()
  pool.on('acquire', (client) => {
    if (heard.has(client)) return
    heard.add(client)
    let underWay = 0
    // A function of many signatures, handed on as it came: listening changes none of them.
    const query = client.query.bind(client) as (...args: unknown[]) => unknown
    client.query = ((...args: unknown[]) => {
      const [first] = args
      asked.texts.push(textOf(first))
      if (underWay === 0) asked.trips += 1
      underWay += 1
      const settled = () => {
        underWay -= 1
      }
      const last = args.at(-1)
      if (typeof last === 'function')
        args[args.length - 1] = (...results: unknown[]) => {
          settled()
          return last(...results)
        }
      const answer = query(...args)
      if (answer instanceof Promise) answer.then(settled, settled)
      return answer
    }) as typeof client.query // as it was: what came goes on, and its answer back
  })
  return () => {
    const told = asked
    asked = { texts: [], trips: 0 }
    return told
  }
}
