import type { ColumnType, Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Quantity } from '../../ground/published/published.ts'
import type { ConsultationKind, Head, NeedSourceKind, PlanText } from './authority-plan.ts'
import type { FrameKind, FrameOption } from './goal-frame.ts'

type Json<T> = ColumnType<T, string, string>

declare module '../../ground/base/event.ts' {
  interface Happenings {
    'authority-plan':
      | 'made'
      | 'changed'
      | 'goal-added'
      | 'goal-removed'
      | 'goal-restored'
      | 'frame-set'
      | 'frame-removed'
      | 'shared'
      | 'unshared'
      | 'remarked'
      | 'answered'
      | 'consulted'
      | 'frozen'
      | 'in-force'
      | 'force-ended'
      | 'reviewed'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    authority_plan: AuthorityPlanTable
    authority_plan_part: AuthorityPlanPartTable
    authority_goal: { id: Generated<string>; authority_id: string; begun_on: Day }
    authority_plan_goal: AuthorityPlanGoalTable
    authority_plan_frame: AuthorityPlanFrameTable
    authority_need: AuthorityNeedTable
    authority_measure: AuthorityMeasureTable
    authority_plan_revision: AuthorityPlanRevisionTable
    authority_plan_revision_goal: {
      authority_id: string
      revision_id: string
      goal_id: string
      part: string
      number: string
      title: string
    }
    authority_plan_sharing: AuthorityPlanSharingTable
    authority_plan_remark: AuthorityPlanRemarkTable
    authority_plan_remark_answer: { remark_id: string; authority_id: string; text: string; by_name: string; at: Date }
    authority_plan_consultation: AuthorityPlanConsultationTable
    authority_plan_force: AuthorityPlanForceTable
    authority_plan_review: AuthorityPlanReviewTable
  }
}

export type AuthorityPlanTable = {
  id: Generated<string>
  authority_id: string
  template: string
  title: string
  kind: string
  summary: Generated<string>
  decider: Generated<string>
  record_number: Generated<string>
  responsible: Generated<string>
  applies_to: Generated<string>
  from_on: Day
  to_on: Day
  review: Generated<string>
  replaces_id: string | null
  replaces: Generated<string>
  /** Of the head; parts, goals, needs and measures have their own. */
  revision: Generated<number>
  made_on: Day
  made_by_name: string
  changed_at: Date
  changed_by_name: string
}

export type AuthorityPlanPartTable = {
  authority_id: string
  plan_id: string
  part: string
  position: number
  title: string
  text: Generated<string>
  responsible: Generated<string>
  revision: Generated<number>
  changed_by_name: Generated<string>
}

export type AuthorityPlanGoalTable = {
  authority_id: string
  plan_id: string
  goal_id: string
  part: string
  position: number
  title: string
  text: Generated<string>
  sign: Generated<string>
  owner_unit_id: string | null
  owner_duty: Generated<string>
  revision: Generated<number>
  changed_by_name: string
  removed_at: Date | null
  removed_by_name: string | null
}

export type AuthorityPlanFrameTable = {
  authority_id: string
  plan_id: string
  goal_id: string
  kind: FrameKind
  at_least: Generated<number>
  options: ColumnType<FrameOption[], string | undefined, string>
  forms: Generated<string[]>
  last_day: Day | null
  revision: Generated<number>
  changed_by_name: string
  removed: Generated<boolean>
}

export type AuthorityNeedTable = {
  id: Generated<string>
  authority_id: string
  plan_id: string
  goal_id: string | null
  position: number
  text: string
  source: NeedSourceKind
  source_name: Generated<string>
  source_on: Day | null
  source_said: Generated<string>
  source_key: Generated<string>
  source_figures: Json<readonly Quantity[]>
  captured_on: Day | null
  captured_with: Json<{ id: string; name: string }[]>
  revision: Generated<number>
  changed_by_name: string
  removed_at: Date | null
}

export type AuthorityMeasureTable = {
  id: Generated<string>
  authority_id: string
  plan_id: string
  goal_id: string
  need_id: string | null
  position: number
  what: string
  owner_unit_id: string | null
  owner_duty: Generated<string>
  due_on: Day | null
  /** Whole kronor. */
  money: number | null
  /** Comes as text: a decimal number. */
  hours: ColumnType<string | null, number | null, number | null>
  framework: string | null
  action: string | null
  action_title: Generated<string>
  revision: Generated<number>
  changed_by_name: string
  removed_at: Date | null
}

export type AuthorityPlanRevisionTable = {
  id: Generated<string>
  authority_id: string
  plan_id: string
  number: number
  content: Json<PlanText>
  /** That of the content, kept beside it. */
  head: ColumnType<Head, never, never>
  note: Generated<string>
  by_person_id: string | null
  by_name: string
  at: Date
}

export type AuthorityPlanSharingTable = {
  id: Generated<string>
  authority_id: string
  plan_id: string
  message: Generated<string>
  until_on: Day | null
  by_name: string
  at: Date
  ended_at: Date | null
  ended_by_name: string | null
}

export type AuthorityPlanRemarkTable = {
  id: Generated<string>
  authority_id: string
  plan_id: string
  part: string | null
  goal_id: string | null
  text: string
  by_person_id: string | null
  by_name: string
  by_duty: string
  at: Date
}

export type AuthorityPlanConsultationTable = {
  id: Generated<string>
  authority_id: string
  plan_id: string
  kind: ConsultationKind
  with_whom: string
  on_day: Day
  text: Generated<string>
  by_name: string
  at: Date
}

export type AuthorityPlanForceTable = {
  id: Generated<string>
  authority_id: string
  plan_id: string
  revision_id: string
  from_on: Day
  decided_by: string
  decided_on: Day
  replaces_id: string | null
  decision_id: string | null
  by_name: string
  at: Date
  ended_at: Date | null
  ended_by_name: string | null
  ended_reason: string | null
}

export type AuthorityPlanReviewTable = {
  id: Generated<string>
  authority_id: string
  plan_id: string
  on_day: Day
  holds: boolean
  text: Generated<string>
  next_on: Day | null
  by_name: string
  at: Date
}
