import { addDays, type Day } from '../../ground/base/clock.ts'
import type { Outcome } from '../ballot/ballot.ts'
import { type CheckDecision, checkDecisions, type PlanAction, type PlanUnitKind } from '../plan/plan.ts'

/** Actions that a check asks about, at most (NUMBERS section 4). */
export const mostActions = 5

/** What is decided about an action when the group has talked. */
export const decisions = checkDecisions
export type Decision = CheckDecision

/** What a group that is too small for a ballot filled in together: steps and choices by question, and a line. */
export type Together = { steps: Record<string, number>; choices: Record<string, number[]>; lines: Record<string, string> }

/** A decision as it was taken. */
export type Decided = { decision: Decision; reason: string; byName: string; at: Date }

/** An action that a check asks about, called as it was then. `gone`: no longer in the plan. */
export type CheckedAction = { id: string; position: number; title: string; gone: boolean; decided: Decided | null }

/**
 * Where a check stands: people answer; it has closed and is being counted; a small group has not filled it in yet; it is done. Decisions stand beside the actions.
 */
export type State =
  | { is: 'open'; closesOn: Day; eligible: number }
  | { is: 'counting' }
  | { is: 'together' }
  | { is: 'done'; on: Day; outcome: Outcome | null; together: Together | null }

/** A temperature check of a plan. */
export type Checkin = {
  id: string
  plan: string
  number: number
  ballot: string | null
  openedOn: Day
  unit: { id: string; kind: PlanUnitKind; name: string; ended: boolean }
  school: { id: string; name: string }
  schoolYear: number
  state: State
  actions: CheckedAction[]
}

/** The last day that is proposed for answering: two weeks, so that everyone has a meeting in them. */
export function usualClosing(today: Day): Day {
  return addDays(today, 14)
}

/** The longest that a check may be open, in days. */
export const longestOpen = 60

/** The actions that can be asked about: those that were not dropped. */
export function canBeAsked({ status }: Pick<PlanAction, 'status'>): boolean {
  return status !== 'dropped'
}

/**
 * The actions that are proposed: what has not been followed up in a check before, what is under way, and what takes time or money, in this order of weight; of equals
 * in the plan's order. What is finished or paused is there to choose, and not proposed.
 */
export function proposed(actions: readonly PlanAction[], followedUp: ReadonlySet<string>): string[] {
  const weight = (action: PlanAction) =>
    (followedUp.has(action.id) ? 0 : 4) + (action.status === 'under way' ? 2 : 0) + (action.hours || action.money ? 1 : 0)
  return actions
    .filter(({ status }) => status === 'under way' || status === 'planned')
    .toSorted((a, b) => weight(b) - weight(a))
    .slice(0, mostActions)
    .map(({ id }) => id)
}
