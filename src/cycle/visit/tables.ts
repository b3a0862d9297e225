import type { Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    visit: 'invited' | 'moved' | 'answered' | 'writer-added' | 'writer-removed' | 'notes-shared' | 'replied' | 'withdrawn'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    visit: VisitTable
    visit_answer: { visit_id: string; authority_id: string; comes: boolean; text: string; companions: string; on_day: Day }
    visit_notes: {
      visit_id: string
      authority_id: string
      person_id: string
      text: string
      shared_on: Day | null
      revision: Generated<number>
      by_name: Generated<string>
    }
    visit_writer: { visit_id: string; authority_id: string; person_id: string; name: string; added_on: Day }
    visit_reply: { visit_id: string; authority_id: string; text: string; by_name: string; on_day: Day }
  }
}

export type VisitTable = {
  id: Generated<string>
  authority_id: string
  host_id: string
  visitors_id: string
  visitor_person_id: string | null
  visitor_name: string
  on_day: Day
  moved: Generated<number>
  look_at: string
  by_name: string
  invited_on: Day
}
