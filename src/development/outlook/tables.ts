import type { Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    outlook: 'noted' | 'changed' | 'removed'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    outlook_note: OutlookNoteTable
  }
}

export type OutlookNoteTable = {
  id: Generated<string>
  authority_id: string
  source: string
  link: Generated<string>
  seen_on: Day
  what: string
  means: Generated<string>
  revision: Generated<number>
  by_name: string
  at: Date
}
