import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type Happenings, recordEvent } from '../../ground/base/event.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import type { Factor, FactorTheme, Mark } from './success-factor.ts'
import '../../people/organisation/tables.ts'
import './tables.ts'

/** Every factor of the authority with its marks, by name. What of it is shown to whom is the rules' to say. */
export function factorsAsked(): Question<Factor[]> {
  return rowsOf(sql<Factor>`
    select f.id, f.theme, f.title, f.revision, f.begun_on as "begunOn",
           coalesce((select json_agg(json_build_object('id', m.id, 'source', m.source, 'about', coalesce(m.report_id, m.dialogue_id), 'text', m.text,
                       'byName', m.by_name, 'onDay', m.on_day, 'named', case when m.id = any (n.marks) then n.named end,
                       'school', json_build_object('id', u.id, 'name', u.name, 'district', u.district_id)) order by m.on_day, m.id)
              from success_factor_mark m join unit_place u on u.id = m.school_id
              left join success_factor_naming n on n.factor_id = m.factor_id and n.school_id = m.school_id where m.factor_id = f.id), '[]') as marks
      from success_factor f order by f.title, f.id`)
}

export async function beginFactor(tx: Tx, actor: Actor, { theme, title }: { theme: FactorTheme; title: string }): Promise<string> {
  const made = await tx
    .insertInto('success_factor')
    .values({ authority_id: actor.authority, theme, title, begun_on: actor.today })
    .returning('id')
    .executeTakeFirst()
  const { id } = found(made)
  await tell(tx, actor, 'begun', id)
  return id
}

/** What is marked: where it is said, at which school, and what. */
export type NewMark = { source: Mark['source']; about: string; school: string; text: string; byName: string }

/** Keeps a mark; returns its id. */
export async function markFactor(tx: Tx, actor: Actor, factor: string, { source, about, school, text, byName }: NewMark): Promise<string> {
  const made = await tx
    .insertInto('success_factor_mark')
    .values({
      authority_id: actor.authority,
      factor_id: factor,
      school_id: school,
      source,
      report_id: source === 'dialogue' ? null : about,
      dialogue_id: source === 'dialogue' ? about : null,
      text,
      by_name: byName,
      on_day: actor.today,
    })
    .returning('id')
    .executeTakeFirst()
  await tell(tx, actor, 'marked', factor)
  return found(made).id
}

/** Changes a factor over the revision that its writer saw. False when somebody else has changed it in between; nothing is changed then. */
export async function changeFactor(
  tx: Tx,
  actor: Actor,
  factor: string,
  { revision, theme, title }: { revision: number; theme: FactorTheme; title: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('success_factor')
    .set({ theme, title, revision: revision + 1 })
    .where('id', '=', factor)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  await tell(tx, actor, 'changed', factor)
  return true
}

/** Takes a mark away; the factor goes with its last. */
export async function unmark(tx: Tx, actor: Actor, { factor, mark }: { factor: string; mark: string }): Promise<void> {
  await tx.deleteFrom('success_factor_mark').where('id', '=', mark).execute()
  await sql`delete from success_factor f where f.id = ${factor} and not exists (select from success_factor_mark m where m.factor_id = f.id)`.execute(
    tx,
  )
  await tell(tx, actor, 'unmarked', factor)
}

/** Keeps a principal's answer to whether the school may be named beside a factor, about the marks that stood before them: those made later are asked about anew. */
export async function answerNaming(
  tx: Tx,
  actor: Actor,
  { factor, school, marks, named, byName }: { factor: string; school: string; marks: string[]; named: boolean; byName: string },
): Promise<void> {
  const answer = { named, marks, by_name: byName, at: actor.now }
  await tx
    .insertInto('success_factor_naming')
    .values({ factor_id: factor, school_id: school, authority_id: actor.authority, ...answer })
    .onConflict((conflict) => conflict.columns(['factor_id', 'school_id']).doUpdateSet(answer))
    .execute()
  await tell(tx, actor, 'naming-answered', factor)
}

function tell(tx: Tx, { authority, by }: Actor, what: Happenings['factor'], factor: string): Promise<void> {
  return recordEvent(tx, { authority, by, what: `factor.${what}`, about: { kind: 'factor', id: factor } })
}
