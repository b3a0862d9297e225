import type { ColumnType, Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Draft, LocalAction, Texts } from './local-action.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    'local-action': 'added' | 'changed' | 'archived' | 'back'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    local_action: LocalActionTable
    /** A view: with the name of who added it. */
    local_action_told: LocalAction
  }
}

export type LocalActionTable = {
  id: Generated<string>
  authority_id: string
  framework: string
  key: string
  aspect: string
  audience: Draft['audience']
  from_level: number
  to_level: number
  kind: Draft['kind']
  texts: ColumnType<Texts, string, string>
  /** Comes as text: a decimal number. */
  hours: ColumnType<string, number, number>
  hours_each: ColumnType<string | null, number | null, number | null>
  weeks: number | null
  tags: string[]
  roles: Draft['roles']
  forms: Draft['forms']
  revision: Generated<number>
  created_by: string | null
  created_on: Day
  archived_on: Day | null
}
