import type { Tx } from '../../ground/base/database.ts'
import { enqueue } from '../../ground/base/jobs.ts'

/**
 * Something that somebody is told by mail: `seated` and `moved` with an event for the calendar, `gone` with its taking back; `offered`, `line-over` and `led` in words. `about` is the sign-up, the
 * offer or the place in line; `number` the session's sequence then, so that nobody is told what has been told anew since.
 */
export const lettersOf = ['seated', 'moved', 'gone', 'offered', 'line-over', 'led'] as const
export type SessionLetter = { what: (typeof lettersOf)[number]; about: string; number: number }

declare module '../../ground/base/jobs.ts' {
  interface Jobs {
    'session-mails': { authority: string; letters: SessionLetter[] }
  }
}

/** Asks for letters in the transaction of what they tell: they go out when it holds, through the one outbox. */
export async function tellBy(tx: Tx, authority: string, letters: SessionLetter[]): Promise<void> {
  if (letters.length > 0) await enqueue(tx, 'session-mails', { authority, letters })
}
