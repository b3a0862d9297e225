import type { Content, SpreadWord } from '../cell.ts'

/**
 * How far apart the answers of a cell lie, in a word; null where it is not said. Of releases in which large groups had a deviation only, the word follows
 * from that: under a fifth of the ladder's length `close`, under 13/40 of it `some` (decision 10).
 * @param steps of the ladder: one less than its levels
 */
export function spreadWordOf(content: Content, steps: number): SpreadWord | null {
  if (content.kind === 'small') return content.spread
  if (content.kind !== 'large') return null
  if (content.spread !== undefined) return content.spread
  if (content.deviation === null) return null
  const tenths = Math.round(content.deviation * 10)
  if (tenths < 2 * steps) return 'close'
  return 4 * tenths < 13 * steps ? 'some' : 'wide'
}
