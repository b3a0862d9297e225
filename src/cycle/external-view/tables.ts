import type { ColumnType, Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { ExternalKind } from './external-view.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    'external-view': 'entered' | 'removed'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    external_view: ExternalViewTable
    external_judgement: { view_id: string; authority_id: string; framework: string; aspect: string; judgement: string; text: string }
  }
}

export type ExternalViewTable = {
  id: Generated<string>
  authority_id: string
  unit_id: string
  kind: ExternalKind
  made_by: string
  title: string
  held_on: Day
  summary: string
  file_name: string | null
  file: Buffer | null
  by_person_id: string | null
  by_name: string
  at: Date
  /** The record that stands in its place since it was changed. */
  replaced_by: ColumnType<string | null, never, string>
}
