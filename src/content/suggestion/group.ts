import { fitsReader, isMirrored, topLevel } from '../framework/framework.ts'
import type { Action, Area, Aspect, Framework } from '../framework/schema.ts'
import { inGroupOrder } from './group-order.ts'
import { type GroupReason, reasonFor } from './group-reason.ts'
import { type Footing, type GroupKind, type GroupStanding, groupFooting, leaderFooting, type UnderWay } from './group-standing.ts'
import { inLightOf, type SaidOf, type Told } from './said.ts'

/** An action proposed to a group, and why. `first`: among the three to look at first. */
export type GroupSuggestion = { area: Area; aspect: Aspect; action: Action; reason: GroupReason; first: boolean }

export type GroupOptions = {
  /** How many in all; ten by default and at most. */
  most?: number
  /** The group would rather start from its joint assessment, also where there is a released figure. */
  prefersJoint?: boolean
  /** Actions that are proposed elsewhere on the same page. */
  without?: readonly string[]
  /** The school's forms: actions for other forms are left out. */
  forms?: readonly string[]
}

/** At most this many suggestions in all. */
export const mostGroupSteps = 10

/** So many of them are first choices. */
export const firstChoices = 3

/**
 * What a team or a school could do next, at most ten, the first three as first choices.
 *
 * The rule, in order. Left out: aspects without a figure that may be shown (unless the group agreed on a level in a joint assessment) and those whose mean is
 * the top level; archived actions; what is or has been in the group's own plan or its school's, in any state; for a school also what a team of it has planned,
 * under way or paused; actions whose prerequisites are not ahead of them (planned, under way, done, proposed before, or leading to a level already reached).
 * What fits in an aspect: actions for the group's kind from the nearest lower level of the mean to the next; where answers are wide apart also those made for
 * that; where leaders and staff differ by `gapFrom` also those made for that. Within the aspect these last come first (of those for wide spread, sharing
 * before others), then, for a group close together below the middle of the ladder, what is learnt, organised or acquired, then the rest; an authority's own
 * before the framework's, less work before more.
 * Between aspects: what matters little last, then areas and then aspects that have fewest so far (what is planned or under way in the own plan counts), then
 * much before some importance (unknown counts as some), the lowest level, what is for spread or gaps, less work (hours, then weeks), the framework's order.
 * At most five per area, with what is planned or under way there. Readers are told the same in `groupMessages`, under `rules`.
 */
export function suggestForGroup(
  framework: Framework,
  kind: GroupKind,
  standings: readonly GroupStanding[],
  underWay: readonly UnderWay[],
  options: GroupOptions = {},
): GroupSuggestion[] {
  const top = topLevel(framework)
  const footings = standings.flatMap((standing) => groupFooting(standing, top, options.prefersJoint ?? false) ?? [])
  return propose(framework, kind, footings, underWay, options)
}

/**
 * The leaders' own next steps, for the draft of the school plan: actions for the school from the nearest lower level of the leaders' mean, whatever staff
 * answered. In all else the rule of `suggestForGroup`.
 */
export function leaderSteps(
  framework: Framework,
  standings: readonly GroupStanding[],
  underWay: readonly UnderWay[],
  options: Pick<GroupOptions, 'most' | 'without' | 'forms'> = {},
): GroupSuggestion[] {
  const top = topLevel(framework)
  const footings = standings.flatMap((standing) => leaderFooting(standing, top) ?? [])
  return propose(framework, 'school', footings, underWay, options)
}

/** Suggestions in the light of what others say (`inLightOf`); the first three are first choices as before. */
export function inLightForGroup(list: readonly GroupSuggestion[], said: SaidOf): Told<GroupSuggestion>[] {
  return inLightOf(list, said).map((each, index) => ({ ...each, first: index < firstChoices }))
}

function propose(
  framework: Framework,
  kind: GroupKind,
  footings: readonly Footing[],
  underWay: readonly UnderWay[],
  { most = mostGroupSteps, without = [], forms = [] }: GroupOptions,
): GroupSuggestion[] {
  const top = topLevel(framework)
  const gone = new Set([...without, ...underWay.filter((each) => bars(each, kind)).flatMap(({ action }) => action ?? [])])
  const offered = framework.actions.filter(
    (action) =>
      action.audience === kind && !action.local?.archived && !gone.has(action.id) && fitsReader(action.for, { role: 'teacher', forms }),
  )
  const candidates = places(framework).flatMap((place) => {
    const footing = footings.find(({ aspect }) => aspect === place.aspect.key)
    if (!footing) return []
    return offered
      .filter(({ aspect }) => aspect === place.aspect.key)
      .flatMap((action) => {
        const reason = action.when === 'gap' && !isMirrored(place.aspect) ? null : reasonFor(action, footing, kind, top)
        return reason ? [{ ...place, action, reason, footing }] : []
      })
  })
  const busy = underWay.filter((each) => isOurs(each, kind) && isLive(each)).map(({ aspect }) => aspect)
  const ahead = new Set([...reached(framework, footings), ...underWay.filter(isAhead).flatMap(({ action }) => action ?? [])])
  return inGroupOrder(candidates, busy, ahead, Math.min(most, mostGroupSteps)).map(({ area, aspect, action, reason }, index) => ({
    area,
    aspect,
    action,
    reason,
    first: index < firstChoices,
  }))
}

/** Whether something in a plan keeps its action from being proposed. Every team goes its own way; a school does not repeat what a team is doing. */
function bars(each: UnderWay, kind: GroupKind): boolean {
  return each.where !== 'team' || (kind === 'school' && (isLive(each) || each.state === 'paused'))
}

function isOurs({ where }: UnderWay, kind: GroupKind): boolean {
  return where === 'here' || (kind === 'school' && where === 'school')
}

function isLive({ state }: UnderWay): boolean {
  return state === 'planned' || state === 'under way'
}

function isAhead(each: UnderWay): boolean {
  return each.where !== 'team' && (isLive(each) || each.state === 'done')
}

/** Steps to a level where the group already is. */
function reached(framework: Framework, footings: readonly Footing[]): string[] {
  const levels = new Map(footings.map(({ aspect, level }) => [aspect, level]))
  return framework.actions.filter(({ aspect, to, when }) => !when && to <= (levels.get(aspect) ?? 0)).map(({ id }) => id)
}

function places({ areas }: Framework): { area: Area; aspect: Aspect }[] {
  return areas.flatMap((area) => area.aspects.map((aspect) => ({ area, aspect })))
}
