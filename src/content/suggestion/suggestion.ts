import type { Text } from '../../ground/base/language.ts'
import { type Audience, fitsReader, nextStepText, type Reader, statementKey, topLevel } from '../framework/framework.ts'
import type { Action, Area, Aspect, Framework } from '../framework/schema.ts'

/** How much something matters in one's work: 0 little, 1 some, 2 much. */
export type Importance = 0 | 1 | 2

/** Where a person stands in one aspect, by their own answer. */
export type Standing = {
  aspect: string
  /** The chosen level from 1, 0 for "not relevant to me", -1 for "chosen not to", null for no answer. */
  choice: number | null
  importance: Importance | null
  /** The level last time, where there was one. */
  before?: number | null | undefined
}

/** What the person has done with an action before: taken it as a goal, finished it, or asked for another. */
export type Taken = { action: string; state: 'chosen' | 'done' | 'declined' }

/** Why a step is proposed: nothing but the person's own answer and where the ladder goes from there. */
export type Reason = {
  level: number
  importance: Importance | null
  nextLevel: number
  /** The framework's sentence on what the step up is about. */
  nextText: Text | null
  /** The level last time and how it compares; null when there is nothing to compare with. */
  before: { level: number; change: 'up' | 'same' | 'down' } | null
}

/** One next step with its reason. */
export type Suggestion = { area: Area; aspect: Aspect; action: Action; reason: Reason }

/** At most this many things at a time: goals under way and suggestions together. */
export const mostSteps = 3

/**
 * The next steps for a person, at most three together with the goals under way, and what would come instead if one is declined.
 *
 * The rule, in order. Left out: aspects without an answer, not relevant, on the top level, or with a goal under way. The rest are taken one at a time:
 * first what matters (little importance last), then areas that have the fewest steps so far, then much before some importance, then the level farthest
 * from the top, then the framework's order. No stated importance counts as some. In each aspect the step is an action from the person's level to the
 * next, for a person in this reader's work and school form; leaders get the school's actions (NUMBERS section 4). An authority's own go before the framework's,
 * then what is written for the reader's own work before what is for everyone. Finished and declined actions never come back by themselves.
 */
export function suggestSteps(
  framework: Framework,
  audience: Audience,
  standings: readonly Standing[],
  taken: readonly Taken[],
  reader: Reader,
): { steps: Suggestion[]; alternatives: Suggestion[] } {
  const places = placesOf(framework)
  const underWay = taken
    .filter(({ state }) => state === 'chosen')
    .flatMap(({ action }) => framework.actions.find(({ id }) => id === action) ?? [])
  const busy = new Set(underWay.map(({ aspect }) => aspect))
  const gone = new Set(taken.map(({ action }) => action))
  const candidates = standings.flatMap((standing) => {
    const place = places.get(standing.aspect)
    if (!place || busy.has(standing.aspect)) return []
    const suggestion = suggestionFor(framework, audience, standing, place, gone, reader)
    return suggestion ? [{ suggestion, order: place.order }] : []
  })
  const ordered = inOrder(candidates, countAreas(underWay, places))
  const room = Math.max(0, mostSteps - underWay.length)
  return { steps: ordered.slice(0, room), alternatives: ordered.slice(room) }
}

type Place = { area: Area; aspect: Aspect; order: number }
type Candidate = { suggestion: Suggestion; order: number }

/** Takes the best candidate again and again: what was taken from an area moves the rest of that area back. */
function inOrder(candidates: Candidate[], taken: Map<string, number>): Suggestion[] {
  const left = [...candidates]
  const ordered: Suggestion[] = []
  while (left.length > 0) {
    left.sort((a, b) => compare(rank(a, taken), rank(b, taken)))
    const [next] = left.splice(0, 1)
    if (!next) break
    taken.set(next.suggestion.area.key, (taken.get(next.suggestion.area.key) ?? 0) + 1)
    ordered.push(next.suggestion)
  }
  return ordered
}

/** Lower comes first, the first number that differs decides. */
function rank({ suggestion: { area, reason }, order }: Candidate, taken: Map<string, number>): number[] {
  const importance = reason.importance ?? 1
  return [importance === 0 ? 1 : 0, taken.get(area.key) ?? 0, -importance, reason.level, order]
}

function compare(a: number[], b: number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function suggestionFor(
  framework: Framework,
  audience: Audience,
  standing: Standing,
  place: Place,
  gone: Set<string>,
  reader: Reader,
): Suggestion | null {
  const { choice: level } = standing
  if (level === null || level < 1 || level >= topLevel(framework)) return null
  const kind = audience === 'leader' ? 'school' : 'person'
  const fitting = framework.actions.filter(
    (each) =>
      each.audience === kind &&
      each.aspect === standing.aspect &&
      each.when === undefined &&
      !each.local?.archived &&
      each.from === level &&
      each.to === level + 1 &&
      fitsReader(each.for, reader) &&
      !gone.has(each.id),
  )
  const action = fitting.find(({ local }) => local) ?? closest(fitting, reader)
  if (!action) return null
  return { area: place.area, aspect: place.aspect, action, reason: reasonFor(framework, audience, standing, level, reader) }
}

/** What names the reader's own kind of work, then what names a wider one, then what is for everyone. */
function closest(actions: readonly Action[], { work }: Reader): Action | undefined {
  return actions.find((each) => work && each.for?.roles?.includes(work)) ?? actions.find((each) => each.for) ?? actions[0]
}

function reasonFor(
  framework: Framework,
  audience: Audience,
  { aspect, importance, before }: Standing,
  level: number,
  reader: Reader,
): Reason {
  return {
    level,
    importance,
    nextLevel: level + 1,
    nextText: nextStepText(framework, statementKey(aspect, audience), level + 1, reader) ?? null,
    before: before ? { level: before, change: before < level ? 'up' : before > level ? 'down' : 'same' } : null,
  }
}

function placesOf(framework: Framework): Map<string, Place> {
  const all = framework.areas.flatMap((area) => area.aspects.map((aspect) => ({ area, aspect })))
  return new Map(all.map((place, order) => [place.aspect.key, { ...place, order }]))
}

function countAreas(actions: Action[], places: Map<string, Place>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { aspect } of actions) {
    const area = places.get(aspect)?.area.key
    if (area) counts.set(area, (counts.get(area) ?? 0) + 1)
  }
  return counts
}
