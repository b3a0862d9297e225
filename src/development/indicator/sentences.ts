import { formatDay, formatList, formatNumber, type Language } from '../../ground/base/language.ts'
import { signed } from '../../ground/ui/charts/scale.ts'
import { fewWords } from '../../ground/ui/few.words.ts'
import { countsOf, type FollowedGoal, type FollowedIndicator, hinderOf, latestHalf } from './follow-up.ts'
import { type Indicator, isTyped, type Judgement, type Reading, reasons, type Target } from './indicator.ts'
import { indicatorWords } from './indicator.words.ts'

/** What a reading says, with its n; or that it is protected, or not measured. */
export function readingSaid(reading: Reading, indicator: Pick<Indicator, 'kind' | 'unit'>, language: Language): string {
  const t = indicatorWords[language]
  const { state, value, n, count, total } = reading
  if (state !== 'value' || value === null) return stateSaid(reading, language)
  const number = (figure: number) => formatNumber(figure, language)
  switch (indicator.kind) {
    case 'share':
    case 'participation': {
      const said = t.percent(number(value), number(count ?? 0), number(total ?? 0))
      return indicator.kind === 'share' && n !== null ? t.ofAnswers(said, number(n)) : said
    }
    case 'actions-done':
      return t.percent(number(value), number(count ?? 0), number(total ?? 0))
    case 'change':
      return changeSaid(reading, language)
    case 'school-plans':
    case 'school-checks':
    case 'school-reports':
      return t.ofSchools(number(value), number(total ?? 0))
    case 'programme-hours':
      return t.attended(valueSaid(value, indicator, language), number(n ?? 0))
    default:
      return n === null ? valueSaid(value, indicator, language) : t.withN(valueSaid(value, indicator, language), number(n))
  }
}

function changeSaid({ value, n, reason }: Reading, language: Language): string {
  const t = indicatorWords[language]
  const [verdict = '', same] = reason.split(' ')
  const words = Object.entries(t.verdicts).find(([name]) => name === verdict)?.[1] ?? ''
  const said = t.change(signed(value ?? 0, language), words)
  const persons = formatNumber(n ?? 0, language)
  return same ? t.same(said, persons) : t.whole(said, persons)
}

function stateSaid({ state, reason }: Pick<Reading, 'state' | 'reason'>, language: Language): string {
  const t = indicatorWords[language]
  const known = reasons.find((each) => each === reason)
  if (known && known !== 'few') return t.reasons[known]
  return state === 'protected' ? fewWords[language].protected : t.notMeasured
}

/** A value in the unit of its indicator: "41 %", "+0,2", "1,3 elever per dator". */
export function valueSaid(value: number, { kind, unit }: Pick<Indicator, 'kind' | 'unit'>, language: Language): string {
  const t = indicatorWords[language]
  if (kind === 'change') return signed(value, language)
  if (kind === 'share' || kind === 'participation' || kind === 'actions-done') return t.typed(formatNumber(value, language), '%')
  const number = formatNumber(value, language, decimalsOf(value))
  if (kind === 'programme-hours') return t.hoursEach(number)
  return kind === 'equipment-each' ? t.each(number) : t.typed(number, isTyped(kind) ? unit : '')
}

function decimalsOf(value: number): number {
  return Number.isInteger(value) ? 0 : Number.isInteger(Math.round(value * 1000) / 100) ? 1 : 2
}

/** "Minst 55 % (senast 31 december 2028)". */
export function targetSaid(target: Target | null, indicator: Pick<Indicator, 'kind' | 'unit'>, language: Language): string {
  const t = indicatorWords[language]
  if (!target) return t.noTarget
  return t.wanted[target.way](target.value === null ? null : valueSaid(target.value, indicator, language))
}

/** What the latest reading is beside where the plan set out, or why they are not set beside each other. A difference that nobody tested is never called one. */
export function sinceSaid(followed: FollowedIndicator, language: Language): string {
  const t = indicatorWords[language]
  const hinder = hinderOf(followed)
  if (hinder) return t.hinders[hinder]
  const { baseline, latest, indicator } = followed
  if (indicator.kind === 'change') return ''
  const said = t.since(valueSaid(baseline?.reading.value ?? 0, indicator, language), valueSaid(latest?.value ?? 0, indicator, language))
  return indicator.kind === 'share' ? `${said} ${t.untested}` : said
}

/** What a goal's judgement is, in one line. */
export function judgementSaid(judgement: Judgement | undefined, language: Language): string {
  const t = indicatorWords[language]
  return judgement ? t.goalSaid(t.statuses[judgement.status], t.half(judgement)) : `${t.notJudged}.`
}

/** How the goals of a plan were judged last, in one sentence. */
export function countsSaid(goals: readonly FollowedGoal[], language: Language): string {
  const t = indicatorWords[language]
  const half = latestHalf(goals)
  if (!half) return t.noCounts
  const parts = countsOf(goals, half).map(({ status, goals: many }) => t.countOf[status](many))
  return t.counts(formatList(parts, language), t.half(half))
}

/** How schools judge their own work for a goal; null while fewer than five have. */
export function schoolsSaid({ schools }: Pick<FollowedGoal, 'schools'>, language: Language): string | null {
  if (!schools) return null
  const t = indicatorWords[language]
  const parts = schools.said.filter((each) => each.schools > 0).map(({ status, schools: many }) => t.countOf[status](many))
  return t.schoolsSaid(t.half(schools.half), formatList(parts, language))
}

/** The rule that an indicator is measured by, and where its figures come from. */
export function ruleOf({ kind, level, source, sourceKey }: Indicator, language: Language): string {
  const t = indicatorWords[language]
  if (isTyped(kind)) return [source, sourceKey].filter(Boolean).join(', ')
  if (kind === 'equipment-each') return t.rules['equipment-each'](source)
  return kind === 'share' ? t.rules.share(level) : t.rules[kind]
}

/** The baseline as it is told: what it was, when, and what it was corrected to since. */
export function baselineSaid({ baseline, indicator }: FollowedIndicator, language: Language): { said: string; note: string } | null {
  if (!baseline) return null
  const t = indicatorWords[language]
  const day = formatDay(baseline.reading.onDay, language, true)
  const corrected = baseline.corrected ? [t.correctedTo(readingSaid(baseline.corrected, indicator, language))] : []
  return {
    said: readingSaid(baseline.reading, indicator, language),
    note: [baseline.late ? `${day}, ${t.late}` : day, ...corrected].join('. '),
  }
}
