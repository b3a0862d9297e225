import { sql } from 'kysely'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'
import type { PictureType } from '../../ground/paper/paper.ts'
import type { Attended, Certificate, Checked } from './certificate.ts'
import '../programme/tables.ts'
import '../attendance/tables.ts'
import './tables.ts'

/** What somebody has been at, the latest first. @param programme of that one alone */
export function attendedAsked(person: string, programme: string | null = null): Question<Attended[]> {
  return rowsOf(
    sql<Attended>`
    select s.id as session, s.title, c.title as course, p.id as programme, p.title as "programmeTitle", p.funder_line as "funderLine", app.funder_mark(p.id) as "funderMark", s.starts_at as "startsAt", s.ends_at as "endsAt", a.minutes,
           a.locked_at is not null as locked
      from session_attended a join course_session s on s.id = a.session_id join course c on c.id = s.course_id join programme p on p.id = c.programme_id
     where a.person_id = ${person} and a.minutes > 0 and (${programme}::uuid is null or p.id = ${programme})
     order by s.starts_at desc, s.id`,
    'startsAt',
    'endsAt',
  )
}

/** Certificates: somebody's, a programme's or one; the latest first. Who may read them is asked before. */
export function certificatesAsked(which: { person?: string; programme?: string; id?: string }): Question<Certificate[]> {
  return rowsOf(
    sql<Row>`
    select c.id, c.number, c.programme_id as programme, c.person_id as person, c.title, c.name, c.minutes, c.from_on as "from", c.to_on as "to", c.issued_on as "issuedOn",
           w.reason, w.by_name as "byName", w.at,
           not exists (select from certificate_session s left join session_attended a on a.session_id = s.session_id and a.person_id = c.person_id
                        where s.certificate_id = c.id and c.person_id is not null and a.minutes is distinct from s.minutes) as agrees,
           (select json_agg(json_build_object('session', s.session_id, 'minutes', s.minutes) order by s.session_id) from certificate_session s where s.certificate_id = c.id) as sessions
      from certificate c left join certificate_withdrawal w on w.certificate_id = c.id
     where (${which.person ?? null}::uuid is null or c.person_id = ${which.person ?? null})
       and (${which.programme ?? null}::uuid is null or c.programme_id = ${which.programme ?? null})
       and (${which.id ?? null}::uuid is null or c.id = ${which.id ?? null})
     order by c.issued_on desc, c.number`,
    'at',
  ).map((rows) =>
    rows.map(({ reason, byName, at, sessions, ...rest }) => ({
      ...rest,
      sessions: sessions ?? [],
      withdrawn: reason !== null && byName !== null && at !== null ? { reason, byName, at } : null,
    })),
  )
}

type Row = Omit<Certificate, 'withdrawn' | 'sessions'> & {
  reason: string | null
  byName: string | null
  at: Date | null
  sessions: Certificate['sessions'] | null
}

/** The exact bytes; null when the person has been erased. */
export async function contentOf(tx: Tx, certificate: string): Promise<Buffer | null> {
  const row = await tx.selectFrom('certificate_content').select('bytes').where('certificate_id', '=', certificate).executeTakeFirst()
  return row?.bytes ?? null
}

/** A certificate by its number, for anyone; null when there is none. */
export async function checkedBy(tx: Tx, number: string): Promise<Checked | null> {
  const [row] = await askOnce(
    tx,
    rowsOf(sql<Checked>`
    select authority, title, minutes, from_on as "from", to_on as "to", issued_on as "issuedOn", initials, funder_line as "funderLine", funder_mark as "funderMark", encode(sha256, 'hex') as sha256, withdrawn
      from app.certificate_checked(${number})`),
  )
  return row ?? null
}

/** The picture of who paid that a certificate was made with, for anyone who has its number; null for none. */
export async function logoBy(tx: Tx, number: string): Promise<{ type: PictureType; bytes: Buffer } | null> {
  const { rows } = await sql<{ type: PictureType; bytes: Buffer }>`select type, bytes from app.certificate_logo(${number})`.execute(tx)
  return rows[0] ?? null
}

/** Programmes that are over and that somebody has locked hours in, without a certificate of theirs; one that was withdrawn is said on their own page, and is not asked for again. */
export function dueAsked(person: string, today: string, since: string): Question<{ programme: string; title: string }[]> {
  return rowsOf(sql<{ programme: string; title: string }>`
    select p.id as programme, p.title from programme p
     where coalesce((select e.on_day from programme_ending e where e.programme_id = p.id), p.to_on) >= ${since}
       and (p.to_on < ${today} or exists (select from programme_ending e where e.programme_id = p.id))
       and exists (select from session_attended a join course_session s on s.id = a.session_id join course c on c.id = s.course_id
                    where c.programme_id = p.id and a.person_id = ${person} and a.minutes > 0 and a.locked_at is not null)
       and not exists (select from certificate i where i.programme_id = p.id and i.person_id = ${person})
     order by p.to_on, p.id`)
}
