import type { ColumnType } from 'kysely'
import type { Said } from './said.ts'

declare module '../../ground/base/database.ts' {
  interface Tables {
    action_said: { authority_id: string; framework: string; action: string; said: ColumnType<Said, string, never> }
  }
}
