import { type Audience, statementKey, topLevel } from '../../content/framework/framework.ts'
import type { Framework } from '../../content/framework/schema.ts'
import { type ChangeRow, followed } from '../../cycle/change/change.ts'
import { isOfSamePersons, verdictOf } from '../../cycle/change/change-sentences.ts'
import type { GoalCounts } from '../../cycle/plan/store-goal-counts.ts'
import type { Cell, Participation } from '../../cycle/protection/cell.ts'
import { matchedQuantity, quantitiesIn, quantityOf } from '../../cycle/protection/quantities.ts'
import type { Quantity } from '../../ground/published/published.ts'
import type { Indicator, Outcome, Reading } from './indicator.ts'

/** As many schools must have a plan before it is said how much of them is done. */
export const fewestPlans = 3

/** How large a share of the answers to a statement lies at a level or above it, where the released distribution is divided there. Whole per cent. */
export function shareRead(cell: Cell | undefined, level: number, framework: Framework, round: string): Outcome {
  const top = topLevel(framework)
  if (!cell || level > top) return { state: 'not measured', reason: 'not asked' }
  const { content } = cell
  if (content.kind === 'protected') return { state: 'protected', reason: 'few' }
  const parts = content.kind === 'large' && content.distribution.kind === 'parts' ? content.distribution.parts : null
  if (!parts?.some(({ from }) => from === level)) return { state: 'protected', reason: 'parts' }
  const added = (some: readonly { count: number }[]) => some.reduce((sum, { count }) => sum + count, 0)
  const [count, total] = [added(parts.filter(({ from }) => from >= level)), added(parts)]
  const value = Math.round((100 * count) / total)
  const about = { round, unit: cell.unit, audience: cell.audience, measure: `statement ${cell.measure.key}` }
  const said = quantityOf(about, content, top, cell.coverage?.answers ?? null)
  return {
    state: 'value',
    value,
    n: content.n,
    count,
    total,
    said: '',
    quantity: said && { ...said, figures: [...said.figures, value, count, total] },
  }
}

/** How many of those who were asked took part. Whole per cent. */
export function participationRead(participation: readonly Participation[], audience: Audience, round: string): Outcome {
  const found = participation.find((each) => each.audience === audience)
  if (!found || found.invited === 0) return { state: 'not measured', reason: 'not asked' }
  const { answered, invited } = found
  if (answered.kind !== 'exact') return { state: 'protected', reason: 'few' }
  const value = Math.round((100 * answered.count) / invited)
  const [said] = quantitiesIn(round, { cells: [], participation: [found], comparisons: [] })
  return {
    state: 'value',
    value,
    n: answered.count > 0 ? answered.count : null,
    count: answered.count,
    total: invited,
    said: '',
    quantity: said ? { ...said, figures: [...said.figures, value] } : null,
  }
}

/** The change of a statement since the round before, of the same persons where they are what is judged. One decimal, in levels. */
export function changeRead(row: ChangeRow | undefined, round: string, unit: string): Outcome {
  if (!row) return { state: 'not measured', reason: 'reworded' }
  const key = statementKey(row.aspect.key, row.audience)
  if (row.matched && isOfSamePersons(row)) {
    const { content } = row.matched
    return {
      state: 'value',
      value: content.mean,
      n: content.n,
      count: null,
      total: null,
      said: `${verdictOf(row)} same`,
      quantity: matchedQuantity(round, unit, key, content),
    }
  }
  const n = row.now && row.now.content.kind !== 'protected' ? row.now.content.n : null
  if (row.difference === null || n === null) return { state: 'protected', reason: 'few' }
  const quantity: Quantity = {
    ...{ occasion: round, unit, audience: row.audience, measure: `difference of statement ${key}`, contributors: n, n: null },
    ...{ sum: null, squares: null, spread: null, parts: null, figures: [n, row.difference] },
  }
  return { state: 'value', value: row.difference, n, count: null, total: null, said: verdictOf(row), quantity }
}

/** How many schools of all have done something. */
export function schoolsRead(measure: string, done: number, schools: number, authority: string, occasion: string): Outcome {
  if (schools === 0) return { state: 'not measured', reason: 'no schools' }
  return counted(measure, { value: done, n: schools, count: done, total: schools }, authority, occasion)
}

