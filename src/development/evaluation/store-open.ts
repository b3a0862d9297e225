import { sql } from 'kysely'
import { openBallot, writeToAll } from '../../cycle/ballot/store.ts'
import { mailDayFrom } from '../../cycle/year/mail-days.ts'
import { calendarOf } from '../../cycle/year/store-mail-days.ts'
import { addDays, type Day, dayOf } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { recordEvent } from '../../ground/base/event.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import type { Secret } from '../../ground/base/secret.ts'
import '../attendance/tables.ts'
import { lockSession } from '../programme/store-seats.ts'
import { askingOf } from './asking.ts'
import { type Kind, minimumGroup, openDays } from './evaluation.ts'
import { formOf } from './store-form.ts'
import './tables.ts'

/** Who opens one, and when; the worker has no person. */
export type Opener = { authority: string; by: string | null; now: Date; today: Day }

/** An evaluation that is open, and its ballot; null where nobody is asked. */
export type Opened = { id: string; ballot: string | null }

/** A session as it is evaluated. */
export type Held = { id: string; programme: string; title: string; startsAt: Date; endsAt: Date }

/**
 * Opens an evaluation of a session, once: under the session's lock, so that the worker and who presses at the same moment make one. Nobody is written to yet. Where fewer took part than
 * must have answered for anything to be shown, nobody is asked, and that is kept.
 */
