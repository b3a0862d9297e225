import type { GroupStanding } from '../../../content/suggestion/group-standing.ts'
import { type Day, daysBetween } from '../../../ground/base/clock.ts'
import { numbered, type PlanAction, type PlanContent } from '../../plan/plan.ts'
import { isLate } from '../../plan/rules.ts'

/** What may need looking at in a plan, the most pressing first. */
export const findingKinds = ['late', 'owner left', 'no owner', 'no due', 'silent', 'lowest', 'no signs'] as const
export type FindingKind = (typeof findingKinds)[number]

/** One thing to look at: an action by its number in the plan, or the aspects of the lowest level. `day`: the last day, or when anything was noted last. */
export type Finding =
  | { kind: Exclude<FindingKind, 'lowest'>; action: string; number: string; title: string; day: Day | null }
  | { kind: 'lowest'; aspects: string[] }

/** Days without a word after which somebody should say how it goes: two months. */
export const silentDays = 62

/**
 * What should be looked at in a plan. Only what is still to be done and lives here counts: what another plan's people answer for is theirs to mend, what is done
 * needs nothing more, and what is paused waits as somebody has said why.
 * @param noted the day on which something was noted last, by action
 * @param standings where the unit stands, as far as the one who asks may see it
 */
export function healthOf(
  content: PlanContent,
  standings: readonly GroupStanding[],
  noted: ReadonlyMap<string, Day>,
  today: Day,
): Finding[] {
  const own = numbered(content).filter(({ action }) => !action.referred && (action.status === 'planned' || action.status === 'under way'))
  const findings = own.flatMap(({ number, action }): Finding[] => {
    const finding = (kind: Exclude<FindingKind, 'lowest'>, day: Day | null = null): Finding => ({
      kind,
      action: action.id,
      number,
      title: action.title,
      day,
    })
    const late = isLate(action, today)
    const silent = !late && isSilent(action, noted.get(action.id) ?? null, today)
    return [
      ...(late ? [finding('late', action.dueOn)] : []),
      ...(action.owner === null ? [finding('no owner')] : []),
      ...(action.owner?.kind === 'person' && action.owner.left ? [finding('owner left')] : []),
      ...(action.dueOn === null ? [finding('no due')] : []),
      ...(silent ? [finding('silent', noted.get(action.id) ?? null)] : []),
      ...(action.howWeKnow.trim() === '' ? [finding('no signs')] : []),
    ]
  })
  const lowest = lowestWithoutAction(content, standings)
  const all: Finding[] = lowest.length > 0 ? [...findings, { kind: 'lowest', aspects: lowest }] : findings
  return all.toSorted((a, b) => findingKinds.indexOf(a.kind) - findingKinds.indexOf(b.kind))
}

/**
 * The aspects of the lowest level, in the framework's order, when nothing in the plan is about any of them. Levels that people gave and levels that were agreed on
 * in a meeting are never compared: the first count where there are any. Where all aspects are alike none is lowest.
 */
export function lowestWithoutAction(content: PlanContent, standings: readonly GroupStanding[]): string[] {
  const released = standings.flatMap(({ aspect, staff }) => (staff ? [{ aspect, level: staff.mean }] : []))
  const agreed = standings.flatMap(({ aspect, joint }) => (joint === null ? [] : [{ aspect, level: joint }]))
  const levels = released.length > 0 ? released : agreed
  const least = Math.min(...levels.map(({ level }) => level))
  const lowest = levels.filter(({ level }) => level === least).map(({ aspect }) => aspect)
  if (lowest.length === levels.length) return []
  const met = new Set(
    numbered(content)
      .filter(({ action }) => action.status !== 'dropped')
      .flatMap(({ action, goal }) => [action.aspect, goal?.aspect ?? null]),
  )
  return lowest.some((aspect) => met.has(aspect)) ? [] : lowest
}

/** Begun, or with nothing to say when it begins, and not a word for two months. */
function isSilent({ startOn }: PlanAction, noted: Day | null, today: Day): boolean {
  return noted !== null && (startOn === null || startOn <= today) && daysBetween(noted, today) >= silentDays
}
