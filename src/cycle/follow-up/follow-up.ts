import type { Viewer } from '../../ground/base/viewer.ts'
import type { EvidenceKind, FileType, PlanUnitKind } from '../plan/plan.ts'

/** What shows that something was done. A deleted one keeps who deleted it and why, and nothing else. */
export type Evidence = {
  id: string
  kind: EvidenceKind
  title: string
  text: string
  url: string | null
  file: { name: string; type: FileType; size: number } | null
  byId: string | null
  by: string | null
  at: Date
  removed: { by: string | null; at: Date; reason: string } | null
}

/** What pieces of evidence are called, by id. What is deleted has no title. */
export function titlesOf(evidence: readonly Pick<Evidence, 'id' | 'title'>[]): ReadonlyMap<string, string> {
  return new Map(evidence.map(({ id, title }) => [id, title]))
}

/** Where an action lives, with what decides whether anything more is noted about it. */
export type Place = {
  plan: string
  schoolYear: number
  frameworkVersion: string
  unit: { id: string; kind: PlanUnitKind; name: string; ended: boolean }
  school: { id: string; name: string }
  closed: boolean
  /** The action stands in the decision on its plan that holds now. */
  decided: boolean
  /** It goes on in a later plan. */
  goesOn: { plan: string; action: string } | null
}

/** Why nothing more is noted about an action by anyone. */
export type Still = 'closed' | 'ended' | 'goes on'

/** Pieces of evidence that one action has at most. */
export const mostEvidence = 40

/** Why an action stands still, or null when it can be written about. A plan of a unit that is no more, or a closed one, is read and not written. */
export function stillBecause({ closed, unit, goesOn }: Pick<Place, 'closed' | 'unit' | 'goesOn'>): Still | null {
  if (goesOn) return 'goes on'
  if (unit.ended) return 'ended'
  return closed ? 'closed' : null
}

/** Who answers for an action, as long as they have something to do at its school. */
export function answersFor(viewer: Viewer, action: { ownerPerson: string | null }, place: Pick<Place, 'school'>): boolean {
  return action.ownerPerson === viewer.person && viewer.duties.some(({ school }) => school === place.school.id)
}

/**
 * Whether somebody who answers for an action may open it when they do not see its plan: a team's always; a school's once it stands in the decision, for until
 * then it is the leaders' own.
 */
export function opensByOwning({ unit, decided }: Pick<Place, 'unit' | 'decided'>): boolean {
  return unit.kind === 'team' || decided
}

/** The status is noted, and evidence added, by those who write the plan and by who answers for the action. */
export function canNote(place: Place, who: { writes: boolean; owns: boolean }): boolean {
  return stillBecause(place) === null && (who.writes || who.owns)
}

/** Evidence is deleted by who added it and by those who write the plan. */
export function canRemoveEvidence(
  place: Place,
  who: { writes: boolean; owns: boolean },
  item: Pick<Evidence, 'byId' | 'removed'>,
  person: string,
): boolean {
  return item.removed === null && canNote(place, who) && (who.writes || item.byId === person)
}
