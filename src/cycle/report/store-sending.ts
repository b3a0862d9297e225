import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'
import { type Content, type Sending, saysTheSame, stateOf } from './report.ts'
import { registeredFacts, tell } from './store.ts'
import { lockReport } from './store-draft.ts'
import '../../people/organisation/tables.ts'
import './tables.ts'

/** Every version of a report that was sent, the latest first, with what came of it. */
export function sendingsOf(tx: Tx, report: string): Promise<Sending[]> {
  return askOnce(tx, sendingsAsked(report))
}

/** The same as a question. */
export function sendingsAsked(report: string): Question<Sending[]> {
  const select = sql<SendingRow>`
    select s.id, s.number, s.content, s.by_name as "byName", s.at, s.on_day as "onDay",
           (select json_build_object('byName', x.by_name, 'at', x.at) from report_return x where x.sending_id = s.id) as returned,
           (select json_build_object('byName', x.by_name, 'at', x.at) from report_reading x where x.sending_id = s.id) as read,
           coalesce((select json_agg(json_build_object('text', x.text, 'byName', x.by_name, 'at', x.at, 'seen', (select json_build_object('byName', z.by_name, 'at', z.at)
                       from report_answer_seen z where z.answer_id = x.id)) order by x.at, x.id)
                       from report_answer x where x.sending_id = s.id), '[]') as answers
      from report_sending s where s.report_id = ${report} order by s.number desc`
  return rowsOf(select, 'at').map((rows) => rows.map(sendingFrom))
}

function sendingFrom({ content, returned, read, answers, ...row }: SendingRow): Sending {
  return {
    ...row,
    content: { ...content, facts: registeredFacts(content.facts) },
    returned: returned && { ...returned, at: new Date(returned.at) },
    read: read && { ...read, at: new Date(read.at) },
    answers: answers.map(({ seen, ...answer }) => ({
      ...answer,
      at: new Date(answer.at),
      seen: seen && { ...seen, at: new Date(seen.at) },
    })),
  }
}

/**
 * Sends a report: everything as it stands, kept for good. `sent already` when the version before waits to be read, so that there is nothing to send; `nothing new` when it was read and
 * says the same: its answer would be to a version that nobody had reason to write.
 */
export async function send(
  tx: Tx,
  actor: Actor,
  report: string,
  content: Content,
  byName: string,
): Promise<'sent' | 'sent already' | 'nothing new'> {
  const [latest] = await held(tx, report)
  const state = stateOf(latest ?? null)
  if (state === 'sent') return 'sent already'
  if (latest && state !== 'draft' && content.changes?.since === 'version' && saysTheSame(content.changes)) return 'nothing new'
  await tx
    .insertInto('report_sending')
    .values({
      authority_id: actor.authority,
      report_id: report,
      number: (latest?.number ?? 0) + 1,
      content: JSON.stringify(content),
      by_person_id: actor.by,
      by_name: byName,
      at: actor.now,
      on_day: actor.today,
    })
    .execute()
  await tell(tx, actor, 'report.sent', report)
  return 'sent'
}

/** Takes the latest version back. False when somebody has read it by then. */
export async function takeBack(tx: Tx, actor: Actor, report: string, byName: string): Promise<boolean> {
  const [latest] = await held(tx, report)
  if (!latest || stateOf(latest) !== 'sent') return false
  await tx
    .insertInto('report_return')
    .values({ sending_id: latest.id, authority_id: actor.authority, by_name: byName, at: actor.now })
    .execute()
  await tell(tx, actor, 'report.returned', report)
  return true
}

/** Says that a version has been read; once. False when it was taken back, or another came, meanwhile: then that one is to be read first. @param number the version that the reader saw */
export async function markRead(tx: Tx, actor: Actor, report: string, number: number, byName: string): Promise<boolean> {
  const latest = await standing(tx, report)
  if (!latest || latest.number !== number) return false
  if (latest.read) return true
  await tx
    .insertInto('report_reading')
    .values({ sending_id: latest.id, authority_id: actor.authority, by_name: byName, at: actor.now })
    .execute()
  await tell(tx, actor, 'report.read', report)
  return true
}

/** Answers the version that the reader saw, which is then read. False as for `markRead`. The same words twice are one answer. */
export async function answer(tx: Tx, actor: Actor, report: string, number: number, text: string, byName: string): Promise<boolean> {
  if (!(await markRead(tx, actor, report, number, byName))) return false
  const latest = await standing(tx, report)
  if (!latest) return false
  if (latest.answers.some((each) => each.text === text && each.byName === byName)) return true
  await tx
    .insertInto('report_answer')
    .values({ authority_id: actor.authority, sending_id: latest.id, text, by_name: byName, at: actor.now })
    .execute()
  await tell(tx, actor, 'report.answered', report)
  return true
}

/** Says that a school's leaders have read every answer that there is to their report; once for each. */
export async function markAnswersSeen(tx: Tx, actor: Actor, report: string, byName: string): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into report_answer_seen (answer_id, authority_id, by_name, at)
    select a.id, a.authority_id, ${byName}, ${actor.now} from report_answer a join report_sending s on s.id = a.sending_id where s.report_id = ${report}
    on conflict do nothing`.execute(tx)
  if ((numAffectedRows ?? 0n) > 0n) await tell(tx, actor, 'report.answer-seen', report)
}

/** Who heads the school's district, and who heads the whole authority: to whom its report goes, and who reads it. */
export function readersOf(tx: Tx, school: string, today: Day): Promise<string[]> {
  return askOnce(tx, readersAsked(school, today))
}

/** The same as a question. */
export function readersAsked(school: string, today: Day): Question<string[]> {
  const select = sql<{ name: string }>`
    select distinct app.person_name(p) as name
      from unit_place u
      join app.duty_on(${today}) d on d.role = 'district_head' and d.unit_id = u.district_id or d.role = 'head' and d.unit_id = u.authority_id
      join person p on p.id = d.person_id and app.is_there(p.to_on, ${today})
     where u.id = ${school} order by name`
  return rowsOf(select).map((rows) => rows.map(({ name }) => name))
}

/** The latest version that is not taken back, held still; what its readers see. */
async function standing(tx: Tx, report: string): Promise<Sending | undefined> {
  return (await held(tx, report)).find(({ returned }) => !returned)
}

/** The versions of a report that is held still: who sends, takes back and reads at once come one after the other. */
async function held(tx: Tx, report: string): Promise<Sending[]> {
  await lockReport(tx, report)
  return sendingsOf(tx, report)
}

/** As the database gives it: moments within JSON are text. */
type Told = { byName: string; at: string }
type SendingRow = Pick<Sending, 'id' | 'number' | 'content' | 'byName' | 'at' | 'onDay'> & {
  returned: Told | null
  read: Told | null
  answers: (Told & { text: string; seen: Told | null })[]
}
