import type { ColumnType, Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Decision, Together } from './checkin.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    checkin: 'started' | 'closed' | 'decided'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    checkin: {
      id: Generated<string>
      authority_id: string
      plan_id: string
      number: number
      ballot_id: string | null
      by_person_id: string | null
      opened_on: Day
    }
    checkin_action: { checkin_id: string; authority_id: string; action_id: string; position: number; title: string }
    checkin_together: {
      checkin_id: string
      authority_id: string
      answers: ColumnType<Together, string, never>
      by_person_id: string | null
      on_day: Day
    }
    checkin_decision: {
      checkin_id: string
      authority_id: string
      action_id: string
      decision: Decision
      reason: Generated<string>
      by_person_id: string | null
      by_name: string
      at: Date
    }
    checkin_day: { plan_id: string; authority_id: string; on_day: Day; by_person_id: string | null }
  }
}
