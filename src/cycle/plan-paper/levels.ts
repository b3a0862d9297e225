import { formatNumber, type Language } from '../../ground/base/language.ts'
import type { Mark } from '../../ground/paper/paper.ts'
import type { Baseline } from '../plan/plan.ts'
import type { Content } from '../protection/cell.ts'
import { contentText } from '../result/reading/figure-sentences.ts'
import { lowerFirst } from '../result/reading/names.ts'
import { meanOf } from '../result/reading/rows.ts'
import { paperWords } from './plan-paper.words.ts'

/** What a goal starts from, as one group has it: a figure as it was released, or an agreed level. */
export type Level = { kind: 'figure'; content: Content } | { kind: 'agreed'; level: number }

/** The levels that a baseline holds. */
export function levelsOf(baseline: Baseline): { series: Mark['series']; level: Level }[] {
  if (baseline.kind === 'joint') return [{ series: 'joint', level: { kind: 'agreed', level: baseline.level } }]
  return (['staff', 'leader'] as const).flatMap((series) => {
    const content = baseline[series]
    return content ? [{ series, level: { kind: 'figure' as const, content } }] : []
  })
}

/** Where a level lies on the ladder; null when it is protected. */
export function placeOf(level: Level): number | null {
  return level.kind === 'agreed' ? level.level : (meanOf(level.content)?.value ?? null)
}

/** "personalen 3,2 (38 svar)", "personalen: för få svar – skyddas". */
export function seriesText(series: Mark['series'], level: Level, language: Language): string {
  const t = paperWords[language].baseline
  const said = joinedLevel(level, language)
  return placeOf(level) === null ? t.protected(t.seriesIn[series], lowerFirst(said)) : `${t.seriesIn[series]} ${said}`
}

/** "3,2 (38 svar)", "nivå 3", or why nothing is said. */
export function joinedLevel(level: Level, language: Language): string {
  if (level.kind === 'figure') return contentText(level.content, language)
  return paperWords[language].baseline.level(formatNumber(level.level, language))
}
