import type { Generated } from 'kysely'
import type { Audience } from '../../content/framework/framework.ts'
import type { Importance } from '../../content/suggestion/suggestion.ts'
import type { Day } from '../../ground/base/clock.ts'

declare module '../../ground/base/database.ts' {
  interface Tables {
    'private.response': ResponseTable
    'private.answer': AnswerTable
    'private.goal': GoalTable
    'private.opening': { pseudonym: string; seal: string }
    'private.return_code': { pseudonym: string; code: string }
    shared_result: SharedResultTable
  }
}

export type ResponseTable = {
  round_id: string
  school_id: string
  pseudonym: string
  audience: Audience
  handed_in_on: Day | null
}

export type AnswerTable = {
  round_id: string
  school_id: string
  pseudonym: string
  statement: string
  /** -1 "chosen not to", 0 "not relevant to me", from 1 the level, null not chosen yet. */
  choice: number | null
  importance: Importance | null
  /** Sealed with the key outside the database. */
  note: Buffer | null
  revision: Generated<number>
}

export type GoalTable = {
  pseudonym: string
  /** The action's id in the framework. */
  action: string
  /** The framework's key: an action keeps its id in later versions. */
  framework: string
  state: 'chosen' | 'done' | 'declined'
  chosen_on: Day
  done_on: Day | null
}

export type SharedResultTable = {
  id: Generated<string>
  authority_id: string
  person_id: string
  round_id: string
  school_id: string
  /** A copy made by the person, sealed with the key outside the database. */
  sealed: Buffer
  shared_on: Day
}
