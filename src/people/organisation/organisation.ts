import type { Day } from '../../ground/base/clock.ts'
import type { Role, UnitKind } from '../../ground/base/viewer.ts'

/** In force on a day: `to` is the first day that it no longer is. */
export function inForce({ from, to }: { from: Day; to: Day | null }, day: Day): boolean {
  return from <= day && (to === null || to > day)
}

/** Characters of each part of the accessibility statement. */
export const longestStatement = 5000

/** School forms, as units keep them. */
export const schoolForms = ['fsk', 'gr', 'gran', 'sp', 'sam', 'gy', 'gyan', 'vux', 'sfi', 'fri'] as const
export type SchoolForm = (typeof schoolForms)[number]

/** The kinds of unit that a role can be held at. */
export function unitKindsFor(role: Role): UnitKind[] {
  switch (role) {
    case 'teacher':
    case 'staff':
      return ['team', 'school']
    case 'team_lead':
      return ['team']
    case 'leader':
    case 'principal':
      return ['school']
    case 'district_head':
      return ['district']
    case 'coach':
      return ['school', 'district', 'authority']
    case 'head':
    case 'development_lead':
    case 'registrar':
    case 'administrator':
      return ['authority']
  }
}

export function canHold(role: Role, kind: UnitKind): boolean {
  return unitKindsFor(role).includes(kind)
}

/** The kinds of unit that one may lie under. */
export function parentKindsFor(kind: UnitKind): UnitKind[] {
  switch (kind) {
    case 'authority':
      return []
    case 'district':
      return ['authority']
    case 'school':
      return ['district', 'authority']
    case 'team':
      return ['school']
  }
}

/** An authority always keeps an administrator: whether it would after these duties are taken away. */
export function keepsAdministrator(administrators: { duty: string; person: string }[], taken: { duty?: string; person?: string }): boolean {
  return administrators.some(({ duty, person }) => duty !== taken.duty && person !== taken.person)
}

/** What was done today can be undone today. */
export function canUndo(endedOn: Day | null, today: Day): boolean {
  return endedOn === today
}

/** Who runs the schools: a municipality or region, whose boards decide under public law, or a private organiser, whose board of directors does. */
export const organisers = ['public', 'private'] as const
export type Organiser = (typeof organisers)[number]

/** What an authority says of itself: whom to turn to, and its accessibility statement. Empty texts are not said yet. */
export type AuthorityPage = {
  name: string
  organiser: Organiser
  email: string
  phone: string
  /** Who answers for the accessibility of this service. */
  responsible: string
  /** The day the service was assessed last; empty when it has not been. */
  assessedOn: Day | ''
  /** How it was assessed. */
  method: string
  /** Known shortcomings, one a line. */
  shortcomings: string
  /** How to report a shortcoming, beside the contact above. */
  reporting: string
  /** The words of the link to the supervisory authority; the usual words when empty. */
  enforcement: string
  changedOn: Day | null
}
