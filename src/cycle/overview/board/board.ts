import type { Framework } from '../../../content/framework/schema.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { formatDay, formatNumber, type Language } from '../../../ground/base/language.ts'
import type { ChangeRow } from '../../change/change.ts'
import { changeAnswer } from '../../change/change-sentences.ts'
import type { GoalCounts } from '../../plan/store-goal-counts.ts'
import type { Content } from '../../protection/cell.ts'
import type { ReleasedResult } from '../../release/released.ts'
import { type HelpKind, helpKinds } from '../../report/report.ts'
import { reportWords } from '../../report/report.words.ts'
import { conclusionOf } from '../../result/reading/conclusion.ts'
import { countText, coverageText, meanText, participationText, reasonText } from '../../result/reading/figure-sentences.ts'
import { type AreaRow, areaRows, meanOf } from '../../result/reading/rows.ts'
import { type SchoolRow, type Step, steps } from '../overview.ts'
import { waveWords } from '../pages/waves.words.ts'
import { countDone } from '../waves/wave.ts'
import { boardWords } from './board.words.ts'
import { type ChartInWords, levelsOf, type MiddleChart, middleChart } from './middle.ts'

/** What the page for the board is made from: released figures, how schools stand, and the authority's own words. */
export type BoardFacts = {
  authority: string
  today: Day
  schools: readonly SchoolRow[]
  /** What the schools have set out to do in their plans. */
  plans: GoalCounts
  /** The authority's newest released result; null before the first. */
  result: { now: ReleasedResult; framework: Framework; change: { rows: readonly ChangeRow[]; since: string } | null } | null
  goals: string
  asks: string
}

/** As many schools as must ask for the same before it is told: of fewer it would be plain which. */
export const fewestAsking = 3

export type StepsChart = ChartInWords & { bars: { name: string; count: number; total: number }[] }
export type AreasChart = ChartInWords & { levels: string[]; marks: { name: string; staff: number | null; leader: number | null }[] }

/** The page for the board, in a language: the picture in words, three charts, goals and what is asked for. */
export type Board = {
  title: string
  context: string
  /** The first is what it comes to. */
  lead: string[]
  steps: StepsChart
  areas: AreasChart | null
  middle: MiddleChart | null
  help: { name: string; said: string }[]
  goals: string
  asks: string
  notes: string[]
}

/** Makes the page from its facts: the same facts give the same page, and what is protected is said to be. */
export function boardOf(facts: BoardFacts, language: Language): Board {
  const t = boardWords[language]
  const { schools, result } = facts
  const rows = result && areaRows(result.now, result.framework)
  return {
    title: t.title(facts.authority),
    context: t.context(formatDay(facts.today, language, true), schools.length, result?.now.round.name ?? null),
    lead: leadOf(facts, language),
    steps: stepsChart(schools, language),
    areas: result && rows && areasChart(rows, result.framework, language),
    middle: result && rows && middleChart(rows, result.framework, language),
    help: helpOf(schools, language),
    goals: facts.goals,
    asks: facts.asks,
    notes: result ? [...coverageOf(result.now, rows ?? [], language), t.protection(result.now.round.minimumGroup)] : [t.none],
  }
}

function leadOf({ schools, plans, result }: BoardFacts, language: Language): string[] {
  const t = boardWords[language]
  const done = countDone(schools)
  const first = t.lead(schools.length, done.result, done.plan, done.report)
  const planned = plans.schools >= fewestAsking && plans.goals > 0 ? [t.planned(plans)] : []
  if (!result) return [first, ...planned]
  const { now, framework, change } = result
  const staff = now.participation.find(({ unit, audience }) => unit === now.unit.id && audience === 'staff')
  const ofStaff = change?.rows.filter(({ audience }) => audience === 'staff') ?? []
  return [
    first,
    ...planned,
    ...(staff ? [t.participation(now.round.name, participationText(staff, language))] : []),
    conclusionOf(now, framework, language),
    ...(change && ofStaff.length > 0 ? [t.since(change.since, changeAnswer(ofStaff, language))] : []),
  ]
}

function stepsChart(schools: readonly SchoolRow[], language: Language): StepsChart {
  const t = boardWords[language].steps
  const names: Record<Step, string> = waveWords[language].columns.steps
  const done = countDone(schools)
  const total = schools.length
  const bars = steps.map((step) => ({ name: names[step], count: done[step], total }))
  return {
    question: t.question,
    answer: t.answer(total, done.plan, done.report),
    columns: [t.step, t.schools, t.of],
    rows: bars.map(({ name, count }) => [name, formatNumber(count, language), formatNumber(total, language)]),
    bars,
  }
}

function areasChart(rows: readonly AreaRow[], framework: Framework, language: Language): AreasChart {
  const t = boardWords[language].areas
  return {
    question: t.question,
    answer: t.answer(rows.filter(({ staff }) => isShown(staff?.content)).length, rows.length),
    columns: [t.area, t.staff, t.n, t.leaders, t.n],
    rows: rows.map(({ area, staff, leader }) => [
      area.name[language],
      ...figures(staff?.content, language),
      ...figures(leader?.content, language),
    ]),
    levels: levelsOf(framework, language),
    marks: rows.map(({ area, staff, leader }) => ({
      name: area.name[language],
      staff: shownIn(staff?.content),
      leader: shownIn(leader?.content),
    })),
  }
}

/** What schools ask for help with in the reports that they have sent of the half-year shown, of what at least three ask for; no school is named. */
function helpOf(schools: readonly SchoolRow[], language: Language): { name: string; said: string }[] {
  const t = boardWords[language]
  // Both numbers are of the same reports: what a school asked for half a year ago is not what it asks for now.
  const reported = schools.filter(({ report }) => report.sentOn !== null)
  const count = (kind: HelpKind) => reported.filter(({ help }) => help.includes(kind)).length
  return helpKinds
    .filter((kind) => kind !== 'other' && count(kind) >= fewestAsking)
    .map((kind) => ({ name: reportWords[language].kinds[kind], said: t.help.said(count(kind), reported.length) }))
}

function coverageOf({ round }: ReleasedResult, rows: readonly AreaRow[], language: Language): string[] {
  const coverage = rows.flatMap(({ staff }) => staff?.coverage ?? [])[0]
  return coverage ? [coverageText({ ...coverage, answers: 0 }, round.minimumGroup, language)].filter(Boolean) : []
}

/** The mean and its n, or why there is none. */
function figures(content: Content | undefined, language: Language): [string, string] {
  if (!content) return [boardWords[language].areas.notAsked, '–']
  if (content.kind === 'protected') return [reasonText(content.reason, language), '–']
  return [meanText(content, language) ?? '', countText(content.n, 'authority', language)]
}

function isShown(content: Content | undefined): boolean {
  return shownIn(content) !== null
}

function shownIn(content: Content | undefined): number | null {
  return content ? (meanOf(content)?.value ?? null) : null
}
