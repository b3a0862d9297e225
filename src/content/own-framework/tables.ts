import type { ColumnType, Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { LevelNames } from '../../ground/base/viewer.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    'level-names': 'changed' | 'removed'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    level_naming: LevelNamingTable
  }
}

export type LevelNamingTable = {
  authority_id: string
  framework: string
  names: ColumnType<LevelNames, string, string>
  revision: Generated<number>
  changed_on: Day
}
