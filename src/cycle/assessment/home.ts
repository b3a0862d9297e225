import type { Action } from '../../content/framework/schema.ts'
import { newestVersions } from '../../content/framework/store.ts'
import { withActions } from '../../content/local-action/local-action.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import type { Membership } from '../round/membership.ts'
import { nextNumber, progressOf } from './assessment.ts'
import { type Goal, goalsIn } from './goals.ts'
import { assessmentsOf, pathOf, resultPathOf } from './loading.ts'
import { ownRows } from './private.ts'

/** How far someone has come in one round at one school, and where to go on. */
export type MyProgress = {
  member: Membership
  /** `locked`: this sign-in may not open what may be there; the return code is asked for at `href`. */
  state: 'locked' | 'not begun' | 'begun' | 'submitted'
  answered: number
  total: number
  /** Where to begin, go on, or see the result. */
  href: string
}

/** For the start page: every round that the asker is or was a member of, the newest first. Only ever the asker's own; the request's transaction is used. */
export async function myProgress(ask: SignedInAsk): Promise<MyProgress[]> {
  const { may, memberships } = await ownRows(ask, ask.tx)
  if (!may) {
    return memberships.map((member) => ({ member, state: 'locked', answered: 0, total: 0, href: linkTo('/assessments/return-code') }))
  }
  const assessments = await assessmentsOf(ask, ask.tx)
  return assessments.map(({ member, statements, response }) => {
    if (!response) return { member, state: 'not begun', answered: 0, total: statements.length, href: pathOf(member) }
    const { answered, total } = progressOf(statements, response.answers)
    if (response.handedInOn) return { member, state: 'submitted', answered, total, href: resultPathOf(member) }
    const number = nextNumber(statements, response.answers)
    return { member, state: 'begun', answered, total, href: number ? `${pathOf(member)}/statements/${number}` : `${pathOf(member)}/check` }
  })
}

/** A goal of one's own with its action. */
export type MyGoal = Goal & { content: Action }

/** For the start page: the asker's own goals, chosen and done, in the newest framework's words; none when this sign-in may not open them. */
export async function myGoals(ask: SignedInAsk): Promise<MyGoal[]> {
  const { may, goals, local } = await ownRows(ask, ask.tx)
  if (!may || goals.length === 0) return []
  const versions = await newestVersions(ask.tx)
  return versions.flatMap(({ framework }) => goalsIn(withActions(framework, local), goals)).filter(({ state }) => state !== 'declined')
}
