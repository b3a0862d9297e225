import { sql } from 'kysely'
import { z } from 'zod'
import { calendarOf } from '../../cycle/year/store-mail-days.ts'
import { dayOf } from '../../ground/base/clock.ts'
import { inScope } from '../../ground/base/database.ts'
import type { Tasks, Workbench } from '../../ground/base/jobs.ts'
import { eachAuthority, eachInTurn } from '../../ground/base/turns.ts'
import { handOver } from '../../people/post/store-handing.ts'
import { chargeLetter, chargeLetterShape } from './charge-letter.ts'
import { needKeptDays } from './limits.ts'
import { sessionLetter, sessionLetterShape, soonSessionLetter } from './sending.ts'
import { keepReminded, remindOn, sessionsToRemind } from './store-reminding.ts'
import { keepLine } from './store-signup.ts'
import './tables.ts'

const chargeMails = z.object({ authority: z.uuid(), letters: z.array(chargeLetterShape) })
const mails = z.object({ authority: z.uuid(), letters: z.array(sessionLetterShape), soon: z.boolean().default(false) })

declare module '../../ground/base/jobs.ts' {
  interface Jobs {
    'session-reminders': Nothing
    'due-seats': Nothing
    'clear-needs': Nothing
  }
}

/** The mails of sessions, what is done when an offer lapses or a session begins, and forgetting what somebody needed. */
export function trainingTasks({
  program,
  db,
}: Workbench): Pick<Tasks, 'session-mails' | 'charge-mails' | 'due-seats' | 'session-reminders' | 'clear-needs'> {
  return {
    async 'session-mails'(payload) {
      const { authority, letters, soon } = mails.parse(payload)
      await inScope(db, { authority }, async (tx) => {
        if (letters.length > 0) await handOver(tx, program, soon ? soonSessionLetter : sessionLetter, { authority, letters })
      })
    },
    async 'charge-mails'(payload) {
      const { authority, letters } = chargeMails.parse(payload)
      await inScope(db, { authority }, (tx) => handOver(tx, program, chargeLetter, { authority, letters }))
    },
    async 'due-seats'() {
      const keep = async (authority: string) => {
        const now = program.clock()
        const due = await inScope(db, { authority }, async (tx) => {
          const { rows } = await sql<{ id: string }>`
            select distinct s.id from course_session s join waiting_place w on w.session_id = s.id and w.ended_at is null
              left join seat_offer o on o.waiting_id = w.id and o.answered_at is null
             where s.starts_at <= ${now} or o.until <= ${now}`.execute(tx)
          return rows.map(({ id }) => id)
        })
        // Each session in a transaction of its own: one lock at a time.
        await eachInTurn(
          due,
          (id) => inScope(db, { authority }, (tx) => keepLine(tx, { authority, now }, id)),
          'sessions could not have their line kept',
        )
      }
      await eachAuthority(db, keep, 'authorities could not have their lines kept')
    },
    async 'session-reminders'() {
      const today = dayOf(program.clock())
      const remind = (authority: string) =>
        inScope(db, { authority }, async (tx) => {
          const calendar = await calendarOf(tx)
          const now = program.clock()
          for (const { id, sequence, startsAt, days } of await sessionsToRemind(tx, now)) {
            if (today < remindOn(calendar, dayOf(startsAt), days)) continue
            const letters = await keepReminded(tx, { authority, now }, id, sequence)
            if (letters.length > 0) await handOver(tx, program, sessionLetter, { authority, letters })
          }
        })
      await eachAuthority(db, remind, 'authorities could not have their sessions reminded of')
    },
    async 'clear-needs'() {
      const before = new Date(program.clock().getTime() - needKeptDays * 86_400_000)
      const forget = (authority: string) =>
        inScope(db, { authority }, (tx) =>
          sql`
            delete from signup_need n using signup u, course_session s
             where u.id = n.signup_id and s.id = n.session_id and (s.ends_at <= ${before} or u.ended_at is not null
                or exists (select from course_session_cancelling x where x.session_id = s.id))`.execute(tx),
        )
      await eachAuthority(db, forget, 'authorities could not have needs forgotten')
    },
  }
}
