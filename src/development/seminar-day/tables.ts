import type { Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { TimeKind } from '../programme/programme.ts'

declare module '../../ground/base/database.ts' {
  interface Tables {
    /** A course of one day, by its course. */
    seminar_day: {
      course_id: string
      authority_id: string
      on_day: Day
      place: string
      opens_at: Date
      closes_at: Date
      cancel_until: Date
      time_kind: TimeKind
    }
    seminar_block: { session_id: string; authority_id: string; track: Generated<string> }
  }
}
