import type { Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { MarkKind } from '../funder/funder.ts'
import type { ChargePart, TimeKind, Way, Wish } from './programme.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    programme:
      | 'made'
      | 'changed'
      | 'released'
      | 'charged'
      | 'uncharged'
      | 'course-removed'
      | 'course-added'
      | 'course-changed'
      | 'version-released'
      | 'ended'
      | 'resumed'
    'course-session': 'made' | 'changed' | 'moved' | 'released' | 'cancelled' | 'signup-ended'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    programme: ProgrammeTable
    programme_aspect: {
      authority_id: string
      programme_id: string
      framework: string
      aspect: string
      level_from: number
      level_to: number
    }
    programme_school: { authority_id: string; programme_id: string; school_id: string }
    programme_charge: { authority_id: string; programme_id: string; person_id: string; part: ChargePart }
    session_lecturer: { session_id: string; authority_id: string; position: number; person_id: string | null; name: string }
    session_reminding: { session_id: string; authority_id: string; sequence: number; at: Date }
    programme_version: { id: Generated<string>; authority_id: string; programme_id: string; number: number; at: Date; by_name: string }
    programme_version_session: {
      version_id: string
      authority_id: string
      session_id: string
      title: string
      starts_at: Date
      ends_at: Date
      place: string
      cancelled: boolean
    }
    programme_release: { programme_id: string; authority_id: string; at: Date; by_name: string }
    /** That it has ended: nobody signs up any more. */
    programme_ending: { programme_id: string; authority_id: string; on_day: Day; at: Date; by_name: string }
    course: CourseTable
    course_session: CourseSessionTable
    course_session_release: { session_id: string; authority_id: string; at: Date; by_name: string }
    course_session_move: CourseSessionMoveTable
    course_session_cancelling: { session_id: string; authority_id: string; reason: string; at: Date; by_name: string }
    signup: SignupTable
    signup_need: { signup_id: string; authority_id: string; session_id: string; person_id: string; text: string; told_to: string | null }
    waiting_place: WaitingPlaceTable
    seat_offer: SeatOfferTable
    course_session_standing: { session_id: string; one_at_a_time: boolean; open: boolean; ended: boolean }
    session_seats: { session_id: string; way: Way; seats: number; taken: number; held: number }
  }
}

export type ProgrammeTable = {
  id: Generated<string>
  authority_id: string
  title: string
  purpose: string
  from_on: Day
  to_on: Day
  funder: Generated<string>
  funder_line: Generated<string>
  funder_mark: Generated<MarkKind>
  funder_number: Generated<string>
  funding: Generated<string>
  contact: Generated<string>
  record_number: Generated<string>
  partners: Generated<string>
  forms: Generated<string[]>
  revision: Generated<number>
  made_on: Day
  made_by_name: string
  changed_by_name: string
}

export type CourseTable = {
  id: Generated<string>
  authority_id: string
  programme_id: string
  title: string
  about: Generated<string>
  audience: Generated<string>
  position: number
  /** Whoever has a seat in one of its sessions has none in another at the same time. */
  one_at_a_time: Generated<boolean>
  revision: Generated<number>
}

export type CourseSessionTable = {
  id: Generated<string>
  authority_id: string
  course_id: string
  title: string
  starts_at: Date
  ends_at: Date
  place: Generated<string>
  link: Generated<string>
  /** Null: this way of taking part is not offered. */
  seats_room: number | null
  seats_link: number | null
  overbook: Generated<number>
  opens_at: Date
  closes_at: Date
  cancel_until: Date
  time_kind: TimeKind
  bring: Generated<string>
  leader_id: string | null
  remind_days: number | null
  sequence: Generated<number>
  revision: Generated<number>
}

export type CourseSessionMoveTable = {
  session_id: string
  authority_id: string
  sequence: number
  starts_before: Date
  ends_before: Date
  place_before: string
  at: Date
  by_name: string
}

export type SignupTable = {
  id: Generated<string>
  authority_id: string
  session_id: string
  person_id: string
  way: Way
  came_by: 'self' | 'offer' | 'direct'
  at: Date
  ended_at: Date | null
  ended_by_name: string | null
}

export type WaitingPlaceTable = {
  id: Generated<string>
  authority_id: string
  session_id: string
  person_id: string
  /** Grows in the order in which people took their place. */
  place: Generated<number>
  way: Wish
  direct: boolean
  at: Date
  ended_at: Date | null
  ended_as: 'left' | 'seated' | 'declined' | 'expired' | 'over' | null
}

export type SeatOfferTable = {
  id: Generated<string>
  authority_id: string
  session_id: string
  waiting_id: string
  way: Way
  at: Date
  until: Date
  answered_at: Date | null
  answer: 'taken' | 'declined' | 'expired' | 'over' | null
}
