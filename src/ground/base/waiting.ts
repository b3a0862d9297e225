import type { SignedInAsk } from './ask.ts'
import type { Day } from './clock.ts'
import type { Text } from './language.ts'
import type { Question } from './question.ts'

/**
 * Something that waits for a person: what, until when, and where it is done. Every room tells its own (`waitingFor`); the start page gathers them. It is kept in
 * every language, so that a mail or a calendar can tell the same to somebody who is not there.
 */
export type Waiting = {
  title: Text
  /** Why, or what it is about: one line. */
  text?: Text
  /** In small print: until when, where. */
  note?: Text
  /** The last day to do it; null when there is none. */
  lastDay: Day | null
  /** Goes before everything that has a last day: others, or everything else, cannot go on until it is done. */
  first?: boolean
  /** A letter of its own has told of it when it came: a mail about what waits names it, and is not sent for it. */
  letter?: true
  /** Things of the same kind that the page counts and does not name; a mail and a calendar name them one by one in its place. */
  folded?: readonly Waiting[]
  link: { href: string; label: Text; about?: Text }
}

/** Days before a last day from which it is near: told of in the mail, and marked on pages. */
export const nearDays = 7

/** What rooms need to know to tell what waits for a person: who, and which day it is. Only what that person may see is read. */
export type WaitingAsk = Pick<SignedInAsk, 'viewer' | 'today' | 'program'>

/** How a room tells what waits for a person: as a question, so that whoever gathers it asks every room at once. */
export type TellsWaiting = (ask: WaitingAsk) => Question<Waiting[]>

/** All that waits, each for itself. */
export function unfolded(waiting: readonly Waiting[]): Waiting[] {
  return waiting.flatMap((each) => each.folded ?? [each])
}

/** All that waits, whatever it is: first what others wait for, then by last day, then what has none. What is alike stays in the order it came. */
export function inOrder(waiting: readonly Waiting[]): Waiting[] {
  return waiting.toSorted(
    (a, b) => Number(b.first ?? false) - Number(a.first ?? false) || (a.lastDay ?? never).localeCompare(b.lastDay ?? never),
  )
}

/** After every day. */
const never = '9999-99-99'
