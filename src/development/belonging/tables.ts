import type { Generated } from 'kysely'

declare module '../../ground/base/database.ts' {
  interface Tables {
    programme_link: {
      id: Generated<string>
      authority_id: string
      programme_id: string
      authority_plan_id: string | null
      goal_id: string | null
      plan_id: string | null
      action_id: string | null
      by_name: string
      at: Date
    }
  }
}