/** How many of the actions in schools' plans are done. Whole per cent. */
export function actionsRead({ schools, actions, done }: GoalCounts, authority: string, occasion: string): Outcome {
  if (actions === 0) return { state: 'not measured', reason: 'no schools' }
  if (schools < fewestPlans) return { state: 'protected', reason: 'few schools' }
  const value = Math.round((100 * done) / actions)
  return counted('actions done', { value, n: schools, count: done, total: actions }, authority, occasion)
}

/** Distinct persons who must have been at training before it is said how much it was. */
export const fewestAttending = 5

/** Training in half a year, from lists that are locked: minutes in all, and how many distinct persons had them; and how many there are to have them. */
export type Attended = { minutes: number; persons: number; staff: number }

/** Hours of training for each of the staff, whether they had any or not. One decimal. */
export function hoursRead({ minutes, persons, staff }: Attended, authority: string, occasion: string): Outcome {
  if (staff === 0) return { state: 'not measured', reason: 'no staff' }
  if (persons === 0) return { state: 'not measured', reason: 'no sessions' }
  if (persons < fewestAttending) return { state: 'protected', reason: 'few' }
  const value = Math.round((10 * minutes) / 60 / staff) / 10
  const nothing = { sum: null, squares: null, spread: null, parts: null }
  const about = { occasion, unit: authority, audience: 'staff', measure: 'programme hours', contributors: persons, n: persons }
  return {
    ...{ state: 'value', value, n: persons, count: null, total: null, said: '' },
    quantity: { ...nothing, ...about, figures: [value, persons] },
  }
}

/** How many of a thing there are for each of the staff. Two decimals. @param number null: it is counted nowhere */
export function eachRead(number: number | null, staff: number, authority: string, occasion: string): Outcome {
  if (number === null) return { state: 'not measured', reason: 'not counted' }
  if (staff === 0) return { state: 'not measured', reason: 'no staff' }
  const value = Math.round((100 * number) / staff) / 100
  const nothing = { contributors: null, n: null, sum: null, squares: null, spread: null, parts: null }
  const quantity: Quantity = { ...nothing, occasion, unit: authority, audience: 'units', measure: 'equipment for each', figures: [value] }
  return { state: 'value', value, n: null, count: null, total: null, said: '', quantity }
}

function counted(
  measure: string,
  { value, n, count, total }: { value: number; n: number; count: number; total: number },
  unit: string,
  occasion: string,
): Outcome {
  const nothing = { contributors: null, n: null, sum: null, squares: null, spread: null, parts: null }
  const quantity: Quantity = { ...nothing, occasion, unit, audience: 'schools', measure, figures: [total, count, value, n] }
  return { state: 'value', value, n, count, total, said: '', quantity }
}

/** What an indicator asks in a framework's version, and of which series its figures there are. */
export type Asked = { statement: string; series: number }

/**
 * The statement that an indicator reads in a version: the one that the version before asked the same with, else the one of the same name, which begins a new series.
 * Null where the version does not ask it.
 * @param last the reading before, with the version that it was of
 * @param chain the versions between the two
 */
export function askedIn(
  { aspect, audience }: Pick<Indicator, 'aspect' | 'audience'>,
  framework: Framework,
  last: (Pick<Reading, 'statement' | 'series'> & { framework: Framework }) | null,
  chain: readonly Framework[],
): Asked | null {
  if (audience === '') return { statement: '', series: 0 }
  const own = framework.areas.some((area) => area.aspects.some(({ key }) => key === aspect)) ? statementKey(aspect, audience) : null
  if (!last || last.statement === '') return own === null ? null : { statement: own, series: last?.series ?? 0 }
  if (last.framework.version === framework.version) return { statement: last.statement, series: last.series }
  const { beforeKeys } = followed(framework, last.framework, chain)
  const [same] = [...beforeKeys].find(([, before]) => before === last.statement) ?? []
  if (same !== undefined) return { statement: same, series: last.series }
  return own === null ? null : { statement: own, series: last.series + 1 }
}
