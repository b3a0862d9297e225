import type { Role, UnitKind } from '../../../ground/base/viewer.ts'
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
  /** Whether a plan belongs to it. */
  planned?: boolean
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
  warnings: Warnings
}

/** What an import would do that is seldom meant. */
export type Warnings = {
  /** Rows that were not read because their last day has passed. */
  past: number
  /** Who would come to run all of Stegvis, and who would no longer. */
  administrators: { gain: string[]; lose: string[] }
  /** Who would come to work for the whole authority by their title, and so see its matters; none in what was kept before that was told. */
  authority?: { name: string; role: Role }[]
  /** Schools that would lose more than half of their people. */
  losses: { school: string; before: number; after: number }[]
  /** Teams and schools that would have nobody left; `like` is a new one that may be the same. */
  emptied: { kind: 'school' | 'team'; name: string; within: string | null; planned: boolean; like: string | null }[]
}

export const noWarnings: Warnings = { past: 0, administrators: { gain: [], lose: [] }, losses: [], emptied: [] }

/** Whether an import is carried out only for who has said that it is meant: it ends many, empties a school or a plan's team, or may mistake one team for another. */
export function asksForMore({ drastic, warnings }: Preview): boolean {
  return (
    drastic ||
    warnings.losses.length > 0 ||
    warnings.administrators.gain.length > 0 ||
    warnings.emptied.some(({ like, planned }) => like !== null || planned)
  )
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
