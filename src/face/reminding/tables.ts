import type { Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Stage } from './reminding.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    calendar: 'renewed' | 'ended'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    reminder_refusal: { person_id: string; authority_id: string; since: Day }
    /** By person and by where it is done. */
    waiting_told: { authority_id: string; person_id: string; href: string; last_day: Day | null; stage: Stage; told_on: Day }
    calendar_feed: {
      id: Generated<string>
      authority_id: string
      person_id: string
      token_hash: Buffer
      created_on: Day
      ended_on: Day | null
      /** Binds the address to the person. */
      mac: Buffer | null
    }
  }
}
