import type { Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Heading, ReportKind } from './account.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    'programme-report': 'made' | 'changed'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    programme_report: {
      id: Generated<string>
      authority_id: string
      programme_id: string
      kind: ReportKind
      from_on: Day
      to_on: Day
      revision: Generated<number>
      made_at: Date
      changed_at: Date
      changed_by_name: string
    }
    programme_report_text: { report_id: string; authority_id: string; heading: Heading; text: string }
  }
}
