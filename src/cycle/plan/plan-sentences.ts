import { findAspect } from '../../content/framework/framework.ts'
import type { Framework } from '../../content/framework/schema.ts'
import { addDays, type Day, dayOf, schoolYearName } from '../../ground/base/clock.ts'
import { capitalise, countInWords, formatDay, formatList, formatNumber, type Language } from '../../ground/base/language.ts'
import type { Content } from '../protection/cell.ts'
import { contributorsOf, meanOf } from '../result/reading/rows.ts'

import { nameWords } from './names.words.ts'
import { type Baseline, numbered, type PlanAction, type PlanContent } from './plan.ts'
import { pageWords } from './plan.words.ts'
import { isLate } from './rules.ts'

type Named = { unit: { name: string }; schoolYear: number }

/** "Handlingsplan 2026/27 för Almskolan". */
export function planTitle({ unit, schoolYear }: Named, language: Language): string {
  return nameWords[language].plan(unit.name, schoolYearName(schoolYear))
}

/** The same within a sentence: "planen 2026/27 för Almskolan". */
export function planInSentence({ unit, schoolYear }: Named, language: Language): string {
  return nameWords[language].planIn(unit.name, schoolYearName(schoolYear))
}

/** "i dag", "i går", else the day, with its year when that is another. */
export function whenOf(moment: Date, today: Day, language: Language): string {
  const day = dayOf(moment)
  const t = pageWords[language]
  if (day === today) return t.today
  if (day === addDays(today, -1)) return t.yesterday
  return dayWithin(day, today, language)
}

/** A day, with its year when that is not the one we are in. */
export function dayWithin(day: Day, today: Day, language: Language): string {
  return formatDay(day, language, day.slice(0, 4) !== today.slice(0, 4))
}

/** "Tre mål och fem åtgärder. En är försenad." */
export function countsOf(content: PlanContent, today: Day, language: Language): string {
  const t = pageWords[language]
  const actions = numbered(content).map(({ action }) => action)
  const words = (count: number) => countInWords(count, language)
  const goals = content.goals.length
  const first = goals > 0 ? t.goals(capitalise(words(goals)), goals === 1) : null
  const all = first
    ? t.actions(words(actions.length), actions.length === 1)
    : t.actionsFirst(capitalise(words(actions.length)), actions.length === 1)
  const [late, done] = [actions.filter((action) => isLate(action, today)).length, actions.filter(({ status }) => status === 'done').length]
  return [
    t.counts(first, all),
    done > 0 ? t.done(capitalise(words(done)), done === 1) : '',
    late > 0 ? t.late(capitalise(words(late)), late === 1) : '',
  ].join('')
}

/** An aspect's name; its key for one that the framework has no more. */
export function aspectName(framework: Framework, aspect: string | null, language: Language): string {
  if (aspect === null) return ''
  return findAspect(framework, aspect)?.name[language] ?? aspect
}

type Effort = Pick<PlanAction, 'hours' | 'hoursEach' | 'weeks' | 'money'>

/** "12 timmar · 15 000 kr"; empty when nothing is said. */
export function effortOf({ money, ...time }: Effort, language: Language): string {
  return [timeTaken(time, language), money === null ? '' : nameWords[language].money(formatNumber(money, language))]
    .filter((text) => text !== '')
    .join(' · ')
}

/** "3 timmar för den som håller i det och 1 timme för var och en under 4 veckor"; empty when nothing is said. */
export function timeTaken({ hours, hoursEach, weeks }: Omit<Effort, 'money'>, language: Language): string {
  const t = nameWords[language]
  const parts = [
    ...(hours === null ? [] : [hoursEach === null ? timeOf(hours, language) : t.arranging(timeOf(hours, language))]),
    ...(hoursEach === null ? [] : [t.each(timeOf(hoursEach, language))]),
  ]
  if (weeks === null) return formatList(parts, language)
  const [count, one] = [formatNumber(weeks, language), weeks === 1]
  return parts.length === 0 ? t.weeks(count, one) : `${formatList(parts, language)} ${t.over(count, one)}`
}

/** Hours as people say them: "30 minuter", "1 timme", "1,5 timmar". */
export function timeOf(hours: number, language: Language): string {
  const t = nameWords[language]
  if (hours < 1) return t.minutes(Math.round(hours * 60))
  return t.hours(formatNumber(hours, language, Number.isInteger(hours) ? 0 : Number.isInteger(hours * 10) ? 1 : 2), hours === 1)
}

/** What a goal starts from: its figure, and what is said beside it: how many answers it is of, and the leaders' own. */
export function baselineText(baseline: Baseline, language: Language): { figure: string; note: string } {
  const { baseline: t, ground } = pageWords[language]
  if (baseline.kind === 'joint')
    return { figure: t.joint(String(baseline.level)), note: t.jointNote(formatDay(baseline.agreedOn, language, true)) }
  const leader = figureOf(baseline.leader, language)
  const n = baseline.staff && contributorsOf(baseline.staff)
  return {
    figure: figureOf(baseline.staff, language) ?? t.protected,
    note: [n === null ? '' : t.answers(formatNumber(n, language), n === 1), leader === null ? '' : ground.leaders(leader)]
      .filter((text) => text !== '')
      .join(' · '),
  }
}

/** "2,4", "högst 1,4"; null when it is protected or was not asked. */
function figureOf(content: Content | null, language: Language): string | null {
  const mean = content && meanOf(content)
  if (!mean) return null
  const { baseline: t } = pageWords[language]
  const value = formatNumber(mean.value, language, 1)
  return mean.coded === 'plain' ? value : mean.coded === 'at most' ? t.atMost(value) : t.atLeast(value)
}
