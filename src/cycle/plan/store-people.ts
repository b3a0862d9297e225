import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'
import { labelsFor } from '../../people/organisation/namesakes.ts'
import '../../people/organisation/tables.ts'

/** Someone who can answer for an action: works at the school today. Namesakes have names that tell them apart. `teams`: the school's teams they belong to. */
export type Colleague = { id: string; name: string; teams: string[]; hasMail: boolean }

/** Everyone with a duty at a school or in its teams today, by name. */
export function colleaguesAt(tx: Tx, school: string, today: Day): Promise<Colleague[]> {
  return askOnce(tx, colleaguesAsked(school, today))
}

/** The same, to be asked together with something else. */
export function colleaguesAsked(school: string, today: Day): Question<Colleague[]> {
  const select = sql<Colleague & { teamNames: string | null; email: string | null }>`
    with place as materialized (select id, kind, name from unit_place where school_id = ${school})
    select p.id, app.person_name(p) as name, coalesce(array_agg(u.id) filter (where u.kind = 'team'), '{}') as teams,
           string_agg(u.name, ', ' order by u.name) filter (where u.kind = 'team') as "teamNames", p.email, p.email is not null as "hasMail"
      from app.duty_on(${today}) d
      join place u on u.id = d.unit_id
      join person p on p.id = d.person_id
     where d.role in ('teacher', 'staff', 'team_lead', 'leader', 'principal') and app.is_there(p.to_on, ${today})
     group by p.id
     order by lower(p.given_name), lower(p.family_name), p.id`
  return rowsOf(select).map((rows) => {
    const names = labelsFor(rows, ({ teamNames, email }) => [teamNames, email])
    return rows.map(({ id, name, teams, hasMail }, index) => ({ id, name: names[index] ?? name, teams, hasMail }))
  })
}

/** Who has a duty at some schools or in their teams today, by school: those among whom an action's owner is looked for. */
export function thereAsked(schools: readonly string[], today: Day): Question<Map<string, ReadonlySet<string>>> {
  const select = sql<{ school: string; people: string[] }>`
    select u.school_id as school, array_agg(distinct p.id) as people
      from unit_place u
      join app.duty_on(${today}) d on d.unit_id = u.id
      join person p on p.id = d.person_id
     where u.school_id = any (${schools}::uuid[]) and d.role in ('teacher', 'staff', 'team_lead', 'leader', 'principal')
       and app.is_there(p.to_on, ${today})
     group by u.school_id`
  return rowsOf(select).map((rows) => new Map(rows.map(({ school, people }) => [school, new Set(people)])))
}

/** Whether a coach has access to a school's plans today: somebody whom the school has asked, and who has said yes. */
export function coachAsked(school: string, today: Day): Question<boolean> {
  return rowsOf(
    sql<{ has: boolean }>`select exists (select from app.coach_access_on(${today}) c where c.school_id = ${school}) as has`,
  ).map(([row]) => row?.has ?? false)
}
