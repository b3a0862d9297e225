import { sql } from 'kysely'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'
import './tables.ts'

/** A programme that a round can belong to. @property schools its schools; none: all @property frameworks the keys of those it answers */
export type ProgrammeChoice = { id: string; title: string; schools: readonly string[]; frameworks: readonly string[] }

/** What rooms above tell of the programmes that somebody can make a round for. */
export type ProgrammesToChoose = (ask: SignedInAsk) => Question<ProgrammeChoice[]>

/** The programme that a round belongs to; empty for none. */
export async function programmeOf(tx: Tx, round: string): Promise<string> {
  const [row] = await askOnce(tx, rowsOf(sql<{ id: string }>`select programme_id as id from round_programme where round_id = ${round}`))
  return row?.id ?? ''
}

/** Says which programme a round belongs to, or that it belongs to none. */
export async function setProgramme(tx: Tx, authority: string, round: string, programme: string): Promise<void> {
  await tx.deleteFrom('round_programme').where('round_id', '=', round).execute()
  if (programme !== '')
    await tx.insertInto('round_programme').values({ round_id: round, authority_id: authority, programme_id: programme }).execute()
}
