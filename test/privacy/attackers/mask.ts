import type pg from 'pg'

/**
 * What two worlds may differ in without telling anything, and nothing else: random names that were not there when the worlds parted, and the real clock, which ticks
 * on between one world and the next. Of a random name its length is kept.
 */
export type Mask = (text: string) => string

const random = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<![\w-])[\w-]{32,}(?![\w-])/g

/** @param known every text that there was when the worlds parted */
export function maskFrom(known: string): Mask {
  const before = new Set(known.match(random))
  // The day may turn while the worlds are looked at.
  const days = [-1, 0, 1].map((more) => new Date(Date.now() + more * 86_400_000).toISOString().slice(0, 10))
  const moment = new RegExp(`(?:${days.join('|')})[T ][0-9:]+(?:\\.[0-9]+)?(?:Z|\\+00)?`, 'g')
  return (text) =>
    text.replace(random, (name) => (before.has(name) || !isDrawn(name) ? name : `<random ${name.length}>`)).replace(moment, '<moment>')
}

/** Words joined by signs have no digit; of drawn letters one in fifteen hundred has none either, but its capitals stand anywhere. */
function isDrawn(name: string): boolean {
  return /[0-9]/.test(name) || (name.match(/[a-z][A-Z]/g)?.length ?? 0) >= 5
}

/** All rows of all tables, as text: what there was when the worlds parted. */
export async function everythingIn(owner: pg.Pool): Promise<string> {
  const { rows } = await owner.query<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'private', 'app')",
  )
  const parts: string[] = []
  for (const { name } of rows) {
    const found = await owner.query<{ row: string }>(`select t::text as row from ${name} t`)
    parts.push(...found.rows.map(({ row }) => row))
  }
  return parts.join('\n')
}
