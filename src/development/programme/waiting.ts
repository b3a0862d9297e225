import { sql } from 'kysely'
import { linkTo } from '../../ground/base/addresses.ts'
import { addDays, dayOf, startOfDay } from '../../ground/base/clock.ts'
import { formatTime, formatWeekday, inEach } from '../../ground/base/language.ts'
import { type Question, rowsOf, together } from '../../ground/base/question.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import './tables.ts'
import { waitingWords } from './waiting.words.ts'

type Offered = { id: string; title: string; startsAt: Date; until: Date }

type Led = { id: string; title: string; startsAt: Date; place: string; seated: number; needs: number }

/** Seats that are held for somebody until they answer, and the sessions that they lead today: the list to have in one's hand. */
export function waitingFor(ask: WaitingAsk): Question<Waiting[]> {
  return together(offersAsked(ask), ledTodayAsked(ask)).map(([offers, led]) => [...offers, ...led])
}

function ledTodayAsked({ viewer, program, today }: WaitingAsk): Question<Waiting[]> {
  return rowsOf(
    sql<Led>`
    select s.id, s.title, s.starts_at as "startsAt", s.place,
           (select count(*) from signup u where u.session_id = s.id and u.ended_at is null)::integer as seated,
           (select count(*) from signup_need n where n.session_id = s.id and n.told_to = ${viewer.person})::integer as needs
      from course_session s join course_session_release r on r.session_id = s.id
     where s.leader_id = ${viewer.person} and s.starts_at >= ${startOfDay(today)} and s.starts_at < ${startOfDay(addDays(today, 1))} and s.ends_at > ${program.clock()}
       and not exists (select from course_session_cancelling x where x.session_id = s.id)
     order by s.starts_at, s.id`,
    'startsAt',
  ).map((sessions) =>
    sessions.map(
      ({ id, title, startsAt, place, seated, needs }): Waiting => ({
        title: inEach((language) => waitingWords[language].lead(title)),
        text: inEach((language) => waitingWords[language].leadText(formatTime(startsAt, language), place, seated)),
        ...(needs > 0 ? { note: inEach((language) => waitingWords[language].needs(needs)) } : {}),
        lastDay: today,
        link: {
          href: linkTo('/course-sessions/:id/list', id),
          label: inEach((language) => waitingWords[language].list),
          about: inEach(() => `: ${title}`),
        },
      }),
    ),
  )
}

function offersAsked({ viewer, program }: WaitingAsk): Question<Waiting[]> {
  const now = program.clock()
  return rowsOf(
    sql<Offered>`
    select s.id, s.title, s.starts_at as "startsAt", o.until
      from seat_offer o join waiting_place w on w.id = o.waiting_id join course_session s on s.id = o.session_id
     where w.person_id = ${viewer.person} and o.answered_at is null and o.until > ${now} order by o.until, s.id`,
    'startsAt',
    'until',
  ).map((offers) =>
    offers.map(
      ({ id, title, startsAt, until }): Waiting => ({
        title: inEach((language) => waitingWords[language].title(title)),
        text: inEach((language) => waitingWords[language].text(formatWeekday(dayOf(startsAt), language), formatTime(startsAt, language))),
        note: inEach((language) => waitingWords[language].note(formatWeekday(dayOf(until), language), formatTime(until, language))),
        lastDay: dayOf(until),
        letter: true,
        link: {
          href: linkTo('/course-sessions/:id', id),
          label: inEach((language) => waitingWords[language].answer),
          about: inEach(() => `: ${title}`),
        },
      }),
    ),
  )
}
