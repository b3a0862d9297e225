import type { Framework } from '../../../content/framework/schema.ts'
import { formatNumber, type Language } from '../../../ground/base/language.ts'
import type { AreaRow } from '../../result/reading/rows.ts'
import { boardWords } from './board.words.ts'

/** A chart in words: its question, its answer, and its table, in which every figure has its n. */
export type ChartInWords = { question: string; answer: string; columns: string[]; rows: string[][] }
export type MiddleChart = ChartInWords & {
  levels: string[]
  bands: { name: string; middle: { low: number; median: number; high: number } | null }[]
}

/** The middle of a district's or the authority's schools in each area, as it was released: median and middle half of at least five; no school is named. */
export function middleChart(rows: readonly AreaRow[], framework: Framework, language: Language): MiddleChart {
  const t = boardWords[language].middle
  const decimal = (value: number) => formatNumber(value, language, 1)
  const most = Math.max(...rows.map(({ comparison }) => comparison?.schools ?? 0))
  return {
    question: t.question,
    answer: most > 0 ? t.answer(most) : t.none,
    columns: [t.area, t.lower, t.median, t.upper, t.schools],
    rows: rows.map(({ area, comparison }) => [
      area.name[language],
      ...(comparison
        ? [decimal(comparison.lower), decimal(comparison.median), decimal(comparison.upper), formatNumber(comparison.schools, language)]
        : [t.few, '–', '–', '–']),
    ]),
    levels: levelsOf(framework, language),
    bands: rows.map(({ area, comparison }) => ({
      name: area.name[language],
      middle: comparison && { low: comparison.lower, median: comparison.median, high: comparison.upper },
    })),
  }
}

/** What the levels are called, the lowest first. */
export function levelsOf(framework: Framework, language: Language): string[] {
  return framework.levels.map(({ name }) => name[language])
}
