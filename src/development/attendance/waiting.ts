import { sql } from 'kysely'
import { linkTo } from '../../ground/base/addresses.ts'
import { dayOf } from '../../ground/base/clock.ts'
import { formatDay, inEach } from '../../ground/base/language.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import '../programme/tables.ts'
import './tables.ts'
import { waitingWords } from './waiting.words.ts'

type Unlocked = { id: string; title: string; startsAt: Date }

/** Lists that wait for who leads the session, from when it begins until they are locked; where nobody does, for the programme's leader and coordinator. A session that nobody signed up for or came to waits for nobody. */
export function waitingFor({ viewer, program }: WaitingAsk): Question<Waiting[]> {
  const now = program.clock()
  return rowsOf(
    sql<Unlocked>`
    select s.id, s.title, s.starts_at as "startsAt"
      from course_session s join course_session_release r on r.session_id = s.id join course c on c.id = s.course_id
     where s.starts_at <= ${now}
       and (s.leader_id = ${viewer.person} or (s.leader_id is null and exists (select from programme_charge h
             where h.programme_id = c.programme_id and h.person_id = ${viewer.person} and h.part in ('leader', 'coordinator'))))
       and not exists (select from course_session_cancelling x where x.session_id = s.id)
       and not exists (select from attendance_lock l where l.session_id = s.id and l.opened_at is null)
       and (exists (select from signup u where u.session_id = s.id and u.ended_at is null) or exists (select from attendance_mark m where m.session_id = s.id)
            or exists (select from walk_in w where w.session_id = s.id and w.ended_at is null))
     order by s.starts_at, s.id`,
    'startsAt',
  ).map((sessions) =>
    sessions.map(
      ({ id, title, startsAt }): Waiting => ({
        title: inEach((language) => waitingWords[language].title(title)),
        text: inEach((language) => waitingWords[language].text(formatDay(dayOf(startsAt), language))),
        lastDay: null,
        link: {
          href: linkTo('/course-sessions/:id/attendance', id),
          label: inEach((language) => waitingWords[language].open),
          about: inEach(() => `: ${title}`),
        },
      }),
    ),
  )
}
