import type { ComponentChildren } from 'preact'
import type { Audience } from '../../content/framework/framework.ts'
import type { Framework } from '../../content/framework/schema.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import type { Question } from '../../ground/base/question.ts'
import type { ResultRow } from './result.ts'

/** One's own result, as far as rooms above need it. */
export type OwnShown = { framework: Framework; audience: Audience; rows: readonly ResultRow[] }

/**
 * What a room above shows on one's own result, beneath the next steps and for that person alone; null for nothing. What it asks the database must be the same whatever they answered: only the page
 * lays the two beside each other.
 */
export type OwnBeside = (ask: SignedInAsk, shown: OwnShown) => Question<ComponentChildren>
