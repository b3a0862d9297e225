import type { ComponentChildren } from 'preact'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { known, type Question } from '../../ground/base/question.ts'
import type { Check } from './checks.ts'
import type { Plan } from './store.ts'

/**
 * What a room above has to say of what is asked of a plan from outside it: shown on the plan's pages, and what to look at before the plan is adopted.
 * Null: nothing is asked.
 */
export type AskedBeside = { section: ComponentChildren; checks: readonly Check[] }

/** Asked together with the rest of a page; of a team's plan it tells what its school has taken up. */
export type AsksBeside = (ask: SignedInAsk, plan: Plan) => Question<AskedBeside | null>

/** Where no room asks anything. */
export const nothingAsked: AsksBeside = () => known(null)
