import { scaleLinear } from 'd3-scale'
import { formatNumber, type Language } from '../../base/language.ts'

const level = scaleLinear().domain([1, 5]).range([10, 90]).clamp(true)

/** Where a level from 1 to 5 stands across a row, in percent: the middles of five equal columns. */
export function levelAt(value: number): string {
  return percent(level(value))
}

/** A share of a row, from 0 to 100, as SVG wants it. */
export function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`
}

/** The colours of the level scale, by half steps. */
export type LevelTone = 'v1' | 'v15' | 'v2' | 'v25' | 'v3' | 'v35' | 'v4' | 'v45' | 'v5'

/** Tones of other categories, from faint to strong. */
export type PartTone = 'p0' | 'p1' | 'p2' | 'p3'

const tones: LevelTone[] = ['v1', 'v15', 'v2', 'v25', 'v3', 'v35', 'v4', 'v45', 'v5']

/** The tone nearest to a mean from 1 to 5. */
export function toneOf(mean: number): LevelTone {
  return tones[Math.round((Math.min(5, Math.max(1, mean)) - 1) * 2)] ?? 'v1'
}

/** A mean as it is read: one decimal. */
export function mean(value: number, language: Language): string {
  return formatNumber(value, language, 1)
}

/** A change with its sign: "+0,2", "−0,1", "0,0". */
export function signed(value: number, language: Language): string {
  const rounded = Math.round(value * 10) / 10
  return `${rounded > 0 ? '+' : ''}${mean(rounded === 0 ? 0 : rounded, language)}`
}
