import type { Day } from '../../ground/base/clock.ts'
import { does, writes } from '../../people/membership/membership.ts'
import type { ActionStatus, CommentRole, PlanUnitKind } from './plan.ts'

/** Where a plan stands. `adopted` stays while a new revision is written. */
export type PlanState = 'draft' | 'submitted' | 'answered' | 'adopted' | 'closed'

/** The records that a state is read from: the open submission, the latest feedback, the decision in force, the closing in force. */
export type PlanRecords = { submission: object | null; feedback: object | null; adoption: object | null; closing: object | null }

/** What a rule needs to know of a plan. */
export type Ruled = {
  unit: { id: string; kind: PlanUnitKind; ended: boolean }
  school: { id: string }
  state: PlanState
  /** A team that has a lead today. */
  hasLead: boolean
  submission: object | null
}

/** The state that the records add up to: what was decided last counts most. */
export function stateOf({ submission, feedback, adoption, closing }: PlanRecords): PlanState {
  if (closing) return 'closed'
  if (adoption) return 'adopted'
  if (submission) return 'submitted'
  return feedback ? 'answered' : 'draft'
}

/** A plan of a unit that is no more, or one that is closed, is read and not written. */
export function isOpen({ unit, state }: Pick<Ruled, 'unit' | 'state'>): boolean {
  return !unit.ended && state !== 'closed'
}

/** A team's people write its plan together; the principal and leaders the school's. */
export function canEdit(roles: readonly CommentRole[], plan: Ruled): boolean {
  return isOpen(plan) && writes(roles, plan.unit.kind)
}

/** The lead decides on the team's plan, and the principal where a team has no lead; the principal on the school's (NUMBERS section 4). */
export function canAdopt(roles: readonly CommentRole[], plan: Ruled): boolean {
  return isOpen(plan) && decides(roles, plan)
}

/** Who may adopt may take it back, and close the plan when it has been followed up. */
export function canWithdraw(roles: readonly CommentRole[], plan: Ruled): boolean {
  return canAdopt(roles, plan) && plan.state === 'adopted'
}

export function canClose(roles: readonly CommentRole[], plan: Ruled): boolean {
  return canAdopt(roles, plan) && plan.state === 'adopted'
}

/** A closed plan can be opened again while its unit is there. */
export function canReopen(roles: readonly CommentRole[], plan: Ruled): boolean {
  return plan.state === 'closed' && !plan.unit.ended && decides(roles, plan)
}

/** Who writes a plan may ask for feedback on it, once at a time. */
export function canSubmit(roles: readonly CommentRole[], plan: Ruled): boolean {
  return canEdit(roles, plan) && plan.submission === null
}

/** Who writes a plan may take the question back before it is answered. */
export function canUnsubmit(roles: readonly CommentRole[], plan: Ruled): boolean {
  return canEdit(roles, plan) && plan.submission !== null
}

/** A coach answers, asked or not. */
export function canGiveFeedback(roles: readonly CommentRole[], plan: Ruled): boolean {
  return isOpen(plan) && does(roles, 'give feedback on plan')
}

/** All who are something to a plan talk about it, also about what was dropped. */
export function canComment(roles: readonly CommentRole[], plan: Ruled): boolean {
  return isOpen(plan) && roles.length > 0
}

/** The talk is for those who are something to the plan, not for who reads what was adopted. */
export function seesTalk(roles: readonly CommentRole[]): boolean {
  return roles.length > 0
}

/**
 * What was adopted, or is taken up elsewhere, is not removed but dropped, with a note. Until then whoever wrote an action may take it away, and who
 * decides on the plan.
 */
export function canRemove(
  roles: readonly CommentRole[],
  plan: Ruled,
  action: { by: string | null; everAdopted: boolean; takenUp: boolean },
  person: string,
): boolean {
  if (!canEdit(roles, plan) || action.everAdopted || action.takenUp) return false
  return action.by === null || action.by === person || decides(roles, plan)
}

/** Past its last day and not finished. Nothing is late on the day itself, and what is paused or dropped is not. */
export function isLate({ dueOn, status }: { dueOn: Day | null; status: ActionStatus }, today: Day): boolean {
  return dueOn !== null && dueOn < today && (status === 'planned' || status === 'under way')
}

/** Still to be done: what comes along to next year's plan. */
export function isUnfinished({ status }: { status: ActionStatus }): boolean {
  return status !== 'done' && status !== 'dropped'
}

function decides(roles: readonly CommentRole[], { unit, hasLead }: Ruled): boolean {
  if (unit.kind === 'school') return does(roles, 'decide on school plan')
  return does(hasLead ? roles.filter((role) => role !== 'principal') : roles, 'decide on team plan')
}
