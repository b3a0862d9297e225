import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { ActionStatus } from '../plan/plan.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    agreement: 'noted' | 'handed-over' | 'taken-up'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    agreement: AgreementTable
    agreement_note: AgreementNoteTable
    agreement_action: { agreement_id: string; action_id: string; authority_id: string }
  }
}

export type AgreementTable = {
  id: Generated<string>
  authority_id: string
  school_id: string
  dialogue_id: string
  title: string
  text: string
  owner_id: string | null
  owner_name: string
  due_on: Day
  revision: Generated<number>
  agreed_on: ColumnType<Day | null, Day | null | undefined, Day | null>
  at: Date
}

export type AgreementNoteTable = {
  id: Generated<string>
  /** In the order they were written. */
  line: GeneratedAlways<number>
  authority_id: string
  agreement_id: string
  status: ActionStatus | null
  owner_name: string | null
  text: string
  by_name: string
  at: Date
  on_day: Day
}
