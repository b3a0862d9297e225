import { sql } from 'kysely'
import { wholeAuthority } from '../../cycle/overview/store.ts'
import type { Day } from '../../ground/base/clock.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import { totalsOf } from '../equipment/equipment.ts'
import { countsAsked } from '../equipment/store.ts'
import { type Half, lastDayOf } from './indicator.ts'
import type { Attended } from './measuring.ts'
import '../../people/organisation/tables.ts'
import '../attendance/tables.ts'

/** Duties of those who are staff at a school. */
const staffRoles = ['teacher', 'staff', 'team_lead', 'leader', 'principal'] as const

/** How many distinct persons work at the authority's schools on a day. */
export function staffAsked(day: Day): Question<number> {
  return rowsOf(sql<{ staff: number }>`
    select count(distinct d.person_id)::int as staff from app.duty_on(${day}) d where d.role = any (${[...staffRoles]}::text[])`).map(
    ([row]) => row?.staff ?? 0,
  )
}

/** The training of half a year as locked lists tell it. Somebody who came to nothing is none of those who had it. */
export function attendedAsked(half: Half): Question<Omit<Attended, 'staff'>> {
  const first = `${half.year}-${half.half === 1 ? '01' : '07'}-01`
  return rowsOf(sql<Omit<Attended, 'staff'>>`
    select coalesce(sum(a.minutes), 0)::int as minutes, count(distinct a.person_id)::int as persons
      from session_attended a join course_session s on s.id = a.session_id
     where a.locked_at is not null and a.minutes > 0
       and (s.starts_at at time zone 'Europe/Stockholm')::date between ${first} and ${lastDayOf(half)}`).map(
    ([row]) => row ?? { minutes: 0, persons: 0 },
  )
}

/** How many there are of each thing that is counted at units, by its name in small letters; the same thing of several kinds together. */
export function thingsCountedAsked(): Question<Map<string, number>> {
  return countsAsked(wholeAuthority).map((counts) => {
    const numbers = new Map<string, number>()
    for (const { what, number } of totalsOf(counts)) numbers.set(thingKey(what), (numbers.get(thingKey(what)) ?? 0) + number)
    return numbers
  })
}

/** A thing by its name, however its letters were written. */
export function thingKey(what: string): string {
  return what.toLocaleLowerCase('sv')
}
