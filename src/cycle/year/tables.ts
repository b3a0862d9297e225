import type { Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Step } from './year.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    year: 'step-set' | 'step-moved' | 'break-added' | 'break-removed' | 'mail-chosen'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    year_step: YearStepTable
    /** A school's own days, as days from the authority's. */
    year_move: { authority_id: string; school_id: string; school_year: number; step: Step; days: number }
    school_break: { id: Generated<string>; authority_id: string; name: string; from_on: Day; to_on: Day }
    mail_choice: { authority_id: string; in_july: boolean; in_breaks: boolean }
  }
}

export type YearStepTable = {
  authority_id: string
  school_year: number
  step: Step
  used: boolean
  from_on: Day
  to_on: Day
  earlier: number
  later: number
}
