import type { Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Way } from '../programme/programme.ts'
import type { MarkSource, MarkWhat, Standing } from './attendance.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    attendance: 'locked' | 'opened' | 'corrected' | 'setting-changed'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    attendance_setting: {
      session_id: string
      authority_id: string
      minutes_before: number
      minutes_after: number
      leaving: boolean
      by_name: string
    }
    attendance_mark: AttendanceMarkTable
    walk_in: WalkInTable
    attendance_lock: AttendanceLockTable
    /** A view: what stands of each person at each session. */
    attendance_standing: AttendanceStandingView
    /** A view, for the rooms above: how many minutes each was there. */
    session_attended: {
      authority_id: string
      session_id: string
      person_id: string
      minutes: number
      way: Way
      /** Null until the list is locked. */
      locked_at: Date | null
    }
    /** A view, for the rooms above: sessions that somebody was to come or came to, and whose list is not locked. */
    session_unlocked: { authority_id: string; session_id: string }
  }
}

export type AttendanceMarkTable = {
  id: Generated<string>
  authority_id: string
  session_id: string
  person_id: string
  /** Grows in the order in which marks are written. */
  number: Generated<number>
  source: MarkSource
  what: MarkWhat
  /** Where somebody was there for a part. */
  minutes: number | null
  way: Way
  held_on: Day
  reason: Generated<string>
  moved_to: string | null
  at: Date
  by_person_id: string | null
  by_name: string
}

export type WalkInTable = {
  id: Generated<string>
  authority_id: string
  session_id: string
  /** Empty once it is known who it was. */
  name: string
  minutes: number | null
  way: Way
  at: Date
  by_name: string
  ended_at: Date | null
  ended_as: 'merged' | 'mistake' | null
  ended_by_name: string | null
  person_id: string | null
}

export type AttendanceLockTable = {
  id: Generated<string>
  authority_id: string
  session_id: string
  at: Date
  by_name: string
  opened_at: Date | null
  opened_by_name: string | null
  opened_reason: string | null
}

export type AttendanceStandingView = {
  authority_id: string
  session_id: string
  person_id: string
  number: number
  source: MarkSource
  what: Standing
  minutes: number | null
  way: Way
  reason: string
  moved_to: string | null
  at: Date
  by_name: string
}
