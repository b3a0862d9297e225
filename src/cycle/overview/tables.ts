import type { Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    wave: 'made' | 'changed' | 'deleted'
    late: 'reminded'
    board: 'written'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    board_words: {
      authority_id: string
      goals: Generated<string>
      asks: Generated<string>
      revision: Generated<number>
      by_person_id: string | null
      by_name: string
      at: Date
    }
    wave: { id: Generated<string>; authority_id: string; name: string; begins_on: Day }
    wave_school: { school_id: string; authority_id: string; wave_id: string }
    late_reminder: { id: Generated<string>; authority_id: string; text: string; by_person_id: string | null; by_name: string; at: Date }
    late_reminder_school: { reminder_id: string; authority_id: string; school_id: string; on_day: Day }
  }
}
