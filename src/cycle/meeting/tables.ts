import type { Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'

declare module '../../ground/base/database.ts' {
  interface Tables {
    plan_meeting: PlanMeetingTable
  }
}

export type PlanMeetingTable = {
  id: Generated<string>
  authority_id: string
  plan_id: string
  held_on: Day
  title: Generated<string>
  participants: Generated<string>
  text: Generated<string>
  revision: Generated<number>
  by_person_id: string | null
  changed_at: Date
}
