import type { Action, Area, Aspect } from '../framework/schema.ts'
import { fit, type GroupReason, isTalk } from './group-reason.ts'
import type { Footing } from './group-standing.ts'

/** An action that fits a group, before any is chosen. */
export type GroupCandidate = { area: Area; aspect: Aspect; action: Action; reason: GroupReason; footing: Footing }

/** No area gives more than this, with what is planned or under way in it. */
export const mostPerArea = 5

/**
 * The best candidate again and again, by the rule of `suggestForGroup`: what is taken moves the rest of its area and aspect back.
 * @param candidates in the framework's order
 * @param busy the aspect of each thing that the group has planned or under way
 * @param ahead actions that need not be proposed before those that depend on them
 */
export function inGroupOrder(
  candidates: readonly GroupCandidate[],
  busy: readonly string[],
  ahead: ReadonlySet<string>,
  most: number,
): GroupCandidate[] {
  const chosen: GroupCandidate[] = []
  const areas = new Map(candidates.map(({ area }) => [area.key, inArea(area, busy)]))
  const queues = queuesByAspect(candidates)
  while (chosen.length < most) {
    const known = new Set([...ahead, ...chosen.map(({ action }) => action.id)])
    const heads = queues.flatMap((queue) => queue.find((each) => !chosen.includes(each) && isReady(each, known)) ?? [])
    const open = heads.filter(({ area }) => takenFrom(area, areas, chosen) < mostPerArea)
    const [next] = inRank(open, (each) => rank(each, takenFrom(each.area, areas, chosen), takenInAspect(each.aspect, busy, chosen)))
    if (!next) break
    chosen.push(next)
  }
  return chosen
}

function inArea(area: Area, busy: readonly string[]): number {
  return busy.filter((aspect) => area.aspects.some(({ key }) => key === aspect)).length
}

function takenFrom(area: Area, busy: Map<string, number>, chosen: readonly GroupCandidate[]): number {
  return (busy.get(area.key) ?? 0) + chosen.filter((each) => each.area.key === area.key).length
}

function takenInAspect(aspect: Aspect, busy: readonly string[], chosen: readonly GroupCandidate[]): number {
  return busy.filter((key) => key === aspect.key).length + chosen.filter((each) => each.aspect.key === aspect.key).length
}

function isReady({ action }: GroupCandidate, known: ReadonlySet<string>): boolean {
  return action.depends_on.every((id) => known.has(id))
}

/** The candidates of each aspect, best first. */
function queuesByAspect(candidates: readonly GroupCandidate[]): GroupCandidate[][] {
  const groups = [...Map.groupBy(candidates, ({ aspect }) => aspect.key).values()]
  return groups.map((group) => inRank(group, ({ action, reason }) => [fit(reason, action.kind), action.local ? 0 : 1, ...work(action)]))
}

function rank({ action, reason, footing }: GroupCandidate, inArea: number, inAspect: number): number[] {
  const weight = footing.weight ?? 'some'
  return [weight === 'little' ? 1 : 0, inArea, inAspect, weight === 'much' ? 0 : 1, footing.level, isTalk(reason) ? 0 : 1, ...work(action)]
}

function work({ effort: { hours, weeks } }: Action): number[] {
  return [hours, weeks ?? 0]
}

/** Lower comes first, the first number that differs decides; what is equal keeps its order. */
function inRank(list: readonly GroupCandidate[], numbers: (each: GroupCandidate) => number[]): GroupCandidate[] {
  const ranked = list.map((each) => ({ each, numbers: numbers(each) }))
  return ranked.sort((a, b) => compare(a.numbers, b.numbers)).map(({ each }) => each)
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
