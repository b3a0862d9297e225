import type { Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    'joint-assessment': 'begun' | 'finished' | 'reopened' | 'removed'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    joint_assessment: JointAssessmentTable
    joint_level: JointLevelTable
  }
}

export type JointAssessmentTable = {
  id: Generated<string>
  authority_id: string
  /** Null: the authority's own. */
  unit_id: string | null
  framework_version_id: string
  round_id: string | null
  agreed_on: Day
  note: Generated<string>
  by_person_id: string | null
  at: Date
  finished_at: Date | null
}

export type JointLevelTable = {
  id: Generated<string>
  authority_id: string
  assessment_id: string
  statement: string
  /** 0: not relevant to us. */
  level: number
  note: Generated<string>
  by_person_id: string | null
  at: Date
  superseded_at: Date | null
}
