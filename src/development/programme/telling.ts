import type { Tx } from '../../ground/base/database.ts'
import { enqueue } from '../../ground/base/jobs.ts'

/**
 * Something that somebody is told by mail: `seated` and `moved` with an event for the calendar, `gone` with its taking back; the others in words. `about` is the sign-up, the
 * offer or the place in line; `number` the session's sequence then (`changed`: its revision), so that nobody is told what has been told anew since.
 */
export const lettersOf = ['seated', 'moved', 'gone', 'offered', 'line-over', 'led', 'changed', 'reminder'] as const
export type SessionLetter = { what: (typeof lettersOf)[number]; about: string; number: number }

declare module '../../ground/base/jobs.ts' {
  interface Jobs {
    'session-mails': { authority: string; letters: SessionLetter[]; soon: boolean }
  }
}

/**
 * Asks for letters in the transaction of what they tell: they go out when it holds, through the one outbox.
 * @param soon they do not rest over days on which no mail goes out: the session begins before they would be read, or an answer is waited for
 */
export async function tellBy(tx: Tx, authority: string, letters: SessionLetter[], soon = false): Promise<void> {
  if (letters.length > 0) await enqueue(tx, 'session-mails', { authority, letters, soon })
}
