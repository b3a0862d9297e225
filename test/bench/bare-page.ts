import type { Context } from 'hono'
import { h } from 'preact'
import { answer } from '../../src/face/web/answer.tsx'
import { Door } from '../../src/face/web/door.ts'
import type { Program } from '../../src/ground/base/ask.ts'
import type { Tx } from '../../src/ground/base/database.ts'
import { signedIn } from '../../src/people/permission/route.ts'

/**
 * A bare page as large as a page: the same way in (session, transaction, layout), one indexed query, and as many elements with as many bytes, rendered each time.
 * @param rowsOf the query, for about as many rows as the page shows
 */
export function barePage(
  program: Program,
  html: string,
  rowsOf: (tx: Tx) => Promise<readonly unknown[]>,
): (c: Context) => Promise<Response> {
  const elements = html.split(/<[a-z]/).length - 1
  const text = 'x'.repeat(Math.max(1, Math.round(html.length / elements) - '<p></p>'.length))
  const page = signedIn('GET', '/account', async (ask) => {
    const rows = await rowsOf(ask.tx)
    const all = Array.from({ length: elements }, (_, index) => h('p', { key: index }, text))
    return ask.page({ title: 'Bare' }, h('div', {}, rows.length, all))
  })
  const door = new Door(program.config.poolSize)
  return (c) => answer(program, page, c, door)
}
