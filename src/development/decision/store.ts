import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type EventName, recordEvent } from '../../ground/base/event.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'
import { type Decision, type DecisionKind, decisionsOnAPage, type Outcome, type Request, type Result, standing } from './decision.ts'
import '../../cycle/matter/tables.ts'
import './tables.ts'

export type Choice =
  | { decision: string }
  | { document: string }
  | { matter: string }
  | { plan: string }
  | { meeting: string }
  | { page: number }
  | 'to report'

/**
 * Decisions, the latest first: one, those about a document, of a matter, about a plan or told to a meeting, a page of them all (from 1), or those that the board has not been told of: also
 * one that was taken back, since it was made (KL 6 kap. 40 §), and never execution.
 */
export function decisionsAsked(choice: Choice): Question<Decision[]> {
  const by: Readonly<Record<string, string | number>> = typeof choice === 'string' ? {} : choice
  const of = (key: 'decision' | 'document' | 'matter' | 'plan' | 'meeting'): string | null => (key in by ? String(by[key]) : null)
  const [most, before] =
    typeof choice !== 'string' && 'page' in choice ? [decisionsOnAPage, (choice.page - 1) * decisionsOnAPage] : [null, 0]
  return rowsOf(
    sql<DecisionRow>`
    select x.id, x.year, x.number, app.decision_called(x.year, x.number) as called, x.kind, x.decided_on as "decidedOn", x.text, x.from_on as "from", x.name, x.title, x.unit, x.at, x.proved_to as "provedTo",
           json_build_object('id', d.id, 'title', d.title, 'version', d.version, 'secrecy', d.secrecy) as document,
           json_build_object('id', m.id, 'number', m.number, 'title', m.title, 'closed', c.matter_id is not null) as matter,
           case when d.made_from_kind = 'authority-plan' then json_build_object('id', d.made_from_id, 'version', d.made_from_version) end as plan,
           (select json_build_object('number', p.number, 'text', p.text, 'version', l.version)
              from delegation_point p join delegation_list l on l.id = p.list_id where p.id = x.point_id) as point,
           (select json_build_object('onDay', w.on_day, 'reason', w.reason, 'byName', w.by_name, 'provedTo', w.proved_to) from decision_withdrawal w where w.decision_id = x.id) as withdrawn,
           (select json_build_object('meeting', b.id, 'board', b.board, 'onDay', b.on_day, 'outcome', ${latestOutcome})
              from board_item i join board_meeting b on b.id = i.meeting_id where i.decision_id = x.id) as reported
      from decision x join matter_document d on d.id = x.document_id join matter m on m.id = d.matter_id left join matter_closing c on c.matter_id = m.id
     where (${of('decision')}::uuid is null or x.id = ${of('decision')}) and (${of('document')}::uuid is null or x.document_id = ${of('document')})
       and (${of('matter')}::uuid is null or d.matter_id = ${of('matter')})
       and (${of('plan')}::uuid is null or d.made_from_kind = 'authority-plan' and d.made_from_id = ${of('plan')})
       and (${choice !== 'to report'} or x.kind = 'delegation' and not exists (select from board_item i where i.decision_id = x.id))
       and (${of('meeting')}::uuid is null or exists (select from board_item i where i.decision_id = x.id and i.meeting_id = ${of('meeting')}))
     order by x.year desc, x.number desc limit ${most}::int offset ${before}`,
    'at',
  ).map((rows) => rows.map(decisionFrom))
}

/** The latest of what was noted of an item, as `i`. */
export const latestOutcome = sql`(select json_build_object('result', o.result, 'paragraph', o.paragraph, 'minutesOn', o.minutes_on, 'announcedOn', o.announced_on,
    'note', o.note, 'byName', o.by_name, 'at', o.at) from board_outcome o where o.item_id = i.id order by o.place desc limit 1)`

/** As the database gives it: a moment within JSON is text. */
export type OutcomeRow = Omit<Outcome, 'at'> & { at: string }
export type DecisionRow = Omit<Decision, 'reported'> & {
  reported: (Omit<NonNullable<Decision['reported']>, 'outcome'> & { outcome: OutcomeRow | null }) | null
}

export function outcomeFrom(row: OutcomeRow | null): Outcome | null {
  return row && { ...row, at: new Date(row.at) }
}

function decisionFrom({ reported, ...row }: DecisionRow): Decision {
  return { ...row, reported: reported && { ...reported, outcome: outcomeFrom(reported.outcome) } }
}

/** How many decisions there are in all. */
export function decisionCountAsked(): Question<number> {
  return rowsOf(sql<{ count: number }>`select count(*)::int as count from decision`).map(([row]) => row?.count ?? 0)
}

/** One decision, or NotFound. Who may see it is asked before. */
export async function decisionAt(tx: Tx, id: string): Promise<Decision> {
  const [decision] = await askOnce(tx, decisionsAsked({ decision: id }))
  return found(decision)
}

/** Documents that lie before those who decide, of open matters, neither withdrawn nor decided; of one document, if given. The first due first. */
export function requestsAsked(document: string | null = null): Question<Request[]> {
  return rowsOf(
    sql<Request>`
    select r.document_id as document, d.title, d.version, json_build_object('id', m.id, 'number', m.number) as matter, r.proposal, r.due_on as "dueOn", r.by_name as "byName", r.at
      from decision_request r join matter_document d on d.id = r.document_id join matter m on m.id = d.matter_id
     where (${document}::uuid is null or r.document_id = ${document})
       and not exists (select from matter_closing c where c.matter_id = m.id)
       and not exists (select from document_withdrawal w where w.document_id = d.id)
       and not exists (select from decision x where x.document_id = d.id
                          and not exists (select from decision_withdrawal w where w.decision_id = x.id))
     order by r.due_on, r.at, r.document_id`,
    'at',
  )
}

