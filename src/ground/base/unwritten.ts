import { sql } from 'kysely'
import type { AtHand } from './at-hand.ts'
import { known, Question, rowsOf } from './question.ts'

/** An answer, what its transaction saw of its ground, and between which moments of the clock it is right, the last excluded. */
export type Told<T> = { answer: T; saw: string; from: Date; until: Date | null }

/** How an answer is kept for the next who asks. */
export type Keeping<T> = {
  kept: AtHand<string, Told<T>>
  /** The tables that the answer rests on, by the name under which they note who writes them (`app.note_ground`): every one that the question reads. */
  ground: string
  /** All that the answer depends on besides what stands in these tables and the moment: whose rows may be seen, how much of them, and the day. */
  of: string
  now: Date
  /** The next moment at which the answer becomes another by the clock alone; null where none is known. */
  until(answer: T): Date | null
}

/**
 * The same question, which is not asked again as long as nothing that it rests on has been written: the answer stands while a transaction sees the very same of those tables as the one that asked, whoever
 * writes what else. Where somebody has written there it costs one small question more. A transaction that has written itself sees more than it can be told by, so it asks.
 * @param question asked in one statement: an answer that takes several is not kept, for it may be of several moments
 */
export function whileUnwritten<T extends object>(question: Question<T>, { kept, ground, of, now, until }: Keeping<T>): Question<T> {
  const sawAsked = seenAsked(ground)
  const anew = new Question<T>([...sawAsked.parts, ...question.parts], ([saw, ...answers]) => {
    const step = question.read(answers)
    const at = sawAsked.read([saw])
    if ('told' in step && 'told' in at && at.told !== null)
      kept.keep(of, { answer: step.told, saw: at.told, from: now, until: until(step.told) })
    return step
  })
  const before = kept.get(of)
  if (!before || now < before.from || (before.until && now >= before.until)) return anew
  return sawAsked.followedBy((saw) => (saw === before.saw ? known(before.answer) : anew))
}

/**
 * Which of the transactions that wrote a ground are seen, in which database since which start of its server: two that see the same of them see the same rows, for a note of it comes with what was
 * written. Null in a transaction that has written.
 */
function seenAsked(ground: string): Question<string | null> {
  return rowsOf(sql<{ saw: string | null }>`select app.ground_seen(${ground}) as saw`).map(([row]) => row?.saw ?? null)
}
