import { sql } from 'kysely'
import type { Actor } from '../../../ground/base/actor.ts'
import type { Tx } from '../../../ground/base/database.ts'
import { recordEvent } from '../../../ground/base/event.ts'
import { type Question, rowsOf } from '../../../ground/base/question.ts'
import '../tables.ts'

/** As long as the authority's own words may be: with three charts they are to fit on two pages. */
export const longestWords = 900

/** The authority's own words on the page for the board; revision 0 where nothing is written. */
export type BoardWords = { goals: string; asks: string; revision: number; byName: string }

export function boardWordsAsked(): Question<BoardWords> {
  return rowsOf(sql<BoardWords>`select goals, asks, revision, by_name as "byName" from board_words`).map(
    ([words]) => words ?? { goals: '', asks: '', revision: 0, byName: '' },
  )
}

/** Writes them over the revision that the writer saw. False when somebody else has written in between; nothing is written then. */
export async function writeBoardWords(tx: Tx, actor: Actor, { goals, asks, revision, byName }: BoardWords): Promise<boolean> {
  const { rows } = await sql<{ revision: number }>`
    insert into board_words as w (authority_id, goals, asks, by_person_id, by_name, at)
    values (${actor.authority}, ${goals}, ${asks}, ${actor.by}, ${byName}, ${actor.now})
    on conflict (authority_id) do update
       set goals = excluded.goals, asks = excluded.asks, revision = w.revision + 1, by_person_id = excluded.by_person_id, by_name = excluded.by_name, at = excluded.at
     where w.revision = ${revision}
    returning w.revision`.execute(tx)
  if (rows.length === 0) return false
  await recordEvent(tx, {
    authority: actor.authority,
    by: actor.by,
    what: 'board.written',
    about: { kind: 'authority', id: actor.authority },
  })
  return true
}
