import { isMirrored } from '../../../content/framework/framework.ts'
import { joinCompounds, type Language } from '../../../ground/base/language.ts'
import type { UnitLevel } from '../../protection/cell.ts'
import { countsText } from './figure-sentences.ts'
import { decimalOf, plainTenths, tenthsOf } from './figures.ts'
import { gapWords } from './gaps.words.ts'

import { inSentence } from './names.ts'
import { type AspectRow, meanOf } from './rows.ts'
import { standouts } from './standouts.ts'
import { stateWords } from './states.words.ts'

/** Staff and leaders in one aspect, both shown as plain means. `difference`: the leaders' mean minus the staff's, one decimal. */
export type Gap = { row: AspectRow; staff: number; leader: number; difference: number }

/** From this many tenths on staff and leaders are said to differ. */
const differsFrom = 7

/** The aspects in which staff and leaders can be compared, in the framework's order: both have a plain mean, and both are asked about the same thing. */
export function gapsOf(rows: readonly AspectRow[]): Gap[] {
  return rows.flatMap((row): Gap[] => {
    if (!isMirrored(row.aspect)) return []
    const [staff, leader] = [plainTenths(row.staff), plainTenths(row.leader)]
    return staff === null || leader === null ? [] : [{ row, staff: staff / 10, leader: leader / 10, difference: (leader - staff) / 10 }]
  })
}

/** The gaps that a sentence names, by which side sees more: seven tenths at least, the greatest three at most, or all that share the greatest. */
export function namedGaps(gaps: readonly Gap[]): { higher: Gap[]; lower: Gap[] } {
  const { items } = standouts(
    gaps.filter((gap) => sizeOf(gap) >= differsFrom),
    sizeOf,
    Number.POSITIVE_INFINITY,
  )
  return { higher: items.filter(({ difference }) => difference > 0), lower: items.filter(({ difference }) => difference < 0) }
}

/** The sentence that answers whether staff and leaders see the same school. */
export function gapAnswer(rows: readonly AspectRow[], language: Language): string {
  const t = gapWords[language]
  const gaps = gapsOf(rows)
  const level = rows.find(({ leader }) => leader)?.leader?.level ?? 'school'
  if (gaps.length === 0) return nothingToCompare(rows, level, language)
  const { higher, lower } = namedGaps(gaps)
  const named = [...higher, ...lower]
  const rest = gaps.filter((gap) => !named.includes(gap))
  const greatest = Math.max(...rest.map(sizeOf))
  return [
    ...(named.length > 0
      ? [
          higher.length > 0 && t.higher(level, listed(higher, language)),
          lower.length > 0 && t.lower(level, listed(lower, language)),
          rest.length > 0 && t.rest(decimalOf(greatest, language), greatest === 0),
        ]
      : [greatest === 0 ? t.equal(level) : t.alike(level, listed(standouts(rest, sizeOf).items, language))]),
    gaps.length < rows.length && t.left(rows.length - gaps.length),
    basis(gaps, level, language),
  ]
    .filter(Boolean)
    .join(' ')
}

/** In whole tenths, without its sign. */
export function sizeOf({ difference }: Gap): number {
  return Math.abs(tenthsOf(difference))
}

/** "verktyg och nät i vardagen (1,0) samt stöd (0,7)"; too many to name: "fyra delområden (0,8)". */
function listed(gaps: readonly Gap[], language: Language): string {
  const [first] = gaps
  if (first && gaps.length > 3) return `${stateWords[language].aspects(gaps.length)} (${decimalOf(sizeOf(first), language)})`
  return joinCompounds(
    gaps.map((gap) => `${inSentence(gap.row.aspect, language)} (${decimalOf(sizeOf(gap), language)})`),
    language,
  )
}

function basis(gaps: readonly Gap[], level: UnitLevel, language: Language): string {
  const of = (whose: 'staff' | 'leader') =>
    countsText(
      gaps.map(({ row }) => row[whose]),
      language,
    )
  return gapWords[language].basis(level, of('staff'), of('leader'))
}

function nothingToCompare(rows: readonly AspectRow[], level: UnitLevel, language: Language): string {
  const t = gapWords[language]
  const shows = (whose: 'staff' | 'leader') => rows.some((row) => row[whose] && meanOf(row[whose].content))
  if (!rows.some(({ leader }) => leader)) return t.noLeaders(level)
  if (!shows('leader')) return t.leadersProtected(level)
  if (!rows.some(({ staff }) => staff)) return t.noStaff
  return shows('staff') ? t.nothing : t.staffProtected
}
