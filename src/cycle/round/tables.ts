import type { Generated } from 'kysely'
import type { Audience } from '../../content/framework/framework.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Role } from '../../ground/base/viewer.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    round:
      | 'created'
      | 'changed'
      | 'deleted'
      | 'scheduled'
      | 'unscheduled'
      | 'opened'
      | 'closed'
      | 'extended'
      | 'reminders-changed'
      | 'schools-added'
      | 'members-added'
      | 'mailing-sent'
      | 'school-reopened'
      | 'school-closed-again'
      | 'released'
      | 'figures-withheld'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    round: RoundTable
    round_programme: { round_id: string; authority_id: string; programme_id: string }
    round_school: { authority_id: string; round_id: string; school_id: string }
    round_schedule: { round_id: string; authority_id: string; by_person_id: string | null; at: Generated<Date> }
    round_opening: { round_id: string; authority_id: string; by_person_id: string | null; at: Generated<Date> }
    round_closing: {
      round_id: string
      authority_id: string
      by_person_id: string | null
      reason: 'hand' | 'date'
      at: Generated<Date>
      /** Hours until the release. */
      release_delay: Generated<number>
    }
    round_reopening: {
      id: Generated<string>
      authority_id: string
      round_id: string
      school_id: string
      until: Day
      by_person_id: string | null
      at: Date
      ended_at: Date | null
    }
    round_release: { round_id: string; authority_id: string; at: Date }
    release_progress: { round_id: string; authority_id: string; step: ReleaseStep; done: number; total: number; at: Date }
    round_member: RoundMemberTable
    round_mailing: {
      round_id: string
      authority_id: string
      kind: 'invitation' | 'first_reminder' | 'second_reminder'
      on_day: Day
      sent_on: Day | null
      recipients: number | null
    }
  }
}

/** What a release does, in this order. */
export type ReleaseStep = 'shuffling' | 'summing' | 'protecting' | 'storing'

export type RoundTable = {
  id: Generated<string>
  authority_id: string
  name: string
  framework_version_id: string
  opens_on: Day
  /** The last day one can answer. */
  closes_on: Day
  minimum_group: 5 | 7 | 10
  /** Hours between closing and release. */
  release_delay: Generated<number>
  audiences: Audience[]
  message: Generated<string>
  started_by_school: string | null
  created_by: string | null
  created_on: Day
}

export type RoundMemberTable = {
  authority_id: string
  round_id: string
  person_id: string
  school_id: string
  team_id: string | null
  district_id: string | null
  audience: Audience
  role: Role
  added_on: Day
  /** Came while the round was open, to a school that was in it already. */
  came_late: Generated<boolean>
}
