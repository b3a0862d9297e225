import type { ColumnType, Generated } from 'kysely'
import type { Framework } from './schema.ts'

declare module '../../ground/base/database.ts' {
  interface Tables {
    framework_version: {
      id: Generated<string>
      key: string
      version: number
      hash: string
      content: ColumnType<Framework, string, never>
      loaded_at: Generated<Date>
    }
  }
}
