import type { ColumnType, Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { ColumnOfExport, Rounding } from './funded-time.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    'funded-time':
      | 'set-up'
      | 'changed'
      | 'rate-added'
      | 'participant-changed'
      | 'left-out'
      | 'taken-in'
      | 'month-locked'
      | 'month-corrected'
      | 'attested'
      | 'exported'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    funded_project: FundedProjectTable
    funded_rate: FundedRateTable
    funded_participant: {
      authority_id: string
      project_id: string
      number: number
      person_id: string | null
      name: string
      category: Generated<string>
      ended_on: Generated<Day | null>
    }
    funded_left_out: { project_id: string; person_id: string; authority_id: string; reason: string; by_name: string; on_day: Day }
    participation_month: ParticipationMonthTable
    participation_lock: { project_id: string; month: Day; authority_id: string; at: Date; by_name: string }
    participation_attest: ParticipationAttestTable
    funded_export: FundedExportTable
    /** A view: the revision that stands of each participant's month. */
    participation_standing: ParticipationStandingView
  }
}

export type FundedProjectTable = {
  id: Generated<string>
  authority_id: string
  programme_id: string
  number: string
  call: string
  from_on: Day
  to_on: Day
  /** Per cent. */
  share: number
  hours_a_day: number
  rounding: Rounding
  manager_attests: boolean
  rules_source: string
  columns: ColumnType<ColumnOfExport[], string, string>
  /** Years after its last day that names are kept; null while the call does not say. */
  keep_years: number | null
  /** When they went. */
  names_gone_on: Generated<Day | null>
  revision: Generated<number>
  changed_by_name: string
}

export type FundedRateTable = {
  id: Generated<string>
  authority_id: string
  project_id: string
  category: string
  ore_an_hour: number
  from_on: Day
  source: string
  by_name: string
}

export type ParticipationMonthTable = {
  id: Generated<string>
  authority_id: string
  project_id: string
  number: number
  month: Day
  revision: number
  minutes: number
  hours: number
  category: string
  ore_an_hour: number | null
  rate_source: string
  school_id: string | null
  school_name: string
  facts: string
  sha256: Buffer
  /** What it says apart from names; null from before that was kept. */
  substance: Buffer | null
  reason: Generated<string>
  at: Date
  by_name: string
}

export type ParticipationAttestTable = {
  id: Generated<string>
  authority_id: string
  month_id: string
  part: 'person' | 'manager'
  person_id: string | null
  name: string
  body: string
  hash: Buffer
  signature: Buffer
  key_id: string
  at: Date
  /** Whom the signed text has the hash of; null: forgotten, or an attest from before. */
  who: string | null
}

export type FundedExportTable = {
  id: Generated<string>
  authority_id: string
  project_id: string
  number: number
  month: Day
  supersedes: string | null
  content_sha256: Buffer
  rows: number
  hours: number
  csv: Buffer
  csv_sha256: Buffer
  xlsx: Buffer
  xlsx_sha256: Buffer
  at: Date
  by_name: string
}

export type ParticipationStandingView = {
  authority_id: string
  id: string
  project_id: string
  number: number
  month: Day
  revision: number
  minutes: number
  hours: number
  category: string
  ore_an_hour: number | null
  rate_source: string
  school_id: string | null
  school_name: string
  sha256: Buffer
  by_person: boolean
  by_manager: boolean
  attested: boolean
}
