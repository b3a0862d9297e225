import type { Program } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Mail } from '../../ground/base/mail.ts'

/** Where and when a letter is written. `payload` is what the room handed over; the transaction is scoped to the authority. */
export type Desk = { tx: Tx; program: Program; authority: string; authorityName: string; payload: unknown; today: Day }

/**
 * A kind of letter, told by the room that writes it. Letters wait as references and are written when they are sent, so that they say what holds then.
 */
export type LetterKind = {
  name: string
  /** What goes first: 0 somebody waits for it at the screen, and it never rests; 1 a round has a last day, 2 the rest. */
  priority: 0 | 1 | 2
  /** Hours after which it is of no use and given up: days where a mail server may be away over a long weekend. */
  hours: number
  /** The fields of what is handed over that say which letter it is; all of them unless told. */
  sameBy?: readonly string[]
  /** Writes the letter, or null when it is not called for any more. Throws when it cannot; it is then tried again. */
  write(desk: Desk): Promise<Mail | null>
}

/** Hours that most letters wait at most: over a long weekend and then some. */
export const tenDays = 240
