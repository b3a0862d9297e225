import { sql } from 'kysely'
import { linkTo } from '../../ground/base/addresses.ts'
import type { Day } from '../../ground/base/clock.ts'
import { formatWeekday, inEach } from '../../ground/base/language.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import './tables.ts'
import { waitingWords } from './waiting.words.ts'

type Task = { id: string; meeting: string; what: string; title: string; dueOn: Day | null }

/** What somebody took on at a group's meeting and has not done, for as long as they are in the group. */
export function waitingFor({ viewer }: WaitingAsk): Question<Waiting[]> {
  return rowsOf(sql<Task>`
    select k.id, t.id as meeting, k.what, g.title, k.due_on as "dueOn"
      from group_task k join group_meeting t on t.id = k.meeting_id join working_group g on g.id = t.group_id
      join working_group_member m on m.group_id = g.id and m.person_id = k.person_id
      left join group_task_completion c on c.task_id = k.id
     where k.person_id = ${viewer.person} and c.task_id is null
       and not exists (select from working_group_closing x where x.group_id = g.id) order by k.due_on, k.at, k.id limit 20`).map((tasks) =>
    tasks.map(
      ({ id, meeting, what, title, dueOn }): Waiting => ({
        title: inEach(() => what),
        text: inEach((language) => waitingWords[language].text(title)),
        ...(dueOn ? { note: inEach((language) => waitingWords[language].due(formatWeekday(dueOn, language))) } : {}),
        lastDay: dueOn,
        link: {
          href: `${linkTo('/group-meetings/:id', meeting)}#t-${id}`,
          label: inEach((language) => waitingWords[language].open),
          about: inEach(() => `: ${what}`),
        },
      }),
    ),
  )
}
