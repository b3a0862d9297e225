import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Language } from '../../ground/base/language.ts'
import { askOnce, type Question, rowsOf, together } from '../../ground/base/question.ts'
import { type Quantity, type Registered, register } from '../../ground/published/published.ts'
import { planKind } from './plan-document.ts'
import type { Section, Statement, StatementHead } from './statement.ts'
import { tell } from './store.ts'
import '../../cycle/matter/tables.ts'
import '../programme/tables.ts'
import './tables.ts'

type Row = Omit<Statement, 'sections' | 'frozen'> & { frozen: { id: string; version: number; at: string }[] }

/**
 * A statement with its sections in their order. The figures that it was filled with are copies of released ones, and go through the register whenever they are read.
 */
export function statementAsked(id: string): Question<Registered<Statement>> {
  return together(
    rowsOf(
      sql<Row>`
      select s.id, s.language, s.title, s.department, s.handler, s.phone, s.board, s.meeting_on as "meetingOn", s.secrecy, s.figures, s.revision, s.changed_at as "changedAt",
             s.changed_by_name as "changedByName",
             json_build_object('id', m.id, 'number', m.number, 'title', m.title, 'closed', c.matter_id is not null) as matter,
             (select json_build_object('id', p.id, 'title', r.content #>> '{head,title}', 'version', r.number)
                from authority_plan_revision r join authority_plan p on p.id = r.plan_id where r.id = s.revision_id) as plan,
             (select json_build_object('id', o.id, 'title', o.title) from programme o where o.id = s.programme_id) as programme,
             coalesce((select d.secrecy from matter_document d where d.id = s.about_id),
               (select d.secrecy from authority_plan_revision r join matter_document d on d.made_from_kind = ${planKind} and d.made_from_id = r.plan_id and d.made_from_version = r.number
                 where r.id = s.revision_id and d.secrecy is not null order by d.frozen_at desc, d.id limit 1)) as "sourceSecrecy",
             coalesce((select json_agg(json_build_object('id', d.id, 'version', d.version, 'at', d.frozen_at) order by d.frozen_at desc)
                from matter_document d where d.made_from_kind = 'statement' and d.made_from_id = s.id), '[]') as frozen
        from statement s join matter m on m.id = s.matter_id left join matter_closing c on c.matter_id = m.id where s.id = ${id}`,
      'changedAt',
    ),
    rowsOf(sql<Section>`select key, level, form, heading, text from statement_section where statement_id = ${id} order by position`),
  ).map(([[row], sections]) => {
    const { frozen, ...statement } = found(row)
    const whole: Statement = { ...statement, sections, frozen: frozen.map((each) => ({ ...each, at: new Date(each.at) })) }
    return register(whole, ({ figures }) => figures)
  })
}

/** The statements of a matter or about a plan, the latest first. */
export function statementsAsked(choice: { matter: string } | { plan: string }): Question<StatementLine[]> {
  const [matter, plan] = ['matter' in choice ? choice.matter : null, 'plan' in choice ? choice.plan : null]
  return rowsOf(
    sql<StatementLine>`
    select s.id, s.title, s.board, s.meeting_on as "meetingOn", s.changed_at as "changedAt", json_build_object('id', m.id, 'number', m.number) as matter,
           (select d.id from matter_document d where d.made_from_kind = 'statement' and d.made_from_id = s.id order by d.frozen_at desc limit 1) as document
      from statement s join matter m on m.id = s.matter_id
     where (${matter}::uuid is null or s.matter_id = ${matter})
       and (${plan}::uuid is null or s.revision_id in (select r.id from authority_plan_revision r where r.plan_id = ${plan}))
     order by s.changed_at desc limit 50`,
    'changedAt',
  )
}
export type StatementLine = Pick<Statement, 'id' | 'title' | 'board' | 'meetingOn' | 'changedAt'> & {
  matter: { id: string; number: string }
  /** The document that it was made into last. */
  document: string | null
}

export type NewStatement = StatementHead & {
  matter: string
  revision: string | null
  /** A document of the matter that it is about. */
  about: string | null
  /** A programme that it was filled from. */
  programme: string | null
  template: string
  language: Language
  figures: readonly Quantity[]
  sections: readonly Section[]
}

export async function makeStatement(tx: Tx, actor: Actor, byName: string, statement: NewStatement): Promise<string> {
  const { matter, revision, about, programme, template, language, figures, sections, meetingOn, ...head } = statement
  const { id } = await tx
    .insertInto('statement')
    .values({
      ...head,
      authority_id: actor.authority,
      matter_id: matter,
      revision_id: revision,
      about_id: about,
      programme_id: programme,
      template,
      language,
      meeting_on: meetingOn,
      figures: JSON.stringify(figures),
      made_on: actor.today,
      made_by_name: byName,
      changed_at: actor.now,
      changed_by_name: byName,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('statement_section')
    .values(sections.map((section, position) => ({ ...section, position, authority_id: actor.authority, statement_id: id })))
    .execute()
  await tell(tx, actor, 'statement.made', 'statement', id)
  return id
}

/** Saves over the revision that the writer saw. @returns whether nobody had saved since */
export async function changeStatement(
  tx: Tx,
  actor: Actor,
  byName: string,
  id: string,
  revision: number,
  { meetingOn, ...head }: StatementHead,
  texts: Readonly<Record<string, string>>,
): Promise<boolean> {
  const changed = await tx
    .updateTable('statement')
    .set({ ...head, meeting_on: meetingOn, revision: revision + 1, changed_at: actor.now, changed_by_name: byName })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return false
  await sql`update statement_section s set text = n.text from jsonb_each_text(${JSON.stringify(texts)}::jsonb) n(key, text)
    where s.statement_id = ${id} and s.key = n.key and s.text <> n.text`.execute(tx)
  await tell(tx, actor, 'statement.changed', 'statement', id)
  return true
}

/** Says in the history that a statement was made final. */
export function tellFrozen(tx: Tx, actor: Actor, id: string): Promise<void> {
  return tell(tx, actor, 'statement.frozen', 'statement', id)
}

/** One statement, or NotFound. Who may see it is asked before. */
export function statementAt(tx: Tx, id: string): Promise<Registered<Statement>> {
  return askOnce(tx, statementAsked(id))
}
