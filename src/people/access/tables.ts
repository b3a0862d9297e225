import type { Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Origin } from '../../ground/base/viewer.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    slip: 'issued'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    session: SessionTable
    ticket: TicketTable
    coach_access: CoachAccessTable
    attempt: { bucket: string; count: number; until: Date }
  }
}

export type SessionTable = {
  id: Generated<string>
  authority_id: string
  person_id: string
  token_hash: Buffer
  origin: Origin
  device: string
  created_on: Day
  /** The Monday of the week in which it was last used; nothing finer is kept. */
  seen_week: Day
  /** First day on which it no longer holds. */
  expires_on: Day
  /** Binds person, authority, origin and end. */
  mac: Buffer | null
}

export type TicketTable = {
  id: Generated<string>
  authority_id: string
  person_id: string
  kind: 'mail' | 'readdressed' | 'confirmation' | 'slip' | 'operator' | 'school' | 'school-confirmation'
  /** The keyed hash of the secret: a slip's code could be found out from a plain one. */
  secret_hash: Buffer
  issued_by: string | null
  issued_on: Day
  expires_at: Date
  used_on: Day | null
  withdrawn_on: Day | null
  /** Binds all but what happens to it later; of a confirmation the address, too. */
  mac: Buffer | null
}

/** A school that a coach may see, from a day to the first day it no longer holds. Given by an accepted request for support. */
export type CoachAccessTable = {
  id: Generated<string>
  authority_id: string
  person_id: string
  school_id: string
  request_id: string
  from_on: Day
  to_on: Day
}
