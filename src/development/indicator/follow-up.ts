import type { Goal, Part } from '../authority-plan/authority-plan.ts'
import { numberedGoals } from '../authority-plan/authority-plan.ts'
import {
  areComparable,
  type Baseline,
  distributionOf,
  type Half,
  holding,
  type Indicator,
  isSameHalf,
  type Judgement,
  judgementsHeld,
  type Reading,
  type Status,
  type Target,
} from './indicator.ts'

/** An indicator with all that was read of it, from where it sets out, and what is wanted. */
export type FollowedIndicator = {
  indicator: Indicator
  /** What is wanted now, and what was wanted before, the latest first. */
  target: Target | null
  before: Target[]
  baseline: { reading: Reading; late: boolean; corrected: Reading | null } | null
  /** All readings, the latest first; of them the latest that holds, whatever its state. */
  readings: Reading[]
  latest: Reading | null
}

/** A goal as it is followed. `draft`: it stands in the text that is being written and not in the one that was decided. `dropped`: it stood in an earlier one. */
export type FollowedGoal = {
  id: string
  number: string
  title: string
  sign: string
  owner: Goal['owner'] | null
  part: string
  measures: Goal['measures']
  standing: 'decided' | 'draft' | 'dropped'
  indicators: FollowedIndicator[]
  /** The judgement that holds of each half-year, the latest first; and all that were ever made. */
  judgements: Judgement[]
  everJudged: Judgement[]
  /** How schools judge their own work, the latest half-year that enough have; null while fewer than five have. */
  schools: { half: Half; said: { status: Status; schools: number }[] } | null
}

/** What a follow-up is made from. */
export type Sources = {
  decided: readonly Part[]
  draft: readonly Part[]
  once: readonly { id: string; number: string; title: string }[]
  indicators: readonly Indicator[]
  readings: readonly Reading[]
  targets: readonly Target[]
  baselines: readonly Baseline[]
  judgements: readonly Judgement[]
  ofSchools: readonly (Half & { goal: string; school: string; status: Status })[]
}

/** Every goal that is decided, then those of the draft that are new, then those that are dropped and have something to be read. */
export function followUpOf(sources: Sources): FollowedGoal[] {
  const numbered = (parts: readonly Part[], standing: FollowedGoal['standing']) =>
    numberedGoals(parts).map(({ number, part, goal }) => ({ number, part: part.title, goal, standing }))
  const decided = numbered(sources.decided, 'decided')
  const has = new Set(decided.map(({ goal }) => goal.id))
  const draft = numbered(sources.draft, 'draft').filter(({ goal }) => !has.has(goal.id))
  for (const { goal } of draft) has.add(goal.id)
  const there = [...decided, ...draft].map(({ goal: { id, title, sign, owner, measures }, ...place }) =>
    followedGoal({ id, title, sign, owner, measures, ...place }, sources),
  )
  const dropped = sources.once
    .filter(({ id }) => !has.has(id))
    .map(({ id, number, title }) =>
      followedGoal({ id, number, title, sign: '', owner: null, part: '', measures: [], standing: 'dropped' }, sources),
    )
  return [...there, ...dropped.filter(({ indicators, judgements }) => indicators.length + judgements.length > 0)]
}

type Place = Pick<FollowedGoal, 'id' | 'number' | 'title' | 'sign' | 'owner' | 'part' | 'measures' | 'standing'>

function followedGoal(place: Place, { indicators, judgements, ofSchools, ...read }: Sources): FollowedGoal {
  const everJudged = judgements.filter(({ goal }) => goal === place.id)
  return {
    ...place,
    indicators: indicators.filter(({ goal }) => goal === place.id).map((indicator) => followedIndicator(indicator, read)),
    judgements: judgementsHeld(everJudged),
    everJudged,
    schools: schoolsSaid(ofSchools.filter(({ goal }) => goal === place.id)),
  }
}

/** One indicator, from what was read of all. */
export function followedIndicator(
  indicator: Indicator,
  { readings, targets, baselines }: Pick<Sources, 'readings' | 'targets' | 'baselines'>,
): FollowedIndicator {
  const own = readings.filter((reading) => reading.indicator === indicator.id)
  const [target = null, ...before] = targets.filter((each) => each.indicator === indicator.id)
  const fixed = baselines.find((each) => each.indicator === indicator.id)
  const from = fixed && own.find(({ id }) => id === fixed.reading)
  return {
    indicator,
    target,
    before,
    baseline:
      from && fixed ? { reading: from, late: fixed.late, corrected: own.find(({ corrects }) => corrects === from.id) ?? null } : null,
    readings: own,
    latest: holding(own)[0] ?? null,
  }
}

/** What stands in the way of setting the latest reading beside where one set out; null when they may be compared. */
export function hinderOf({ baseline, latest }: FollowedIndicator): 'no baseline' | 'nothing since' | 'no value' | 'reworded' | null {
  if (!baseline) return 'no baseline'
  if (!latest || latest.id === baseline.reading.id) return 'nothing since'
  if (latest.state !== 'value') return 'no value'
  return areComparable(baseline.reading, latest) ? null : 'reworded'
}

/** The latest half-year that at least five schools have judged, each by what it said last. */
function schoolsSaid(said: readonly (Half & { school: string; status: Status })[]): FollowedGoal['schools'] {
  const halves = said.toSorted((a, b) => b.year * 2 + b.half - (a.year * 2 + a.half))
  for (const { year, half } of halves) {
    const held = new Map<string, Status>()
    for (const each of said) if (isSameHalf(each, { year, half }) && !held.has(each.school)) held.set(each.school, each.status)
    const found = distributionOf([...held.values()])
    if (found) return { half: { year, half }, said: found }
  }
  return null
}

/** How many goals have been judged how, in a half-year. */
export function countsOf(goals: readonly FollowedGoal[], half: Half): { status: Status | 'not judged'; goals: number }[] {
  const said = goals
    .filter(({ standing }) => standing === 'decided')
    .map(({ judgements }) => judgements.find((each) => isSameHalf(each, half))?.status ?? 'not judged')
  const order = ['on the way', 'partly', 'not on the way', 'cannot be judged', 'not judged'] as const
  return order.map((status) => ({ status, goals: said.filter((each) => each === status).length })).filter((each) => each.goals > 0)
}

/** The latest half-year that any goal has been judged for; null before the first. */
export function latestHalf(goals: readonly FollowedGoal[]): Half | null {
  const all = goals.flatMap(({ judgements }) => judgements).toSorted((a, b) => b.year * 2 + b.half - (a.year * 2 + a.half))
  return all[0] ? { year: all[0].year, half: all[0].half } : null
}
