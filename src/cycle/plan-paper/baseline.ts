import { topLevel } from '../../content/framework/framework.ts'
import { formatNumber, type Language } from '../../ground/base/language.ts'
import type { Block, Chart, Mark, Table } from '../../ground/paper/paper.ts'
import { line } from '../../ground/paper/text.ts'
import { goalWords } from '../plan/goal.words.ts'

import type { Baseline, PlanContent } from '../plan/plan.ts'
import { pageWords } from '../plan/plan.words.ts'
import { aspectName } from '../plan/plan-sentences.ts'
import { meanText } from '../result/reading/figure-sentences.ts'
import { meanOf } from '../result/reading/rows.ts'
import { joinedLevel, levelsOf, placeOf, seriesText } from './levels.ts'
import type { PaperFacts } from './plan-paper.ts'
import { paperWords } from './plan-paper.words.ts'
import { sourceText } from './rows.ts'

type Row = { label: string; baseline: Baseline; levels: ReturnType<typeof levelsOf> }

/** What the goals start from: a sentence, the chart, its table, and where the figures are from. Nothing when no goal has a baseline. */
export function baselineBlocks(content: PlanContent, facts: PaperFacts, language: Language): Block[] {
  const rows = rowsOf(content, facts, language)
  if (rows.length === 0) return []
  const series = (['staff', 'leader', 'joint'] as const).filter((each) =>
    rows.some(({ levels }) => levels.some((level) => level.series === each)),
  )
  const answer = rangeText(rows, topLevel(facts.framework), language)
  return [
    { kind: 'heading', level: 2, text: pageWords[language].ground.title },
    ...(answer ? [{ kind: 'text' as const, tone: 'body' as const, written: [[answer]] }] : []),
    { kind: 'chart', chart: chartOf(rows, series, facts, language) },
    { kind: 'table', table: tableOf(rows, series, language) },
    { kind: 'text', tone: 'soft', written: [sourcesOf(rows, language)] },
  ]
}

/** Each aspect once, or once per thing it starts from when goals differ in that. */
function rowsOf(content: PlanContent, facts: PaperFacts, language: Language): Row[] {
  const rows = new Map<string, Row>()
  for (const { aspect, baseline, title } of content.goals) {
    if (!baseline) continue
    const key = JSON.stringify([aspect ?? title, baseline])
    const row = {
      label: aspect === null ? line(title) : aspectName(facts.framework, aspect, language),
      baseline,
      levels: levelsOf(baseline),
    }
    if (row.levels.length > 0) rows.set(key, rows.get(key) ?? row)
  }
  return [...rows.values()]
}

/** From which mean of staff to which; null when none is shown. */
function rangeText(rows: readonly Row[], top: number, language: Language): string | null {
  const means = rows
    .flatMap(({ levels }) => levels.flatMap(({ series, level }) => (series === 'staff' && level.kind === 'figure' ? level.content : [])))
    .toSorted((a, b) => (meanOf(a)?.value ?? 0) - (meanOf(b)?.value ?? 0))
    .flatMap((content) => meanText(content, language) ?? [])
  const [from, to] = [means[0], means.at(-1)]
  return from && to ? paperWords[language].baseline.range(from, to, top) : null
}

function chartOf(rows: readonly Row[], series: readonly Mark['series'][], { framework }: PaperFacts, language: Language): Chart {
  const t = paperWords[language].baseline
  const told = rows.map(
    ({ label, levels }) => `${label}: ${levels.map(({ series: each, level }) => seriesText(each, level, language)).join(', ')}.`,
  )
  return {
    alt: t.alt(formatNumber(topLevel(framework), language), told.join(' ')),
    levels: framework.levels.map(({ level, name }) => `${level} ${name[language]}`),
    legend: series.map((each) => ({ series: each, name: t.series[each] })),
    rows: rows.map(({ label, levels }) => ({
      label,
      marks: levels.flatMap(({ series: each, level }) => {
        const value = placeOf(level)
        return value === null ? [] : [{ series: each, value }]
      }),
    })),
  }
}

function tableOf(rows: readonly Row[], series: readonly Mark['series'][], language: Language): Table {
  const t = paperWords[language].baseline
  return {
    caption: t.caption,
    columns: [goalWords[language].aspect, ...series.map((each) => t.series[each])],
    widths: [2, ...series.map(() => 1)],
    rows: rows.map(({ label, levels }) => [
      label,
      ...series.map((each) => {
        const found = levels.find((level) => level.series === each)
        return found ? joinedLevel(found.level, language) : t.none
      }),
    ]),
  }
}

/** Every source once. */
function sourcesOf(rows: readonly Row[], language: Language): string[] {
  return [...new Set(rows.map(({ baseline }) => sourceText(baseline, language)))]
}
