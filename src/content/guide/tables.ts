import type { ColumnType, Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Text } from '../../ground/base/language.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    'information-text': 'changed' | 'removed'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    information_text: InformationTextTable
    guide_response: { authority_id: string; guide: string; helped: boolean; line: string }
  }
}

export type InformationTextTable = {
  authority_id: string
  texts: ColumnType<Partial<Text>, string, string>
  revision: Generated<number>
  changed_on: Day
}
