import { sql } from 'kysely'
import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { type Sight, sightOf } from '../../people/permission/permission.ts'
import type { Visit } from './visit.ts'
import '../../people/organisation/tables.ts'
import './tables.ts'

/** The visits of which the viewer is a side, the latest day first. What the visitor has not shared is in no answer but their own. */
export function visitsAsked(viewer: Viewer, id: string | null = null): Question<Visit[]> {
  const hosts = sightOf(viewer, 'visits received')?.schools ?? []
  return rowsOf(sql<Visit>`
    select v.id, json_build_object('id', h.id, 'name', h.name) as host, json_build_object('id', g.id, 'name', g.name) as visitors,
           v.visitor_name as "visitorName", v.visitor_person_id as "visitorPerson", v.on_day as "onDay", v.moved, v.look_at as "lookAt", v.by_name as "byName",
           case when v.visitor_person_id = ${viewer.person} or w.visit_id is not null then 'visitor' else 'host' end as side,
           coalesce(v.visitor_person_id = ${viewer.person}, false) as invited,
           coalesce((select json_agg(json_build_object('person', x.person_id, 'name', x.name) order by x.name, x.person_id) from visit_writer x where x.visit_id = v.id), '[]') as writers,
           case when a.visit_id is not null then json_build_object('comes', a.comes, 'text', a.text, 'companions', a.companions) end as answer,
           case when n.visit_id is not null then json_build_object('text', n.text, 'sharedOn', n.shared_on, 'revision', n.revision, 'byName', n.by_name) end as notes,
           case when r.visit_id is not null then json_build_object('text', r.text, 'byName', r.by_name) end as reply
      from visit v join unit h on h.id = v.host_id join unit g on g.id = v.visitors_id
      left join visit_answer a on a.visit_id = v.id
      left join visit_writer w on w.visit_id = v.id and w.person_id = ${viewer.person}
      left join visit_notes n on n.visit_id = v.id and (n.shared_on is not null or v.visitor_person_id = ${viewer.person} or w.visit_id is not null)
      left join visit_reply r on r.visit_id = v.id
     where (${id}::uuid is null or v.id = ${id}) and (v.host_id = any (${hosts}::uuid[]) or v.visitor_person_id = ${viewer.person} or w.visit_id is not null)
     order by v.on_day desc, v.id`)
}

/** A visit of which the viewer is a side, or NotFound. */
export async function visitSeen(tx: Tx, viewer: Viewer, id: string): Promise<Visit> {
  return found((await askOnce(tx, visitsAsked(viewer, id)))[0])
}

/** That a visit took place: which schools, and when. Nothing of what was said. */
export type Made = { id: string; host: string; visitors: string; onDay: Day }

/** The visits that have taken place at or from the schools of a district, the latest first. */
export function visitsMade(sight: Sight, today: Day): Question<Made[]> {
  return rowsOf(sql<Made>`
    select v.id, h.name as host, g.name as visitors, v.on_day as "onDay"
      from visit v join visit_answer a on a.visit_id = v.id and a.comes
      join unit_place h on h.id = v.host_id join unit_place g on g.id = v.visitors_id
     where v.on_day <= ${today}
       and (${sight.authority} or h.district_id = any (${sight.districts}::uuid[]) or g.district_id = any (${sight.districts}::uuid[]))
     order by v.on_day desc, v.id`)
}

/** Somebody who may be invited: who, and from which school. */
export type Guest = { person: string; name: string; school: string; schoolName: string }

/** The principals of other schools than the hosts', by school. */
export function principalsElsewhere(hosts: readonly string[], today: Day): Question<Guest[]> {
  return rowsOf(sql<Guest>`
    select p.id as person, app.person_name(p) as name, u.id as school, u.name as "schoolName"
      from app.duty_on(${today}) d join unit u on u.id = d.unit_id and u.kind = 'school' and u.to_on is null join person p on p.id = d.person_id
     where d.role = 'principal' and not u.id = any (${hosts}::uuid[])
     order by u.name, name, p.id`)
}

/** Who has a mail address and works at another school than the host; null when nobody does. */
export async function colleagueAt(tx: Tx, mail: string, host: string, today: Day): Promise<Guest | null> {
  const { rows } = await sql<Guest>`
    select p.id as person, app.person_name(p) as name, u.id as school, u.name as "schoolName"
      from person p join app.duty_on(${today}) d on d.person_id = p.id join unit_place at on at.id = d.unit_id join unit u on u.id = at.school_id
     where lower(p.email) = lower(${mail}) and u.id <> ${host} and u.to_on is null
     order by u.name limit 1`.execute(tx)
  return rows[0] ?? null
}