/** Lays a document before those who decide; once. */
export async function askForDecision(
  tx: Tx,
  actor: Actor,
  byName: string,
  document: string,
  { proposal, dueOn }: Pick<Request, 'proposal' | 'dueOn'>,
): Promise<void> {
  const made = await tx
    .insertInto('decision_request')
    .values({ document_id: document, authority_id: actor.authority, proposal, due_on: dueOn, by_name: byName, at: actor.now })
    .onConflict((once) => once.doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows) await tell(tx, actor, 'decision.asked', 'document', document)
}

export type NewDecision = Pick<Decision, 'decidedOn' | 'text' | 'from' | 'name' | 'title' | 'unit'> & {
  document: string
  /** The plan's version that it was made from. */
  plan: Decision['plan']
  kind: DecisionKind
  point: string | null
  /** The code by which who decides has just shown who they are: where it was sent, masked, and when it was used. */
  proved: { to: string; at: Date } | null
}

/**
 * Writes a decision down under the next number of its year. Two at once come one after the other: the second finds the document decided.
 * @returns its id; null when the document, or the same version of its plan in another matter, has a decision that stands
 */
export async function makeDecision(tx: Tx, actor: Actor, decision: NewDecision): Promise<string | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`decisions ${actor.authority}`}, 0))`.execute(tx)
  const before = await askOnce(tx, decisionsAsked(decision.plan ? { plan: decision.plan.id } : { document: decision.document }))
  if (standing(before, decision.document, decision.plan)) return null
  const year = Number(decision.decidedOn.slice(0, 4))
  const last = await tx
    .selectFrom('decision')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('authority_id', '=', actor.authority)
    .where('year', '=', year)
    .executeTakeFirst()
  const { id } = await tx
    .insertInto('decision')
    .values({
      authority_id: actor.authority,
      document_id: decision.document,
      year,
      number: (last?.number ?? 0) + 1,
      kind: decision.kind,
      point_id: decision.point,
      decided_on: decision.decidedOn,
      text: decision.text,
      from_on: decision.from,
      person_id: actor.by,
      name: decision.name,
      title: decision.title,
      unit: decision.unit,
      proved_to: decision.proved?.to ?? null,
      proved_at: decision.proved?.at ?? null,
      at: actor.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tell(tx, actor, 'decision.made', 'decision', id)
  return id
}

/** Takes a decision back, with why; once. It stays, and so does what was reported of it. @returns whether it was this that did it */
export async function withdrawDecision(
  tx: Tx,
  actor: Actor,
  byName: string,
  decision: string,
  reason: string,
  proved: NewDecision['proved'],
): Promise<boolean> {
  const made = await tx
    .insertInto('decision_withdrawal')
    .values({
      decision_id: decision,
      authority_id: actor.authority,
      on_day: actor.today,
      reason,
      by_name: byName,
      proved_to: proved?.to ?? null,
      proved_at: proved?.at ?? null,
      at: actor.now,
    })
    .onConflict((once) => once.doNothing())
    .executeTakeFirst()
  if (!made.numInsertedOrUpdatedRows) return false
  await tell(tx, actor, 'decision.withdrawn', 'decision', decision)
  return true
}

/** Whether somebody had the duty to decide on a day: nobody decides on a day before they were, or after they had left. */
export async function wasHeadOn(tx: Tx, person: string, day: string): Promise<boolean> {
  const rows = await askOnce(
    tx,
    rowsOf(sql<{ unit: string }>`select d.unit_id as unit from app.duty_on(${day}) d where d.person_id = ${person} and d.role = 'head'`),
  )
  return rows.length > 0
}

/** The title that somebody last decided by. */
export function lastTitleAsked(person: string): Question<string | null> {
  return rowsOf(sql<{ title: string }>`select title from decision where person_id = ${person} order by at desc limit 1`).map(
    ([row]) => row?.title ?? null,
  )
}

/** Plans that a board sent back, with what it said, until a newer version is frozen. */
export function returnedAsked(): Question<{ plan: string; title: string; board: string; onDay: string; result: Result }[]> {
  return rowsOf(sql<{ plan: string; title: string; board: string; onDay: string; result: Result }>`
    select p.id as plan, p.title, b.board, b.on_day as "onDay", o.result
      from board_item i join board_meeting b on b.id = i.meeting_id
      join lateral (select o.result, o.at from board_outcome o where o.item_id = i.id order by o.place desc limit 1) o on o.result = 'returned'
      left join decision x on x.id = i.decision_id
      join matter_document d on d.id = coalesce(i.document_id, x.document_id)
      left join statement s on d.made_from_kind = 'statement' and s.id = d.made_from_id
      left join authority_plan_revision r on r.id = s.revision_id
      join authority_plan p on p.id = coalesce(r.plan_id, case when d.made_from_kind = 'authority-plan' then d.made_from_id end)
     where not exists (select from authority_plan_revision later where later.plan_id = p.id and later.at > o.at)
     order by b.on_day desc, p.id`)
}

export function tell(tx: Tx, { authority, by }: Actor, what: EventName, kind: string, id: string): Promise<void> {
  return recordEvent(tx, { authority, by, what, about: { kind, id } })
}
