import type { Generated } from 'kysely'
import type { Day } from '../base/clock.ts'

declare module '../base/database.ts' {
  interface Tables {
    information_text: InformationTextTable
  }
}

export type InformationTextTable = { authority_id: string; sv: string; en: string; revision: Generated<number>; changed_on: Day }
