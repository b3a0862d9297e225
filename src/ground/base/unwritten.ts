import { sql } from 'kysely'
import type { AtHand } from './at-hand.ts'
import { known, Question, rowsOf } from './question.ts'

/** An answer, what its transaction saw of the database, and between which moments of the clock it is right, the last excluded. */
export type Told<T> = { answer: T; saw: string; from: Date; until: Date | null }

/** How an answer is kept for the next who asks. */
export type Keeping<T> = {
  kept: AtHand<string, Told<T>>
  /** All that the answer depends on besides what stands in the database and the moment: whose rows may be seen, how much of them, and the day. */
  of: string
  now: Date
  /** The next moment at which the answer becomes another by the clock alone; null where none is known. */
  until(answer: T): Date | null
}

/**
 * The same question, which is not asked again as long as nothing has been written: the answer stands while transactions see of the database just what the one saw that asked, whoever wrote, and in
 * whatever table. Where somebody has written in between it costs one small question more. A transaction that has written itself sees more than it can be told by, so it asks.
 * @param question asked in one statement: an answer that takes several is not kept, for it may be of several moments
 */
export function whileUnwritten<T extends object>(question: Question<T>, { kept, of, now, until }: Keeping<T>): Question<T> {
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
 * Which transactions' work is seen, in which database since which start of its server: two that see the same of a database see the same rows. Null in a transaction that has written.
 * https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-PG-SNAPSHOT
 */
const sawAsked: Question<string | null> = rowsOf(sql<{ saw: string | null }>`
  select case when pg_current_xact_id_if_assigned() is null
              then concat_ws(' ', current_database(), pg_postmaster_start_time(), pg_current_snapshot()) end as saw`).map(
  ([row]) => row?.saw ?? null,
)
