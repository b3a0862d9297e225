import { type RawBuilder, sql } from 'kysely'
import { found } from '../../ground/base/ask.ts'
import { AtHand } from '../../ground/base/at-hand.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, readOnce, rowsOf } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import type { Course, Programme } from './programme.ts'
import { askerOf } from './seeing.ts'
import '../../people/organisation/tables.ts'
import './tables.ts'

/** A programme, and whether who asks runs it: writes it, and reads who has signed up. */
export type SeenProgramme = Programme & { runs: boolean }

/** The programmes that somebody sees, those that are over last: what is released, and drafts for those who run programmes or this one. */
export function programmesAsked(viewer: Viewer, today: Day): Question<SeenProgramme[]> {
  return programmesBy(viewer, null, today)
}

/** A programme in a list. */
export type ListedProgramme = Pick<Programme, 'id' | 'title' | 'from' | 'to' | 'released'> & { ended: boolean }

/** The same programmes in the same order, with what a list tells of them alone. */
export function programmesListed(viewer: Viewer, today: Day): Question<readonly ListedProgramme[]> {
  const { person, runsAll } = askerOf(viewer)
  const asked = rowsOf(sql<ListedProgramme>`
    select p.id, p.title, p.from_on as "from", p.to_on as "to", r.programme_id is not null as released, e.programme_id is not null as ended
      from programme p left join programme_release r on r.programme_id = p.id left join programme_ending e on e.programme_id = p.id
     where r.programme_id is not null or ${runsAll ? sql`true` : runBy(person)}
     order by e.programme_id is not null or p.to_on < ${today}::date, p.from_on, p.title, p.id`)
  return readOnce<readonly ListedProgramme[]>(asked, lists, '', longestList)
}

/** Lists of programmes that stand ready: one for all who see the same of an authority's, and one for each who runs a draft. */
const lists = new AtHand<string, readonly ListedProgramme[]>(16)
const longestList = 60_000

/** Whether a list of programmes is one of those that stand ready: the very same for the next who sees the same. */
export function standReady(list: readonly ListedProgramme[]): boolean {
  return lists.has(list)
}

/** That somebody runs a programme `p`. */
export function runBy(person: string): RawBuilder<boolean> {
  return sql`exists (select from programme_charge h where h.programme_id = p.id and h.person_id = ${person} and h.part in ('leader', 'coordinator'))`
}

function programmesBy(viewer: Viewer, id: string | null, today: Day | null): Question<SeenProgramme[]> {
  const { person, schools, runsAll } = askerOf(viewer)
  return rowsOf(sql<SeenProgramme>`
    select * from (
      select p.id, p.title, p.purpose, p.from_on as "from", p.to_on as "to", p.funder, p.funder_line as "funderLine", p.funder_number as "funderNumber", p.funding, p.contact,
             case when p.funder_mark <> 'none' or p.funder_line <> '' then app.funder_mark(p.id) end as "funderMark", p.record_number as "recordNumber", p.partners, p.forms, p.revision, p.changed_by_name as "changedByName",
             coalesce((select json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name)
                         from programme_school s join unit u on u.id = s.school_id where s.programme_id = p.id), '[]') as schools,
             coalesce((select json_agg(json_build_object('framework', a.framework, 'aspect', a.aspect, 'from', a.level_from, 'to', a.level_to) order by a.aspect)
                         from programme_aspect a where a.programme_id = p.id), '[]') as aspects,
             coalesce((select json_agg(json_build_object('person', c.person_id, 'name', app.person_name(n), 'part', c.part)
                              order by array_position(array['leader', 'coordinator', 'trainer'], c.part), app.person_name(n))
                         from programme_charge c join person n on n.id = c.person_id where c.programme_id = p.id), '[]') as charges,
             exists (select from programme_release r where r.programme_id = p.id) as released,
             (select json_build_object('on', e.on_day, 'byName', e.by_name) from programme_ending e where e.programme_id = p.id) as ended,
             exists (select from app.programmes_for(${schools}::uuid[]) f where f.programme_id = p.id) as "forAsker",
             ${runsAll ? sql`true` : runBy(person)} as runs
        from programme p ${id === null ? sql`` : sql`where p.id = ${id}`}) seen
     where released or runs
     order by ended is not null or "to" < ${today}::date, "from", title, id`)
}

/** One of them, or NotFound. */
export function programmeSeen(viewer: Viewer, id: string): Question<SeenProgramme> {
  return programmesBy(viewer, id, null).map(([seen]) => found(seen))
}

/** A programme that the asker runs, or NotFound. */
export async function programmeRun(tx: Tx, viewer: Viewer, id: string): Promise<SeenProgramme> {
  const seen = await askOnce(tx, programmeSeen(viewer, id))
  return found(seen.runs ? seen : null)
}

const courseAsked = sql`
  select id, programme_id as programme, title, about, audience, one_at_a_time as "oneAtATime", (select d.on_day from seminar_day d where d.course_id = course.id) as day, revision from course`

/** The courses of a programme, in their order. */
export function coursesAsked(programme: string): Question<Course[]> {
  return rowsOf(sql<Course>`
    ${courseAsked} where programme_id = ${programme} order by position, id`)
}

/** A course, whoever asks: who may is asked of its programme. */
export async function courseOf(tx: Tx, id: string): Promise<Course> {
  const [course] = await askOnce(tx, rowsOf(sql<Course>`select one.* from (${courseAsked}) one where one.id = ${id}`))
  return found(course)
}

/** Somebody who can be put in charge. */
export type Somebody = { id: string; name: string }

/** Who has a mail address in the authority; null when nobody has. */
export async function colleagueWith(tx: Tx, mail: string): Promise<Somebody | null> {
  const [somebody = null] = await askOnce(
    tx,
    rowsOf(
      sql<Somebody>`select p.id, app.person_name(p) as name from person p where lower(p.email) = lower(${mail}) and p.to_on is null limit 1`,
    ),
  )
  return somebody
}

/** The schools of the authority that there are. */
export function schoolsAsked(today: Day): Question<Somebody[]> {
  return rowsOf(sql<Somebody>`select id, name from unit where kind = 'school' and app.is_there(to_on, ${today}) order by name, id`)
}
