import { formatNumber, type Language } from '../../ground/base/language.ts'
import { rowWords } from './fault-sentences.words.ts'
import type { Fault } from './history.ts'

/** "Rad 3–5, 9 och 40 rader till": where a fault is; "Hela filen" where it is in none. */
export function rowsText({ rows, count }: Pick<Fault, 'rows' | 'count'>, language: Language): string {
  const t = rowWords[language]
  if (rows.length === 0) return t.whole
  const ranges: [number, number][] = []
  for (const row of rows) {
    const last = ranges.at(-1)
    if (last && row === last[1] + 1) last[1] = row
    else ranges.push([row, row])
  }
  const named = ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
  const more = count - rows.length
  return more > 0 ? t.more(named, formatNumber(more, language)) : t.rows(named)
}
