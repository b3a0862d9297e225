import { sql } from 'kysely'
import { addDays, type Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'
import { labelsFor } from '../organisation/namesakes.ts'
import './tables.ts'

/**
 * Whether a person coaches a school today: a coach's duty at the school, its district or the whole authority. What a coach may see needs both this
 * and an access in force; the session tells the two together as the viewer's `askedSchools`.
 */
export async function coachesSchool(tx: Tx, person: string, school: string, today: Day): Promise<boolean> {
  const { rows } = await sql<{ coaches: boolean }>`select app.coaches(${person}, ${school}, ${today}) as coaches`.execute(tx)
  return rows[0]?.coaches ?? false
}

/** Someone who coaches a school. */
export type Coach = { id: string; name: string }

/** The coaches of a school today, by name; namesakes by names that tell them apart. */
export async function coachesOf(tx: Tx, school: string, today: Day): Promise<Coach[]> {
  return askOnce(tx, coachesAsked([school], today))
}

/** The coaches of any of some schools today, each once, by name; to be asked together with something else. */
export function coachesAsked(schools: readonly string[], today: Day): Question<Coach[]> {
  const select = sql<Coach & { email: string | null }>`
    select p.id, app.person_name(p) as name, p.email
      from person p
     where app.is_there(p.to_on, ${today})
       and exists (select from unit_place s join app.duty_on(${today}) d on d.unit_id in (s.id, s.district_id, s.authority_id)
                    where s.id = any (${schools}::uuid[]) and d.person_id = p.id and d.role = 'coach')
     order by lower(p.family_name), lower(p.given_name), p.id`
  return rowsOf(select).map((rows) => {
    const names = labelsFor(rows, ({ email }) => [email])
    return rows.map(({ id, name }, index) => ({ id, name: names[index] ?? name }))
  })
}

/** Opens a school to a coach from today until the end of a day. */
export async function openSchool(
  tx: Tx,
  access: { authority: string; coach: string; school: string; request: string },
  { today, until }: { today: Day; until: Day },
): Promise<void> {
  await tx
    .insertInto('coach_access')
    .values({
      authority_id: access.authority,
      person_id: access.coach,
      school_id: access.school,
      request_id: access.request,
      from_on: today,
      to_on: addDays(until, 1),
    })
    .execute()
}

/** Closes today what a request had opened, if it is open still. */
export async function closeSchool(tx: Tx, request: string, today: Day): Promise<void> {
  await sql`update coach_access set to_on = greatest(from_on, ${today}::date) where request_id = ${request} and to_on > ${today}`.execute(
    tx,
  )
}

/** The coaches to whom a school is open today, by name, to be asked together with something else. */
export function coachesInAsked(school: string, today: Day): Question<Coach[]> {
  return rowsOf(sql<Coach>`
    select p.id, app.person_name(p) as name
      from person p
      join (select distinct c.person_id from app.coach_access_on(${today}) c where c.school_id = ${school}) c on c.person_id = p.id
     where app.is_there(p.to_on, ${today})
     order by lower(p.family_name), lower(p.given_name), p.id`)
}
