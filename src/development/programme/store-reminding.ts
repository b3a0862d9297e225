import { sql } from 'kysely'
import { type MailCalendar, mailDayBefore } from '../../cycle/year/mail-days.ts'
import { addDays, type Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { mostDaysBefore } from './limits.ts'
import type { Hand } from './store-seats.ts'
import type { SessionLetter } from './telling.ts'
import './tables.ts'

/** On which day those with a seat are reminded: so many days before, or the last day before that on which mail goes out. */
export function remindOn(calendar: MailCalendar, sessionDay: Day, days: number): Day {
  return mailDayBefore(calendar, addDays(sessionDay, -days))
}

type Due = { id: string; sequence: number; startsAt: Date; days: number }

/** Released sessions ahead that are to be reminded of one day and have not been, in the time that they have now. Some are not due yet: quiet days come before. */
export async function sessionsToRemind(tx: Tx, now: Date): Promise<Due[]> {
  // The longest rest of mail is a summer's.
  const until = new Date(now.getTime() + (mostDaysBefore + 150) * 86_400_000)
  const { rows } = await sql<Due>`
    select s.id, s.sequence, s.starts_at as "startsAt", s.remind_days as days
      from course_session s join course_session_release r on r.session_id = s.id join course c on c.id = s.course_id
      join programme_release p on p.programme_id = c.programme_id
     where s.remind_days is not null and s.starts_at > ${now} and s.starts_at < ${until}
       and not exists (select from course_session_cancelling x where x.session_id = s.id)
       and not exists (select from session_reminding d where d.session_id = s.id and d.sequence = s.sequence)
     order by s.starts_at, s.id`.execute(tx)
  return rows
}

/** Keeps that a session has been reminded of. @returns the letters, one to each with a seat; none when somebody else was first */
export async function keepReminded(tx: Tx, { authority, now }: Hand, session: string, sequence: number): Promise<SessionLetter[]> {
  const kept = await tx
    .insertInto('session_reminding')
    .values({ session_id: session, authority_id: authority, sequence, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!kept.numInsertedOrUpdatedRows) return []
  const seated = await tx.selectFrom('signup').select('id').where('session_id', '=', session).where('ended_at', 'is', null).execute()
  return seated.map(({ id: about }) => ({ what: 'reminder', about, number: sequence }))
}
