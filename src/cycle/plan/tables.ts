import type { ColumnType, Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Priority } from './action/kinds.ts'
import type { ActionStatus, Baseline, CommentRole, NoteDetail, NoteKind, Origin, PlanContent } from './plan.ts'

type Json<T> = ColumnType<T, string, string>

declare module '../../ground/base/event.ts' {
  interface Happenings {
    plan:
      | 'created'
      | 'goal-added'
      | 'goal-removed'
      | 'goal-restored'
      | 'taken-up'
      | 'let-go'
      | 'feedback-settled'
      | 'feedback-given'
      | 'commented'
      | 'action-removed'
      | 'action-restored'
      | 'submitted'
      | 'unsubmitted'
      | 'adopted'
      | 'adoption-withdrawn'
      | 'closed'
      | 'reopened'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    plan: PlanTable
    plan_goal: PlanGoalTable
    plan_action: PlanActionTable
    /** A view: the actions that have gone on in a later plan, and as which there. */
    action_gone_on: { action_id: string; next_id: string; next_plan_id: string; authority_id: string }
    plan_action_reference: {
      authority_id: string
      plan_id: string
      action_id: string
      goal_id: string | null
      position: number
      by_person_id: string | null
      at: Date
    }
    action_note: ActionNoteTable
    plan_comment: PlanCommentTable
    plan_submission: {
      id: Generated<string>
      authority_id: string
      plan_id: string
      message: Generated<string>
      by_person_id: string | null
      at: Date
      /** Feedback was given, or it was taken back. */
      ended_at: Date | null
    }
    plan_feedback: {
      id: Generated<string>
      authority_id: string
      plan_id: string
      submission_id: string | null
      asks_changes: boolean
      text: string
      by_person_id: string | null
      at: Date
    }
    plan_feedback_settlement: { feedback_id: string; authority_id: string; by_person_id: string | null; at: Date }
    plan_adoption: PlanAdoptionTable
    plan_withdrawal: { adoption_id: string; authority_id: string; reason: string; by_person_id: string | null; at: Date }
    plan_closing: PlanClosingTable
    /** A view: the closings that are in force. */
    plan_closed: PlanClosingTable
    /** A view: the units that have a plan, for rooms below. */
    unit_with_plan: { authority_id: string; unit_id: string }
  }
}

export type PlanClosingTable = {
  id: Generated<string>
  authority_id: string
  plan_id: string
  text: Generated<string>
  by_person_id: string | null
  at: Date
  /** Opened again. */
  ended_at: Date | null
  ended_by: string | null
}

export type PlanTable = {
  id: Generated<string>
  authority_id: string
  unit_id: string
  /** By the year it starts: 2026 for 2026/27. */
  school_year: number
  framework_version_id: string
  round_id: string | null
  copied_from: string | null
  introduction: Generated<string>
  /** Of the introduction; goals and actions have their own. */
  revision: Generated<number>
  created_by: string | null
  created_on: Day
  /** Text, goals, actions and their order; not status, notes, evidence or comments. */
  changed_at: Date
  changed_by: string | null
}

export type PlanGoalTable = {
  id: Generated<string>
  authority_id: string
  plan_id: string
  aspect: string | null
  title: string
  /** How it will be noticed that the goal is reached. */
  signs: Generated<string>
  baseline: ColumnType<Baseline | null, string | null, string | null>
  position: number
  revision: Generated<number>
  created_by: string | null
  removed_at: Date | null
  removed_by: string | null
}

export type PlanActionTable = {
  id: Generated<string>
  authority_id: string
  plan_id: string
  goal_id: string | null
  aspect: string | null
  origin: Origin
  framework: string | null
  action: string | null
  carried_from: string | null
  title: string
  text: Generated<string>
  why: Generated<string>
  owner_id: string | null
  owner_role: Generated<string>
  others: Generated<string>
  start_on: Day | null
  due_on: Day | null
  /** Comes as text: a decimal number. */
  hours: ColumnType<string | null, number | null, number | null>
  hours_each: ColumnType<string | null, number | null | undefined, number | null>
  weeks: Generated<number | null>
  /** Whole kronor. */
  money: number | null
  priority: Generated<Priority>
  how_we_know: Generated<string>
  tags: Generated<string[]>
  position: number
  revision: Generated<number>
  created_by: string | null
  created_at: Date
  changed_at: Date
  changed_by: string | null
  /** Written by the trigger on action_note, by nobody else. */
  status: ColumnType<ActionStatus, never, never>
  status_at: ColumnType<Date | null, never, never>
  noted_at: ColumnType<Date | null, never, never>
  removed_at: Date | null
  removed_by: string | null
}

export type ActionNoteTable = {
  id: Generated<string>
  authority_id: string
  action_id: string
  kind: NoteKind
  status: ActionStatus | null
  note: Generated<string>
  detail: ColumnType<NoteDetail, string | undefined, never>
  person_id: string | null
  at: Date
}

export type PlanCommentTable = {
  id: Generated<string>
  authority_id: string
  plan_id: string
  action_id: string | null
  reply_to: string | null
  /** The feedback that it answers. */
  feedback_id: string | null
  person_id: string | null
  role: CommentRole
  text: string
  at: Date
  resolved_at: Date | null
  resolved_by: string | null
}

export type PlanAdoptionTable = {
  id: Generated<string>
  authority_id: string
  plan_id: string
  number: number
  /** The number in the authority's records (diarienummer); empty for none. */
  record_number: Generated<string>
  note: Generated<string>
  snapshot: Json<PlanContent>
  by_person_id: string | null
  by_name: string
  by_role: CommentRole
  at: Date
}
