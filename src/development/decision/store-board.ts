import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf, together } from '../../ground/base/question.ts'
import type { Decision, Item, Meeting, Outcome } from './decision.ts'
import { decisionsAsked, latestOutcome, type OutcomeRow, outcomeFrom, tell } from './store.ts'
import '../../cycle/matter/tables.ts'
import './tables.ts'

/** The board's meetings that were set down, the latest first, with how much each is told. */
export function meetingsAsked(): Question<(Meeting & { items: number; open: number })[]> {
  return rowsOf(sql<Meeting & { items: number; open: number }>`
    select b.id, b.board, b.on_day as "onDay", b.by_name as "byName",
           (select count(*)::int from board_item i where i.meeting_id = b.id) as items,
           (select count(*)::int from board_item i where i.meeting_id = b.id and not exists (select from board_outcome o where o.item_id = i.id)) as open
      from board_meeting b order by b.on_day desc, b.board limit 200`)
}

/** Sets a meeting down; the one that is there already for a board on a day. */
export async function setMeeting(
  tx: Tx,
  actor: Actor,
  byName: string,
  { board, onDay }: Pick<Meeting, 'board' | 'onDay'>,
): Promise<string> {
  const made = await tx
    .insertInto('board_meeting')
    .values({ authority_id: actor.authority, board, on_day: onDay, by_name: byName, at: actor.now })
    .onConflict((there) => there.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made) {
    await tell(tx, actor, 'board-meeting.set', 'meeting', made.id)
    return made.id
  }
  const there = await tx.selectFrom('board_meeting').select('id').where('board', '=', board).where('on_day', '=', onDay).executeTakeFirst()
  return found(there).id
}

type ItemRow = Omit<Item, 'decision' | 'outcome'> & { decision: string | null; outcome: OutcomeRow | null }

/** A meeting with all that it is told of, in the order in which it was laid before it. */
export function meetingAsked(id: string): Question<{ meeting: Meeting; items: Item[] }> {
  return together(
    rowsOf(sql<Meeting>`select id, board, on_day as "onDay", by_name as "byName" from board_meeting where id = ${id}`),
    rowsOf(sql<ItemRow>`
      select i.id, i.decision_id as decision, ${latestOutcome} as outcome,
             case when i.document_id is not null then (select json_build_object('id', d.id, 'title', d.title, 'version', d.version, 'secrecy', d.secrecy,
               'matter', json_build_object('id', m.id, 'number', m.number),
               'plan', (select r.plan_id from statement s join authority_plan_revision r on r.id = s.revision_id where d.made_from_kind = 'statement' and s.id = d.made_from_id))
               from matter_document d join matter m on m.id = d.matter_id where d.id = i.document_id) end as document
        from board_item i where i.meeting_id = ${id} order by i.decision_id is not null, i.at, i.id`),
  ).followedBy(([[meeting], rows]) =>
    decisionsOf(found(meeting).id).map((decisions) => ({
      meeting: found(meeting),
      items: rows.map(({ decision, outcome, ...row }) => ({
        ...row,
        decision: decisions.find((each) => each.id === decision) ?? null,
        outcome: outcomeFrom(outcome),
      })),
    })),
  )
}

/** The decisions that a meeting is told of, by their numbers. */
function decisionsOf(meeting: string): Question<Decision[]> {
  return decisionsAsked({ meeting }).map((decisions) => decisions.toReversed())
}

/** Frozen documents that can be laid before a meeting: statements of open matters that it is not told of yet. */
export function layableAsked(meeting: string): Question<Layable[]> {
  return rowsOf(sql<Layable>`
    select d.id, d.title, d.version, m.number, m.id as matter from matter_document d join matter m on m.id = d.matter_id
     where d.kind in ('statement', 'report') and not exists (select from matter_closing c where c.matter_id = m.id)
       and not exists (select from document_withdrawal w where w.document_id = d.id)
       and not exists (select from board_item i where i.meeting_id = ${meeting} and i.document_id = d.id)
     order by d.frozen_at desc limit 100`)
}

export type Layable = { id: string; title: string; version: number; number: string; matter: string }

/** Lays decisions and documents before a meeting. What it is told of already, or a decision that another is told of, is not told again. */
export async function layBefore(
  tx: Tx,
  actor: Actor,
  byName: string,
  meeting: string,
  { decisions, documents }: { decisions: readonly string[]; documents: readonly string[] },
): Promise<void> {
  const rows = [
    ...decisions.map((decision) => ({ decision_id: decision, document_id: null })),
    ...documents.map((document) => ({ decision_id: null, document_id: document })),
  ]
  for (const row of rows) {
    const made = await tx
      .insertInto('board_item')
      .values({ ...row, authority_id: actor.authority, meeting_id: meeting, by_name: byName, at: actor.now })
      .onConflict((there) => there.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (made) await tell(tx, actor, 'board-meeting.told', 'item', made.id)
  }
}

/** An item of a meeting, or NotFound. */
export async function itemAt(tx: Tx, id: string): Promise<{ meeting: Meeting; item: Item }> {
  const [row] = await askOnce(tx, rowsOf(sql<{ meeting: string }>`select meeting_id as meeting from board_item where id = ${id}`))
  const { meeting, items } = await askOnce(tx, meetingAsked(found(row).meeting))
  return { meeting, item: found(items.find((each) => each.id === id)) }
}

export type NewOutcome = Pick<Outcome, 'result' | 'paragraph' | 'note'> & { minutesOn: Day | null; announcedOn: Day | null }

/** Notes what came of an item, as the minutes say. Noted again, the latest counts. */
export async function noteOutcome(tx: Tx, actor: Actor, byName: string, item: string, outcome: NewOutcome): Promise<void> {
  await tx
    .insertInto('board_outcome')
    .values({
      authority_id: actor.authority,
      item_id: item,
      result: outcome.result,
      paragraph: outcome.paragraph,
      minutes_on: outcome.minutesOn,
      announced_on: outcome.announcedOn,
      note: outcome.note,
      by_name: byName,
      at: actor.now,
    })
    .execute()
  await tell(tx, actor, 'board-meeting.result-noted', 'item', item)
}
