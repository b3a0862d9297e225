import type { Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'

declare module '../../ground/base/database.ts' {
  interface Tables {
    mailing: {
      id: Generated<string>
      authority_id: string
      kind: string
      series: string
      about: string | null
      discreet: boolean
      begun_on: Day
      letters: Generated<number>
      done: Generated<number>
      delivered: Generated<number>
      dropped: Generated<number>
      lapsed: Generated<number>
      half_on: Day | null
    }
    mailing_refusal: { mailing_id: string; authority_id: string; reason: string; count: number }
    letter: {
      id: Generated<string>
      authority_id: string
      mailing_id: string
      name: string
      sealed: Buffer
      priority: number
      due_at: Date
      lapses_at: Date
      attempts: Generated<number>
      held: Generated<boolean>
      leased_until: Date | null
    }
    mail_server: {
      one: Generated<boolean>
      failures: number
      refusals: number
      failing_since: Date | null
      closed_until: Date | null
      reason: string | null
    }
  }
}
