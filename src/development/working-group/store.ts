import { sql } from 'kysely'
import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { askerOf } from '../programme/seeing.ts'
import '../../people/organisation/tables.ts'
import '../programme/tables.ts'
import './tables.ts'
import type { GroupMeeting, GroupNeed, GroupTask, WorkingGroup } from './working-group.ts'

/** Which groups: one, that of a meeting, task or need, or those of a programme. */
export type Which = { id?: string; programme?: string; meeting?: string; task?: string; need?: string }

/** The groups that somebody sees there are: those of programmes that are released or that they run, and those they are in. */
export function groupsAsked(viewer: Viewer, today: Day, which: Which = {}): Question<WorkingGroup[]> {
  const { person, runsAll } = askerOf(viewer)
  return rowsOf(sql<WorkingGroup>`
    select id, programme, title, purpose, "notesSeenBy", "needsSeenBy", revision, "changedByName", members, meetings, closed, runs, own from (
      select g.id, json_build_object('id', p.id, 'title', p.title) as programme, g.title, g.purpose, g.notes_seen_by as "notesSeenBy", g.needs_seen_by as "needsSeenBy",
             g.revision, g.changed_by_name as "changedByName",
             coalesce((select json_agg(json_build_object('person', n.id, 'name', app.person_name(n), 'chair', m.chair and app.is_there(n.to_on, ${today}), 'school',
                                (select min(s.name) from app.duty_on(${today}) d join unit_place l on l.id = d.unit_id join unit s on s.id = l.school_id where d.person_id = n.id))
                              order by m.chair desc, app.person_name(n), n.id)
                         from working_group_member m join person n on n.id = m.person_id where m.group_id = g.id), '[]') as members,
             (select count(*) from group_meeting t where t.group_id = g.id)::integer as meetings,
             (select json_build_object('on', (x.at at time zone 'Europe/Stockholm')::date, 'byName', x.by_name) from working_group_closing x where x.group_id = g.id) as closed,
             (${runsAll} or exists (select from programme_charge c
               where c.programme_id = p.id and c.person_id = ${person} and c.part in ('leader', 'coordinator'))) as runs,
             (select case when m.chair then 'chair' else 'member' end from working_group_member m where m.group_id = g.id and m.person_id = ${person}) as own,
             exists (select from programme_release r where r.programme_id = p.id) as released
        from working_group g join programme p on p.id = g.programme_id
       where (${which.id ?? null}::uuid is null or g.id = ${which.id ?? null})
         and (${which.programme ?? null}::uuid is null or p.id = ${which.programme ?? null})
         and (${which.meeting ?? null}::uuid is null or g.id in (select t.group_id from group_meeting t where t.id = ${which.meeting ?? null}))
         and (${which.task ?? null}::uuid is null
              or g.id in (select t.group_id from group_meeting t join group_task k on k.meeting_id = t.id where k.id = ${which.task ?? null}))
         and (${which.need ?? null}::uuid is null
              or g.id in (select t.group_id from group_meeting t join group_need k on k.meeting_id = t.id where k.id = ${which.need ?? null}))) seen
     where released or runs or own is not null
     order by own is null, closed is not null, title, id`)
}

/** One of them, or NotFound. */
export function groupSeen(viewer: Viewer, today: Day, which: Which): Question<WorkingGroup> {
  return groupsAsked(viewer, today, which).map(([group]) => found(group))
}

/** The meetings of a group, the latest first, or one of them. Who may read them is asked of the group. */
export function meetingsAsked(which: { group?: string; id?: string }): Question<GroupMeeting[]> {
  return rowsOf(sql<GroupMeeting>`
    select id, group_id as "group", held_on as "heldOn", place, participants, text, revision, changed_by_name as "changedByName" from group_meeting
     where (${which.group ?? null}::uuid is null or group_id = ${which.group ?? null}) and (${which.id ?? null}::uuid is null or id = ${which.id ?? null})
     order by held_on desc, id`)
}

/** What was taken on: at a meeting, or in a group; what is not done first, by its day. */
export function tasksAsked(which: { group?: string; meeting?: string; id?: string }): Question<GroupTask[]> {
  return rowsOf(
    sql<GroupTask>`
    select k.id, k.meeting_id as meeting, t.held_on as "heldOn", k.what, k.person_id as person, app.person_name(n) as name, k.due_on as "dueOn", c.at as "doneAt", k.revision
      from group_task k join group_meeting t on t.id = k.meeting_id left join person n on n.id = k.person_id
      left join group_task_completion c on c.task_id = k.id
     where (${which.group ?? null}::uuid is null or t.group_id = ${which.group ?? null})
       and (${which.meeting ?? null}::uuid is null or t.id = ${which.meeting ?? null}) and (${which.id ?? null}::uuid is null or k.id = ${which.id ?? null})
     order by c.at is not null, k.due_on, k.at, k.id`,
    'doneAt',
  )
}

/** Needs that were put into words: at a meeting, or in a group, the latest meeting first. */
export function needsAsked(which: { group?: string; meeting?: string }): Question<GroupNeed[]> {
  return rowsOf(sql<GroupNeed>`
    select k.id, k.meeting_id as meeting, t.held_on as "heldOn", k.framework, k.aspect, k.text from group_need k join group_meeting t on t.id = k.meeting_id
     where (${which.group ?? null}::uuid is null or t.group_id = ${which.group ?? null}) and (${which.meeting ?? null}::uuid is null or t.id = ${which.meeting ?? null})
     order by t.held_on desc, k.at, k.id`)
}

/** A need as those read it who plan for the authority: said by a group, never by a person or a school. */
export type SharedNeed = { id: string; group: string; framework: string | null; aspect: string | null; text: string; heldOn: Day }

/** What groups have said is needed, where they let those who run programmes, or everybody, read it; the latest first. */
export function sharedNeedsAsked(): Question<SharedNeed[]> {
  return rowsOf(sql<SharedNeed>`
    select k.id, g.title as "group", k.framework, k.aspect, k.text, t.held_on as "heldOn"
      from group_need k join group_meeting t on t.id = k.meeting_id join working_group g on g.id = t.group_id
     where g.needs_seen_by <> 'members' order by t.held_on desc, k.at, k.id`)
}
