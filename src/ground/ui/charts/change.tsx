import { useLanguage, useWords } from '../language.tsx'
import { Dot, Link } from './marks.tsx'
import { percent, signed } from './scale.ts'

/** A change since last time with its 95 % interval, in levels: "+0,2  0,0 till +0,4". For a cell of a table. */
export function Change({ value, low, high, sayChance }: { value: number; low: number; high: number; sayChance?: boolean }) {
  const words = useWords()
  const language = useLanguage()
  const chance = sayChance && low <= 0 && high >= 0 ? `, ${words.mayBeChance}` : ''
  return (
    <span class="chg">
      <svg aria-hidden="true" focusable="false">
        <line class="frame" x1="50%" x2="50%" y1="0" y2="100%" />
        <Link from={at(low)} to={at(high)} />
        <Dot at={at(value)} r={4.5} />
      </svg>
      <span>
        <b>{signed(value, language)}</b>{' '}
        <span class="soft small">
          {words.to(signed(low, language), signed(high, language))}
          {chance}
        </span>
      </span>
    </span>
  )
}

/** No change is in the middle; a whole level is 64 % of the width. */
function at(change: number): string {
  return percent(Math.min(98, Math.max(2, 50 + change * 64)))
}
