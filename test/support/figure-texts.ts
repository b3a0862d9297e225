import { z } from 'zod'
import type { Audience } from '../../src/content/framework/framework.ts'
import type { Coverage } from '../../src/cycle/protection/cell.ts'
import { type Figures, jsonFigures } from '../../src/cycle/result/export/figures.ts'

import { stateWords } from '../../src/cycle/result/reading/states.words.ts'
import { formatNumber } from '../../src/ground/base/language.ts'
import type { ShownUnit } from './uneven-town.ts'

/** What a file says of one cell. */
export type Said = Figures & { index: number | null; coverage: Coverage | null }

const leftOut = z.object({
  schools: z.number(),
  answers: z.union([z.strictObject({ exact: z.number() }), z.strictObject({ fewer_than: z.number() })]),
})
const coverage = z.object({ answers: z.number(), left_out: leftOut }).nullable()
const { mean: meanWords, spread: spreadWords } = stateWords.sv

/** What a unit's JSON file says of one cell of it, or of a team in it. */
export function saidIn(
  { json }: ShownUnit,
  unit: string,
  audience: Audience,
  measure: 'statement' | 'area' | 'importance',
  key: string,
): Said {
  const row = [...json.results, ...json.importance].find(
    (each) => each.unit_id === unit && each.audience === audience && each.measure === measure && (each.statement ?? each.area) === key,
  )
  if (!row) throw new Error(`the file has no ${audience} ${measure} ${key}`)
  const basis = coverage.parse(row.coverage)
  return {
    ...jsonFigures(row),
    index: row.index,
    coverage: basis && {
      answers: basis.answers,
      leftOut: { schools: basis.left_out.schools, answers: 'exact' in basis.left_out.answers ? basis.left_out.answers.exact : null },
    },
  }
}

/** The numbers in a text as a Swedish reader sees them: "2,4", "38", "−0,2"; a dash between two is no sign. */
export function figuresIn(text = ''): string[] {
  return text.replace(/(?<=\d)\u00a0(?=\d)/g, '').match(/[−+]?\d+(?:,\d+)?/g) ?? []
}

/** A spread in a cell: its number, or its word; nothing where it is not said. */
export function spreadIn(text = ''): string {
  return figuresIn(text)[0] ?? Object.values(spreadWords).find((word) => text.toLowerCase().includes(word)) ?? ''
}

/** "3,1", "högst 1,4"; nothing where the mean is not said. */
export function meanText({ mean }: Pick<Figures, 'mean'>): string {
  return mean ? meanWords[mean.kind](formatNumber(mean.value, 'sv', 1)) : ''
}

/** How many contributed, where it is said. */
export function countOf({ n }: Pick<Figures, 'n'>): string[] {
  return n === null ? [] : figuresIn(formatNumber(n, 'sv'))
}

/** "0,9" of a large group, the word of a small one. */
export function spreadText({ spread }: Pick<Figures, 'spread'>): string {
  if (typeof spread === 'number') return formatNumber(spread, 'sv', 1)
  return spread === 'close' || spread === 'some' || spread === 'wide' ? spreadWords[spread] : ''
}

/** Leaders minus staff in tenths of the shown means, where both are said exactly. */
export function differenceOf(staff: Figures, leader: Figures): string[] {
  if (staff.mean?.kind !== 'plain' || leader.mean?.kind !== 'plain') return []
  const tenths = Math.round(leader.mean.value * 10) - Math.round(staff.mean.value * 10)
  return [`${tenths > 0 ? '+' : ''}${formatNumber(tenths / 10, 'sv', 1)}`]
}
