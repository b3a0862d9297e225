import type { Day } from '../base/clock.ts'
import type { Viewer } from '../base/viewer.ts'
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

const leaders: readonly CommentRole[] = ['principal', 'leader']
const members: readonly CommentRole[] = ['team_lead', 'teacher', 'staff']

/**
 * What a viewer is to a plan, the weightiest first; empty for who only reads what was adopted. Of a team's plan: its people, the school's leaders, the
 * coach of a school that asked. Of a school's: its leaders and that coach.
 */
export function rolesIn(viewer: Viewer, { unit, school }: Pick<Ruled, 'unit' | 'school'>): CommentRole[] {
  const order: CommentRole[] = unit.kind === 'team' ? [...members, ...leaders] : [...leaders]
  const held = order.filter((role) =>
    viewer.duties.some(
      (duty) =>
        duty.role === role && (members.includes(role) ? duty.unit === unit.id : duty.school === school.id && duty.unitKind === 'school'),
    ),
  )
  const asked = viewer.askedSchools.some(({ id }) => id === school.id)
  return asked && viewer.duties.some(({ role }) => role === 'coach') ? [...held, 'coach'] : held
}

/** A plan of a unit that is no more, or one that is closed, is read and not written. */
export function isOpen({ unit, state }: Pick<Ruled, 'unit' | 'state'>): boolean {
  return !unit.ended && state !== 'closed'
}

/** A team's people write its plan together; the principal and leaders the school's. */
export function canEdit(roles: readonly CommentRole[], plan: Ruled): boolean {
  return isOpen(plan) && roles.some((role) => (plan.unit.kind === 'team' ? members : leaders).includes(role))
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
  return isOpen(plan) && roles.includes('coach')
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
  if (unit.kind === 'school') return roles.includes('principal')
  return roles.includes('team_lead') || (!hasLead && roles.includes('principal'))
}
