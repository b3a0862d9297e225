import type { Role, UnitKind } from '../../base/viewer.ts'
import type { RosterFault } from './roster.ts'

/** What stands in the register before an import. */
export type Register = { authority: string; units: KnownUnit[]; people: KnownPerson[]; duties: KnownDuty[] }

export type KnownUnit = {
  id: string
  kind: UnitKind
  name: string
  code: string | null
  parent: string | null
  live: boolean
}

export type KnownPerson = {
  id: string
  personId: string | null
  givenName: string
  familyName: string
  email: string | null
  eppn: string | null
  live: boolean
}

/** A duty of today or later. */
export type KnownDuty = { id: string; person: string; unit: string; role: Role; home: boolean; source: 'roster' | 'hand' }

/** What an import does, ready to be carried out in bulk. */
export type Changes = {
  units: {
    add: { id: string; kind: 'district' | 'school' | 'team'; name: string; code: string | null; parent: string }[]
    rename: { id: string; name: string }[]
    code: { id: string; code: string }[]
    move: { id: string; parent: string }[]
    revive: string[]
  }
  people: {
    add: PersonFields[]
    /** All fields as they are to be. */
    change: PersonFields[]
    revive: string[]
    end: string[]
  }
  duties: {
    add: { person: string; unit: string; role: Role; home: boolean }[]
    end: string[]
    /** Duties that mark the person's home team from now on. */
    home: string[]
  }
}

export type PersonFields = {
  id: string
  personId: string | null
  givenName: string
  familyName: string
  email: string | null
  eppn: string | null
}

/** What is shown before an import, and kept in counts after it. */
export type Preview = {
  ignored: string[]
  rows: number
  faults: RosterFault[]
  faultCount: number
  units: UnitLine[]
  people: { added: PersonLine[]; changed: PersonLine[]; ended: PersonLine[]; same: PersonLine[] }
  counts: { added: number; changed: number; ended: number; same: number; units: number; dutiesAdded: number; dutiesEnded: number }
  /** More than a third of the people of today would be ended. */
  drastic: boolean
}

export type UnitLine = {
  kind: 'district' | 'school' | 'team'
  name: string
  within: string | null
  change: 'new' | 'renamed' | 'moved' | 'code' | 'revived'
  was?: string
}

export type PersonLine = { name: string; key: string; changes: PersonChange[] }

export type PersonChange =
  | { what: 'field'; field: 'personId' | 'givenName' | 'familyName' | 'email' | 'eppn'; was: string | null; now: string | null }
  | { what: 'duty-added' | 'duty-ended'; role: Role; place: string }
  | { what: 'home'; place: string }
  | { what: 'back' }

export const people = ['added', 'changed', 'ended', 'same'] as const
export type PeopleList = (typeof people)[number]

/** Whether an import would do nothing at all. */
export function changesNothing({ counts }: Preview): boolean {
  return counts.added + counts.changed + counts.ended + counts.units === 0
}
