import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Agreed, Content, Fact, HelpKind } from './report.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    report: 'begun' | 'refilled' | 'sent' | 'returned' | 'read' | 'answered' | 'answer-seen'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    report: ReportTable
    report_words: ReportWordsTable
    report_help: ReportHelpTable
    report_sending: ReportSendingTable
    report_return: { sending_id: string; authority_id: string; by_name: string; at: Date }
    report_reading: { sending_id: string; authority_id: string; by_name: string; at: Date }
    /** A view: the latest version of each report that is not taken back. */
    report_told: ReportToldView
    report_answer_seen: { answer_id: string; authority_id: string; by_name: string; at: Date }
    report_answer: { id: Generated<string>; authority_id: string; sending_id: string; text: string; by_name: string; at: Date }
  }
}

export type ReportTable = {
  id: Generated<string>
  authority_id: string
  school_id: string
  year: number
  half: number
  facts: ColumnType<Fact[], string, string>
  agreements: ColumnType<Agreed[], string, string>
  facts_on: Day
  begun_at: Date
}

export type ReportWordsTable = {
  report_id: string
  authority_id: string
  part: string
  text: string
  revision: Generated<number>
  by_person_id: string | null
  by_name: string
  at: Date
}

export type ReportHelpTable = { id: Generated<string>; authority_id: string; report_id: string; kind: HelpKind; text: string; at: Date }

export type ReportSendingTable = {
  id: Generated<string>
  authority_id: string
  report_id: string
  number: number
  content: ColumnType<Content, string, never>
  /** Of the content's help, made by the database. */
  help_kinds: GeneratedAlways<string[]>
  by_person_id: string | null
  by_name: string
  at: Date
  on_day: Day
}

export type ReportToldView = {
  report_id: string
  authority_id: string
  school_id: string
  year: number
  half: number
  sending_id: string
  number: number
  on_day: Day
  read: boolean
}
