import type { Action } from '../../content/framework/schema.ts'
import { newestAsked } from '../../content/framework/store.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { known, type Question } from '../../ground/base/question.ts'
import type { Membership } from '../round/membership.ts'
import { nextNumber, progressOf } from './assessment.ts'
import { type Goal, goalsIn } from './goals.ts'
import { type Assessment, assessmentsIn, pathOf, resultPathOf, whereOf } from './loading.ts'
import type { OwnRows } from './own-rows.ts'

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

/** How far the asker has come in every round that they are or were a member of, the newest first. Only ever the asker's own. */
export function progressIn(own: OwnRows): Question<MyProgress[]> {
  if (!own.may)
    return known(
      own.memberships.map((member) => ({ member, state: 'locked', answered: 0, total: 0, href: linkTo('/assessments/return-code') })),
    )
  return assessmentsIn(own).map((assessments) => assessments.map(progressFrom))
}

function progressFrom({ member, statements, response }: Assessment): MyProgress {
  if (!response) return { member, state: 'not begun', answered: 0, total: statements.length, href: pathOf(member) }
  const { answered, total } = progressOf(statements, response.answers)
  if (response.handedInOn) return { member, state: 'submitted', answered, total, href: resultPathOf(member) }
  const number = nextNumber(statements, response.answers)
  return {
    member,
    state: 'begun',
    answered,
    total,
    href: number
      ? linkTo('/assessments/:round/:school/statements/:number', ...whereOf(member), number)
      : linkTo('/assessments/:round/:school/check', ...whereOf(member)),
  }
}

/** A goal of one's own with its action. */
export type MyGoal = Goal & { content: Action }

/** The asker's own goals, chosen and done, in the newest framework's words; none when this sign-in may not open them. */
export function goalsOfOwn({ may, goals, overlay }: OwnRows): Question<MyGoal[]> {
  if (!may || goals.length === 0) return known([])
  return newestAsked().map((versions) =>
    versions.flatMap(({ framework }) => goalsIn(overlay(framework), goals)).filter(({ state }) => state !== 'declined'),
  )
}
