import type { Content, SpreadWord } from '../../protection/cell.ts'
import { spreadLimits } from '../../protection/spread.ts'

/**
 * How far apart the answers of a cell lie, in a word; null where it is not said. Of releases in which large groups had a deviation only, the word follows
 * from that, by the same limits.
 * @param steps of the ladder: one less than its levels
 */
export function spreadWordOf(content: Content, steps: number): SpreadWord | null {
  if (content.kind === 'small') return content.spread
  if (content.kind !== 'large') return null
  if (content.spread !== undefined) return content.spread
  if (content.deviation === null) return null
  const tenths = Math.round(content.deviation * 10)
  const { close, some } = spreadLimits
  if (tenths * close.of < 10 * close.parts * steps) return 'close'
  return tenths * some.of < 10 * some.parts * steps ? 'some' : 'wide'
}
