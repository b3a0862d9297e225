import { formatNumber, type Language } from '../../../ground/base/language.ts'
import type { Part } from '../../protection/cell.ts'
import { distributionWords } from './distribution.words.ts'
import { levelsText } from './figure-sentences.ts'

import { inSentence } from './names.ts'
import type { AspectRow } from './rows.ts'
import { stateWords } from './states.words.ts'

/** A shown distribution of an aspect. `total` counts answers: above the school a person may have given several. */
export type Spectrum = { row: AspectRow; parts: readonly Part[]; total: number }

/** The aspects whose distribution is shown, in the framework's order. */
export function spectraOf(rows: readonly AspectRow[]): Spectrum[] {
  return rows.flatMap((row): Spectrum[] => {
    const content = row.staff?.content
    if (content?.kind !== 'large' || content.distribution.kind !== 'parts') return []
    const { parts } = content.distribution
    return [{ row, parts, total: parts.reduce((sum, { count }) => sum + count, 0) }]
  })
}

/**
 * The sentence that answers how many are on each level: where more than half of the answers are on the lower levels, and where on the upper ones; else the level
 * where most are. Parts of one distribution are added, those of several never.
 */
export function distributionAnswer(rows: readonly AspectRow[], language: Language): string {
  const t = distributionWords[language].levels
  const spectra = spectraOf(rows)
  if (spectra.length === 0) return withoutDistribution(rows, language)
  const said = tellingStacks(spectra).map((found) => stackText(found, language))
  return [...said, spectra.length < rows.length && t.notAll].filter(Boolean).join(' ')
}

/** Where more than half of the answers are on the lower levels, and where on the upper ones; else the level where most are. */
export function tellingStacks(spectra: readonly Spectrum[]): Stack[] {
  const halves = [fullest(spectra.map(lowerHalf)), fullest(spectra.map(upperHalf))].filter((found) => found !== null).filter(isMost)
  const single = fullest(spectra.flatMap(({ row, parts, total }) => parts.map((part) => ({ row, ...part, total }))))
  return halves.length > 0 ? halves : single ? [single] : []
}

/** How many answers to an aspect lie between two levels. */
export type Stack = Part & { row: AspectRow; total: number }

/** The lower levels of the ladder, the middle one not among them; null when a part reaches across. */
function lowerHalf({ row, parts, total }: Spectrum): Stack | null {
  const last = Math.floor((parts.at(-1)?.to ?? 0) / 2)
  const within = parts.filter(({ to }) => to <= last)
  return within.at(-1)?.to === last ? { row, from: 1, to: last, count: countIn(within), total } : null
}

function upperHalf({ row, parts, total }: Spectrum): Stack | null {
  const top = parts.at(-1)?.to ?? 0
  const first = top - Math.floor(top / 2) + 1
  const within = parts.filter(({ from }) => from >= first)
  return within[0]?.from === first ? { row, from: first, to: top, count: countIn(within), total } : null
}

function countIn(parts: readonly Part[]): number {
  return parts.reduce((sum, { count }) => sum + count, 0)
}

/** The stack with the greatest share; of equal ones the first. */
function fullest(stacks: readonly (Stack | null)[]): Stack | null {
  return stacks.reduce<Stack | null>(
    (best, stack) => (stack && (!best || stack.count * best.total > best.count * stack.total) ? stack : best),
    null,
  )
}

function isMost({ count, total }: Stack): boolean {
  return count * 2 > total
}

function stackText({ row, from, to, count, total }: Stack, language: Language): string {
  const t = distributionWords[language]
  const levels = to - from === 1 ? t.levels.either(from, to) : levelsText(from, to, language)
  return t.levels.stack(inSentence(row.aspect, language), formatNumber(count, language), formatNumber(total, language), levels)
}

function withoutDistribution(rows: readonly AspectRow[], language: Language): string {
  const t = distributionWords[language].levels
  const kinds = new Set(rows.flatMap(({ staff }) => (staff ? [staff.content.kind] : [])))
  if (kinds.has('large')) return t.fallenTogether
  if (rows.some(({ staff }) => staff?.content.kind === 'small' && staff.content.withheld)) return stateWords[language].withheld
  return kinds.has('small') ? t.tooSmall : t.protectedAll
}
