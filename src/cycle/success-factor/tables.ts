import type { Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { FactorTheme, Mark } from './success-factor.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    factor: 'begun' | 'marked' | 'changed' | 'unmarked' | 'naming-answered'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    success_factor: {
      id: Generated<string>
      authority_id: string
      theme: FactorTheme
      title: string
      begun_on: Day
      revision: Generated<number>
    }
    success_factor_mark: SuccessFactorMarkTable
    success_factor_naming: SuccessFactorNamingTable
  }
}

export type SuccessFactorNamingTable = {
  factor_id: string
  school_id: string
  authority_id: string
  named: boolean
  /** The marks that the answer is about. */
  marks: string[]
  by_name: string
  at: Date
}

export type SuccessFactorMarkTable = {
  id: Generated<string>
  authority_id: string
  factor_id: string
  school_id: string
  source: Mark['source']
  report_id: string | null
  dialogue_id: string | null
  text: string
  by_name: string
  on_day: Day
}
