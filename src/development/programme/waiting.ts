import { sql } from 'kysely'
import { linkTo } from '../../ground/base/addresses.ts'
import { dayOf } from '../../ground/base/clock.ts'
import { formatTime, formatWeekday, inEach } from '../../ground/base/language.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import './tables.ts'
import { waitingWords } from './waiting.words.ts'

type Offered = { id: string; title: string; startsAt: Date; until: Date }

/** Seats that are held for somebody until they answer. */
export function waitingFor({ viewer, program }: WaitingAsk): Question<Waiting[]> {
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
