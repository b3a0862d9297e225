import type { ComponentChildren } from 'preact'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { all, known, type Question } from '../../ground/base/question.ts'
import type { Check } from './checks.ts'
import type { Plan } from './store.ts'

/**
 * What a room above has to say of what is asked of a plan from outside it: shown on the plan's pages, and what to look at before the plan is adopted.
 * Null: nothing is asked.
 */
export type AskedBeside = { section: ComponentChildren; checks: readonly Check[] }

/** Asked together with the rest of a page; of a team's plan it tells what its school has taken up. */
export type AsksBeside = (ask: SignedInAsk, plan: Plan) => Question<AskedBeside | null>

/** What actions of a plan answer of what is asked of it from outside, each said in a sentence; of a plan that nobody asks anything of none. */
export type AnsweredByActions = (ask: SignedInAsk, plan: string) => Question<ReadonlyMap<string, string>>

/** What several rooms have to say, as one: their sections in this order, and all that is to be looked at. */
export function allBeside(...asks: readonly AsksBeside[]): AsksBeside {
  return (ask, plan) =>
    all(asks.map((each) => each(ask, plan))).map((told) => {
      const said = told.filter((each) => each !== null)
      return said.length === 0 ? null : { section: said.map(({ section }) => section), checks: said.flatMap(({ checks }) => checks) }
    })
}

/** Where no room asks anything. */
export const nothingAsked: AsksBeside = () => known(null)