export async function openEvaluation(tx: Tx, secret: Secret, opener: Opener, held: Held, kind: Kind): Promise<Opened> {
  await lockSession(tx, held.id)
  const before = await tx
    .selectFrom('evaluation')
    .select(['id', 'ballot_id as ballot'])
    .where('session_id', '=', held.id)
    .where('kind', '=', kind)
    .executeTakeFirst()
  if (before) return before
  const { authority, today } = opener
  const { leader_id: leader } = await tx
    .selectFrom('course_session')
    .select('leader_id')
    .where('id', '=', held.id)
    .executeTakeFirstOrThrow()
  const [form, people, calendar] = [await formOf(tx, held.programme, kind), await tookPart(tx, held.id, today), await calendarOf(tx)]
  const ballot =
    people.length < minimumGroup
      ? null
      : await openBallot(tx, secret, {
          authority,
          asking: askingOf(kind, form.questions, held),
          minimumGroup,
          people,
          closesOn: addDays(mailDayFrom(calendar, today), openDays[kind]),
          today,
          lettersLater: true,
        })
  const { id } = await tx
    .insertInto('evaluation')
    .values({
      authority_id: authority,
      session_id: held.id,
      kind,
      form_version: form.version,
      ballot_id: ballot,
      asked: people.length,
      leader_id: leader,
      opened_on: today,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await sql`
    insert into evaluation_reader (evaluation_id, authority_id, person_id)
    select ${id}, ${authority}, person_id from programme_charge where programme_id = ${held.programme} and part in ('leader', 'coordinator')`.execute(
    tx,
  )
  await recordEvent(tx, { authority, by: opener.by, what: 'evaluation.opened', about: { kind: 'course-session', id: held.id } })
  return { id, ballot }
}

/** Has everybody who was asked written to, once for each occasion, whatever they have done. */
export async function writeLetters(
  tx: Tx,
  { authority, today }: Pick<Opener, 'authority' | 'today'>,
  { id, ballot }: { id: string; ballot: string },
  what: 'first' | 'again',
): Promise<void> {
  const done = await tx
    .insertInto('evaluation_letter')
    .values({ evaluation_id: id, authority_id: authority, what, on_day: today })
    .onConflict((conflict) => conflict.columns(['evaluation_id', 'what']).doNothing())
    .executeTakeFirst()
  if (done.numInsertedOrUpdatedRows) await writeToAll(tx, authority, ballot, what === 'again')
}

/**
 * The sessions that were held, not called off, and have no evaluation of a kind, of those that ended in the last days or so many months and days ago.
 * `settled`: its list of attendance is locked, or there is none to lock.
 */
export async function heldWithout(tx: Tx, kind: Kind, endedFrom: Date, endedUntil: Date): Promise<(Held & { settled: boolean })[]> {
  const { rows } = await sql<Held & { settled: boolean }>`
    select s.id, c.programme_id as programme, s.title, s.starts_at as "startsAt", s.ends_at as "endsAt",
           not exists (select from session_unlocked u where u.session_id = s.id) as settled
      from course_session s join course c on c.id = s.course_id
      join course_session_release r on r.session_id = s.id join programme_release pr on pr.programme_id = c.programme_id
     where s.ends_at > ${endedFrom} and s.ends_at <= ${endedUntil}
       and not exists (select from course_session_cancelling x where x.session_id = s.id)
       and not exists (select from evaluation e where e.session_id = s.id and e.kind = ${kind})
     order by s.ends_at, s.id`.execute(tx)
  return rows
}

/** Open evaluations of sessions that were not called off, of which some letters have not gone out. */
export type Unwritten = { id: string; ballot: string; kind: Kind; openedOn: Day; endsAt: Date; first: Day | null }

export async function unwritten(tx: Tx, today: Day): Promise<Unwritten[]> {
  const { rows } = await sql<Unwritten>`
    select e.id, e.ballot_id as ballot, e.kind, e.opened_on as "openedOn", s.ends_at as "endsAt", l.on_day as first
      from evaluation e join ballot_standing b on b.ballot_id = e.ballot_id join course_session s on s.id = e.session_id
      left join evaluation_letter l on l.evaluation_id = e.id and l.what = 'first'
     where b.closed_on is null and b.closes_on >= ${today}
       and not exists (select from course_session_cancelling x where x.session_id = s.id)
       and not exists (select from evaluation_letter a where a.evaluation_id = e.id and a.what = 'again')
     order by e.opened_on, e.id`.execute(tx)
  return rows
}

/**
 * Who took part in a session and still is in the roster, each once, however often they signed up: those who are marked as there, and, while its list is not locked, those who have a seat and of whom nothing is said
 * yet, neither here nor at a session at the same time. Whoever reads the answers is left out: who knows their own of five reads four.
 */
async function tookPart(tx: Tx, session: string, today: Day): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    with told as (select person_id, minutes, locked_at from session_attended where session_id = ${session}),
         seated as (select u.person_id from signup u join course_session s on s.id = u.session_id
                     where u.session_id = ${session} and u.ended_at is null and not exists (select from told where locked_at is not null)
                       and not exists (select from told t where t.person_id = u.person_id)
                       and not exists (select from session_attended a join course_session o on o.id = a.session_id
                                        where a.person_id = u.person_id and a.minutes > 0 and o.starts_at < s.ends_at and o.ends_at > s.starts_at))
    select p.id as person from person p
     where p.id in (select person_id from told where minutes > 0 union select person_id from seated) and app.is_there(p.to_on, ${today})
       and not exists (select from course_session s where s.id = ${session} and s.leader_id = p.id)
       and not exists (select from course_session s join course c on c.id = s.course_id join programme_charge h on h.programme_id = c.programme_id
                        where s.id = ${session} and h.person_id = p.id and h.part in ('leader', 'coordinator'))
     order by p.id`.execute(tx)
  return rows.map(({ person }) => person)
}

/** The day of a moment, for those who open. */
export function openerAt(authority: string, now: Date): Opener {
  return { authority, by: null, now, today: dayOf(now) }
}

/** Which letters of an evaluation have gone out. */
export function lettersOf(evaluation: string): Question<ReadonlySet<'first' | 'again'>> {
  return rowsOf(sql<{ what: 'first' | 'again' }>`select what from evaluation_letter where evaluation_id = ${evaluation}`).map(
    (rows) => new Set(rows.map(({ what }) => what)),
  )
}
