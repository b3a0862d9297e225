import type { Generated } from 'kysely'
import type { Day } from '../base/clock.ts'
import type { Origin } from '../base/viewer.ts'

declare module '../base/database.ts' {
  interface Tables {
    session: SessionTable
    ticket: TicketTable
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
}

export type TicketTable = {
  id: Generated<string>
  authority_id: string
  person_id: string
  kind: 'mail' | 'readdressed' | 'confirmation' | 'slip' | 'operator'
  secret_hash: Buffer
  issued_by: string | null
  issued_on: Day
  expires_at: Date
  used_on: Day | null
  withdrawn_on: Day | null
}
