import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Language } from '../../ground/base/language.ts'
import type { Role, UnitKind } from '../../ground/base/viewer.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    authority: 'made' | 'changed'
    unit: 'added' | 'changed' | 'ended' | 'back' | 'moved'
    person: 'added' | 'changed' | 'ended' | 'back'
    duty: 'added' | 'ended' | 'back'
    home: 'chosen'
    roster: 'imported'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    authority: AuthorityTable
    unit: UnitTable
    unit_parent: UnitParentTable
    unit_succession: { authority_id: string; unit_id: string; predecessor_id: string }
    unit_place: UnitPlaceView
    person: PersonTable
    duty: DutyTable
    roster_import: RosterImportTable
    authority_page: { authority_id: string; content: ColumnType<unknown, string, string>; changed_on: Day }
  }
}

export type AuthorityTable = { id: Generated<string>; kind: 'real' | 'demo'; name: string; created_on: Day }

/** In force on a day when `from_on <= day` and `to_on` is null or later than the day: `to_on` is the first day it no longer holds. */
type Dated = { from_on: Day; to_on: Day | null }

export type UnitTable = Dated & {
  id: Generated<string>
  authority_id: string
  kind: UnitKind
  name: string
  /** Skolenhetskod, for schools. */
  code: string | null
  /** School forms: fsk gr gran sp sam gy gyan vux sfi fri. */
  forms: Generated<string[]>
}

export type UnitParentTable = Dated & { authority_id: string; unit_id: string; parent_id: string }

export type UnitPlaceView = Dated & {
  id: string
  authority_id: string
  kind: UnitKind
  name: string
  code: string | null
  forms: string[]
  parent_id: string | null
  school_id: string | null
  district_id: string | null
}

export type PersonTable = Dated & {
  id: Generated<string>
  authority_id: string
  external_id: string | null
  given_name: string
  family_name: string
  email: string | null
  eppn: string | null
  /** The address before somebody changed it, empty for none, until the person confirms the change from there. Kept by a trigger. */
  earlier_email: Generated<string | null>
  earlier_eppn: Generated<string | null>
  /** Of which address the code is, that address is the person's own; see own-address.ts. */
  email_seal: Generated<Buffer | null>
  eppn_seal: Generated<Buffer | null>
  language: Generated<Language>
  /** Names, address and id as people are searched for. Made by the database. */
  plain_name: GeneratedAlways<string | null>
}

export type DutyTable = Dated & {
  id: Generated<string>
  authority_id: string
  person_id: string
  unit_id: string
  role: Role
  home: Generated<boolean>
  source: 'roster' | 'hand'
}

export type RosterImportTable = {
  id: Generated<string>
  authority_id: string
  by_person_id: string | null
  file_name: string
  content: Buffer
  state: Generated<'checking' | 'faulty' | 'ready' | 'importing' | 'done' | 'failed'>
  done: Generated<number>
  total: Generated<number>
  preview: ColumnType<unknown, string | null, string | null>
  at: Generated<Date>
}
