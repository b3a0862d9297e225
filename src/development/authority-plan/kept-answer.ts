import type { SignedInAsk } from '../../ground/base/ask.ts'
import { formatTime } from '../../ground/base/language.ts'
import { keptAnswerWords } from './kept-answer.words.ts'

/** How a save in the background went: over which revision, what was wrong with the text, or who was there before and where both texts stand. */
export type KeptOutcome = { over: number } | { wrong: string | undefined } | { changedBy: string | null; at: string }

/** What a form that saves itself is told; always JSON, whatever came of it. */
export function keptAnswer(ask: SignedInAsk, outcome: KeptOutcome): Response {
  const t = keptAnswerWords[ask.language]
  if ('wrong' in outcome) return ask.json({ message: outcome.wrong }, 422)
  if ('changedBy' in outcome) return ask.json({ message: t.conflict(outcome.changedBy), url: outcome.at }, 409)
  return ask.json({ saved: t.savedAt(formatTime(ask.now, ask.language)), revision: outcome.over + 1 })
}
