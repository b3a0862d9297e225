import { type Generated, sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'

declare module '../../ground/base/database.ts' {
  interface Tables {
    phrase: {
      id: Generated<string>
      authority_id: string
      person_id: string
      text: string
      kept_on: Day
      at: Generated<Date>
    }
  }
}

/** A text that a coach keeps to write again. */
export type Phrase = { id: string; text: string }

/** The phrases of the person that the transaction is for, by their text; nobody else's can be read. */
export async function phrasesOf(tx: Tx, person: string): Promise<Phrase[]> {
  return askOnce(tx, phrasesAsked(person))
}

/** The same, to be asked together with something else. */
export function phrasesAsked(person: string): Question<Phrase[]> {
  return rowsOf(sql<Phrase>`select id, text from phrase where person_id = ${person}`).map((rows) =>
    rows.sort((a, b) => a.text.localeCompare(b.text, 'sv')),
  )
}

/** Keeps a phrase; false when the person has it already. */
export async function keepPhrase(tx: Tx, who: { authority: string; person: string }, text: string, today: Day): Promise<boolean> {
  const kept = await tx
    .insertInto('phrase')
    .values({ authority_id: who.authority, person_id: who.person, text, kept_on: today })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (kept.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Removes one of a person's phrases; true when there was one. */
export async function removePhrase(tx: Tx, person: string, id: string): Promise<boolean> {
  const gone = await tx.deleteFrom('phrase').where('id', '=', id).where('person_id', '=', person).executeTakeFirst()
  return gone.numDeletedRows > 0n
}
