import type { Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    'programme-post': 'made' | 'changed' | 'published' | 'unpublished' | 'removed'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    programme_post: {
      id: Generated<string>
      authority_id: string
      programme_id: string
      title: string
      text: string
      author: Generated<string>
      on_day: Day
      revision: Generated<number>
      made_at: Date
      changed_by_name: string
    }
    programme_post_release: { post_id: string; authority_id: string; at: Date; by_name: string }
  }
}
