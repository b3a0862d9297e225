import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Quantity } from '../../ground/published/published.ts'
import type { DecisionKind, OrganiserForm, Result } from './decision.ts'
import type { SectionForm } from './template.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    organiser: 'changed'
    delegation: 'list-adopted'
    decision: 'asked' | 'made' | 'withdrawn' | 'sent'
    'board-meeting': 'set' | 'told' | 'result-noted'
    statement: 'made' | 'changed' | 'frozen'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    organiser: { authority_id: string; form: OrganiserForm; board: string; by_name: string; at: Date }
    delegation_list: { id: Generated<string>; authority_id: string; version: string; adopted_on: Day; by_name: string; at: Date }
    delegation_point: { id: Generated<string>; authority_id: string; list_id: string; position: number; number: string; text: string }
    decision_request: { document_id: string; authority_id: string; proposal: string; due_on: Day | null; by_name: string; at: Date }
    decision: DecisionTable
    decision_withdrawal: DecisionWithdrawalTable
    board_meeting: { id: Generated<string>; authority_id: string; board: string; on_day: Day; by_name: string; at: Date }
    plan_dispatch: PlanDispatchTable
    board_item: BoardItemTable
    board_outcome: BoardOutcomeTable
    statement: StatementTable
    statement_section: StatementSectionTable
  }
}

export type DecisionTable = {
  id: Generated<string>
  authority_id: string
  document_id: string
  year: number
  number: number
  kind: DecisionKind
  point_id: string | null
  decided_on: Day
  text: string
  from_on: Day | null
  person_id: string | null
  name: string
  title: string
  unit: string
  at: Date
  proved_to: string | null
  proved_at: Date | null
}

export type PlanDispatchTable = {
  id: Generated<string>
  authority_id: string
  decision_id: string
  plan_id: string
  revision_id: string
  document_id: string
  message: string
  by_name: string
  at: Date
}

export type BoardItemTable = {
  id: Generated<string>
  authority_id: string
  meeting_id: string
  decision_id: string | null
  document_id: string | null
  by_name: string
  at: Date
}

export type BoardOutcomeTable = {
  id: Generated<string>
  authority_id: string
  item_id: string
  place: GeneratedAlways<number>
  result: Result
  paragraph: string
  minutes_on: Day | null
  announced_on: Day | null
  note: string
  by_name: string
  at: Date
}

export type StatementTable = {
  id: Generated<string>
  authority_id: string
  matter_id: string
  revision_id: string | null
  about_id: string | null
  programme_id: string | null
  template: string
  language: string
  title: string
  department: Generated<string>
  handler: Generated<string>
  phone: Generated<string>
  board: string
  meeting_on: Day | null
  secrecy: string | null
  figures: ColumnType<readonly Quantity[], string, string>
  revision: Generated<number>
  made_on: Day
  made_by_name: string
  changed_at: Date
  changed_by_name: string
}

export type StatementSectionTable = {
  authority_id: string
  statement_id: string
  key: string
  position: number
  level: number
  form: SectionForm
  heading: string
  text: Generated<string>
}

export type DecisionWithdrawalTable = {
  decision_id: string
  authority_id: string
  on_day: Day
  reason: string
  by_name: string
  /** The code by which who took it back had just shown who they are; null for those before that was asked for. */
  proved_to: string | null
  proved_at: Date | null
  at: Date
}
