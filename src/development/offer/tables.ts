import type { Generated } from 'kysely'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    'session-invitation': 'sent'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    session_invitation: {
      id: Generated<string>
      authority_id: string
      session_id: string
      person_id: string
      plan_id: string
      by_name: string
      at: Date
      answered_at: Date | null
    }
  }
}
