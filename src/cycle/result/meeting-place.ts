import { linkTo } from '../../ground/base/addresses.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { sightOf } from '../../people/permission/permission.ts'

/**
 * Whether somebody meets about a unit's result with the others there: those who see it at their own place of work – a team's people and its school's leaders;
 * a school's staff and leaders, and a coach whom it has asked. Those who see schools from above have their own conversation.
 */
export function meetsAt(viewer: Viewer, { id, kind, school }: { id: string; kind: 'team' | 'school'; school: string }): boolean {
  const sight = sightOf(viewer, kind === 'team' ? 'team result' : 'school result')
  return sight !== null && ((kind === 'team' && sight.teams.includes(id)) || sight.schools.includes(school))
}

/** Where a unit's people see, talk and choose together, from its result of a round. */
export function meetingAddress(unit: string, round: string): string {
  return `${linkTo('/workshops/:unit', unit)}?round=${round}`
}
