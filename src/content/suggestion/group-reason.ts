import type { Action } from '../framework/schema.ts'
import { closeAndLow, type Footing, type GroupKind, type LeaderFigure, type StaffFigure, type Weight } from './group-standing.ts'

/** Why an action is proposed to a group: the figures it comes from, all of them of the input, and what they call for. */
export type GroupReason =
  /** `apart`: show each other; `step`: the step up. */
  | { source: 'released'; why: 'apart' | 'step'; group: GroupKind; staff: StaffFigure; weight: Weight | null }
  /** Close together and low: learn, organise or acquire first. */
  | { source: 'released'; why: 'ground'; group: GroupKind; staff: StaffFigure; weight: Weight | null; kind: GroundKind }
  /** Leaders and staff see the school differently. */
  | { source: 'released'; why: 'gap'; group: GroupKind; staff: StaffFigure; leader: LeaderFigure }
  | { source: 'joint'; group: GroupKind; level: number; weight: Weight | null }
  | { source: 'leaders'; leader: LeaderFigure; weight: Weight | null }

/** What lays the ground for a group that is close together and low. */
export type GroundKind = Extract<Action['kind'], 'learn' | 'organise' | 'acquire'>

/** Why this action fits a group that stands here; null when it does not fit. */
export function reasonFor(action: Action, { level, weight, ground }: Footing, group: GroupKind, top: number): GroupReason | null {
  if (level >= top || !leadsFrom(action, level)) return null
  if (ground.source === 'joint') return action.when ? null : { source: 'joint', group, level: ground.level, weight }
  if (ground.source === 'leaders') return action.when ? null : { source: 'leaders', leader: ground.leader, weight }
  const { staff, leader } = ground
  if (action.when === 'gap') return leader && { source: 'released', why: 'gap', group, staff, leader }
  if (action.when === 'apart') return staff.spread === 'wide' ? { source: 'released', why: 'apart', group, staff, weight } : null
  if (closeAndLow(staff, top) && laysGround(action.kind))
    return { source: 'released', why: 'ground', group, staff, weight, kind: action.kind }
  return { source: 'released', why: 'step', group, staff, weight }
}

/** Whether the reason is that people see things differently: that comes before the step itself. */
export function isTalk(reason: GroupReason): boolean {
  return reason.source === 'released' && (reason.why === 'apart' || reason.why === 'gap')
}

/** Lower comes first among the actions of one aspect: to talk and to show, then what lays the ground, then other steps. */
export function fit(reason: GroupReason, kind: Action['kind']): number {
  if (reason.source !== 'released' || reason.why === 'step') return 3
  if (reason.why === 'ground') return 2
  return reason.why === 'gap' || kind === 'share' ? 0 : 1
}

function laysGround(kind: Action['kind']): kind is GroundKind {
  return kind === 'learn' || kind === 'organise' || kind === 'acquire'
}

/** Steps lead from the level to the next one; what is for spread or gaps covers a stretch of the ladder. */
function leadsFrom({ from, to, when }: Action, level: number): boolean {
  return when ? from <= level && level < to : from === level && to === level + 1
}
