import type { Role, Viewer } from '../../ground/base/viewer.ts'
import { type Deed, type Reach, whoDoes } from '../permission/permission.ts'

/** What one can be to a team or a school: its people, its leaders, or the coach it asked. */
export type Membership = (typeof memberships)[number]

/** A team or a school with a plan of its own, and the school that it is or lies in. */
export type Place = { unit: { id: string; kind: 'team' | 'school' }; school: { id: string } }

const memberships = ['team_lead', 'teacher', 'staff', 'principal', 'leader', 'coach'] as const satisfies readonly Role[]

/**
 * What a viewer is to a team or a school, the weightiest first; empty for who only reads what was adopted there. Whoever is something to it takes part in
 * the talk about its plan, and the table of who does what says who that is.
 */
export function membershipsIn(viewer: Viewer, place: Place): Membership[] {
  const reaches: Partial<Record<string, Reach>> = whoDoes[place.unit.kind === 'team' ? 'talk about team plan' : 'talk about school plan']
  return memberships.filter((role) => {
    const reach = reaches[role]
    return reach !== undefined && holds(viewer, role, reach, place)
  })
}

/** Whether one of these is among those who do a thing. */
export function does(held: readonly Membership[], deed: Deed): boolean {
  return held.some((role) => role in whoDoes[deed])
}

/** Whether they write the plan of such a unit, and what belongs to it: its meetings and joint assessments. */
export function writes(held: readonly Membership[], kind: Place['unit']['kind']): boolean {
  return does(held, kind === 'team' ? 'write team plan' : 'write school plan')
}

function holds(viewer: Viewer, role: Membership, reach: Reach, { unit, school }: Place): boolean {
  const duties = viewer.duties.filter((duty) => duty.role === role)
  if (reach === 'own team') return duties.some((duty) => duty.unit === unit.id)
  if (reach === 'own school') return duties.some((duty) => duty.school === school.id && duty.unitKind === 'school')
  return reach === 'asked schools' && duties.length > 0 && viewer.askedSchools.some(({ id }) => id === school.id)
}
