import type { Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Kind } from './support.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    support: 'asked' | 'withdrawn' | 'done' | 'accepted' | 'declined'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    support_request: SupportRequestTable
    support_acceptance: { request_id: string; authority_id: string; person_id: string | null; until: Day; note: string; on_day: Day }
    support_decline: {
      request_id: string
      authority_id: string
      person_id: string
      note: string
      closes: boolean
      on_day: Day
      at: Generated<Date>
    }
    support_withdrawal: { request_id: string; authority_id: string; by_person_id: string | null; on_day: Day }
    support_completion: { request_id: string; authority_id: string; by_person_id: string | null; note: string; on_day: Day }
  }
}

export type SupportRequestTable = {
  id: Generated<string>
  authority_id: string
  school_id: string
  team_id: string | null
  kind: Kind
  text: string
  coach_id: string | null
  by_person_id: string | null
  asked_on: Day
  at: Generated<Date>
}
