/** Whose plan it is: a team's or a school's. */
export type GroupKind = 'team' | 'school'

/** How far apart a group's answers lie, as released. */
export type Spread = 'close' | 'some' | 'wide'

/** A released mean on the ladder 1 … levels, one decimal. `coded`: only which end it lies at. `n`: persons; null where it is not said. */
export type StaffFigure = { mean: number; coded: 'plain' | 'at most' | 'at least'; n: number | null; spread: Spread | null }

/** The leaders' view of their school: a released mean and how many it is of. */
export type LeaderFigure = { mean: number; n: number | null }

/** Where a group stands in one aspect: released figures alone. Each aspect at most once. */
export type GroupStanding = {
  aspect: string
  /** Null: protected, or nobody answered. */
  staff: StaffFigure | null
  leader: LeaderFigure | null
  /** The released mean of how much it matters to staff, 1 (little) – 3 (much). */
  importance: number | null
  /** The level that the group agreed on in a meeting. */
  joint: number | null
}

/** Something in a plan. `here`: in the group's own plan; `school`: in its school's; `team`: in the plan of a team of the school, or another team. */
export type UnderWay = {
  /** Null for an action that the group wrote itself. */
  action: string | null
  aspect: string
  where: 'here' | 'school' | 'team'
  state: 'planned' | 'under way' | 'done' | 'paused' | 'dropped'
}

/** How much an aspect matters to the group, from the mean. */
export type Weight = 'little' | 'some' | 'much'

/** The figures that a group's step starts from. */
export type Ground =
  /** `leader`: only where it differs by `gapFrom` or more. */
  | { source: 'released'; staff: StaffFigure; leader: LeaderFigure | null }
  | { source: 'joint'; level: number }
  | { source: 'leaders'; leader: LeaderFigure }

/** Where a group's step in an aspect starts: the level it leads from, and what says so. */
export type Footing = { aspect: string; level: number; weight: Weight | null; ground: Ground }

/** From this difference between leaders and staff, either way, there is something to talk about. In levels. */
export const gapFrom = 0.7

/**
 * Where the group's step starts, from the released figure; from the joint assessment where there is no released one, or where the group prefers it. Then
 * neither spread nor leaders count: the group has talked. Null: nothing to start from.
 */
export function groupFooting(standing: GroupStanding, top: number, prefersJoint: boolean): Footing | null {
  const { staff, leader, joint } = standing
  if (joint !== null && (prefersJoint || staff === null)) return footing(standing, top, joint, { source: 'joint', level: joint })
  if (staff === null) return null
  const apart = leader !== null && tenths(Math.abs(leader.mean - staff.mean)) >= tenths(gapFrom)
  return footing(standing, top, staff.mean, { source: 'released', staff, leader: apart ? leader : null })
}

/** Where the leaders' own step starts: their mean, whatever staff answered. */
export function leaderFooting(standing: GroupStanding, top: number): Footing | null {
  const { leader } = standing
  return leader && footing(standing, top, leader.mean, { source: 'leaders', leader })
}

/** Whether staff are close together below the middle of the ladder: then they need ground to stand on before they have much to show each other. */
export function closeAndLow({ spread, mean }: StaffFigure, top: number): boolean {
  return spread === 'close' && tenths(mean) < 5 * (1 + top)
}

/** The nearest lower level of the mean; an end counts as its bound. */
function footing({ aspect, importance }: GroupStanding, top: number, mean: number, ground: Ground): Footing | null {
  const level = Math.floor(tenths(mean) / 10)
  return level >= 1 ? { aspect, level: Math.min(level, top), weight: importance === null ? null : weightOf(importance), ground } : null
}

function weightOf(importance: number): Weight {
  if (importance < 1.5) return 'little'
  return importance < 2.5 ? 'some' : 'much'
}

/** Shown means have one decimal, which floating point does not. */
function tenths(value: number): number {
  return Math.round(value * 10)
}
