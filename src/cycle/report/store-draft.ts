import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf, together } from '../../ground/base/question.ts'
import { type Agreed, type Fact, type Help, periodOf } from './report.ts'
import { registeredFacts, tell } from './store.ts'
import './tables.ts'

/** One part of a report's words, as it is kept. */
export type KeptWords = { part: string; text: string; revision: number; byName: string; at: Date }
export type KeptHelp = Help & { id: string }

/** A report that is written: locked facts and the leaders' words. */
export type Draft = { facts: Fact[]; agreements: Agreed[]; factsOn: Day; words: Map<string, KeptWords>; help: KeptHelp[] }

/** What a report locks. */
export type Known = { facts: readonly Fact[]; agreements: readonly Agreed[] }

/** Begins the report of a half-year with what is known today, or finds the one that there is. */
export async function beginReport(tx: Tx, actor: Actor, school: string, known: Known): Promise<{ id: string; made: boolean }> {
  const period = periodOf(actor.today)
  const made = await tx
    .insertInto('report')
    .values({
      authority_id: actor.authority,
      school_id: school,
      ...period,
      facts: JSON.stringify(known.facts),
      agreements: JSON.stringify(known.agreements),
      facts_on: actor.today,
      begun_at: actor.now,
    })
    .onConflict((conflict) => conflict.columns(['school_id', 'year', 'half']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made) {
    await tell(tx, actor, 'report.begun', made.id)
    return { id: made.id, made: true }
  }
  const { id } = await tx
    .selectFrom('report')
    .select('id')
    .where('school_id', '=', school)
    .where('year', '=', period.year)
    .where('half', '=', period.half)
    .executeTakeFirstOrThrow()
  return { id, made: false }
}

/** What is written so far. Figures are told to the register, as wherever they are read. */
export function draftOf(tx: Tx, report: string): Promise<Draft> {
  return askOnce(tx, draftAsked(report))
}

/** The same as a question. */
export function draftAsked(report: string): Question<Draft> {
  return together(
    rowsOf(
      sql<
        Pick<Draft, 'facts' | 'agreements' | 'factsOn'>
      >`select facts, agreements, facts_on as "factsOn" from report where id = ${report}`,
    ),
    rowsOf(sql<KeptWords>`select part, text, revision, by_name as "byName", at from report_words where report_id = ${report}`, 'at'),
    rowsOf(sql<KeptHelp>`select id, kind, text from report_help where report_id = ${report} order by at, id`),
  ).map(([[row], words, help]) => {
    const { facts, agreements, factsOn } = found(row)
    return { factsOn, agreements, facts: registeredFacts(facts), words: new Map(words.map((each) => [each.part, each])), help }
  })
}

/** Holds a report still: who saves, sends, takes back and reads at once come one after the other. */
export async function lockReport(tx: Tx, report: string): Promise<void> {
  await tx.selectFrom('report').select('id').where('id', '=', report).forUpdate().execute()
}

/** Locks the facts anew, as they are today. */
export async function refill(tx: Tx, actor: Actor, report: string, known: Known): Promise<void> {
  await tx
    .updateTable('report')
    .set({ facts: JSON.stringify(known.facts), agreements: JSON.stringify(known.agreements), facts_on: actor.today })
    .where('id', '=', report)
    .execute()
  await tell(tx, actor, 'report.refilled', report)
}

/**
 * Writes one part over the revision that its writer saw (0: none yet). False when somebody else has written in between something else; nothing is written then.
 */
export async function writeWords(
  tx: Tx,
  actor: Actor,
  report: string,
  { part, text, revision, byName }: { part: string; text: string; revision: number; byName: string },
): Promise<boolean> {
  const { rows } = await sql<{ text: string }>`
    insert into report_words as w (report_id, authority_id, part, text, by_person_id, by_name, at)
    values (${report}, ${actor.authority}, ${part}, ${text}, ${actor.by}, ${byName}, ${actor.now})
    on conflict (report_id, part) do update
       set text = excluded.text, revision = w.revision + 1, by_person_id = excluded.by_person_id, by_name = excluded.by_name, at = excluded.at
     where w.revision = ${revision} and w.text <> excluded.text
    returning w.text`.execute(tx)
  if (rows.length > 0) return true
  const kept = await tx
    .selectFrom('report_words')
    .select('text')
    .where('report_id', '=', report)
    .where('part', '=', part)
    .executeTakeFirst()
  return kept?.text === text
}

export async function addHelp(tx: Tx, actor: Actor, report: string, { kind, text }: Help): Promise<void> {
  await tx.insertInto('report_help').values({ authority_id: actor.authority, report_id: report, kind, text, at: actor.now }).execute()
}

export async function removeHelp(tx: Tx, report: string, id: string): Promise<void> {
  await tx.deleteFrom('report_help').where('report_id', '=', report).where(sql`id::text`, '=', id).execute()
}
