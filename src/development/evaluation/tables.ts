import type { ColumnType, Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { FormQuestion, Kind } from './evaluation.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    evaluation: 'opened' | 'closed' | 'questions-written'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    evaluation_form: {
      id: Generated<string>
      authority_id: string
      programme_id: string
      kind: Kind
      version: number
      questions: ColumnType<FormQuestion[], string, never>
      by_name: string
      at: Date
    }
    evaluation: {
      id: Generated<string>
      authority_id: string
      session_id: string
      kind: Kind
      form_version: number | null
      ballot_id: string | null
      asked: number
      /** Who led the session when it opened, and reads it. */
      leader_id: string | null
      opened_on: Day
    }
    /** Who led or coordinated the programme when it opened, and reads it for as long as they do. */
    evaluation_reader: { evaluation_id: string; authority_id: string; person_id: string }
    evaluation_letter: { evaluation_id: string; authority_id: string; what: 'first' | 'again'; on_day: Day }
  }
}
