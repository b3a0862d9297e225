import type { Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { SeenBy } from './working-group.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    'working-group':
      | 'made'
      | 'changed'
      | 'member-put'
      | 'member-taken-out'
      | 'closed'
      | 'opened'
      | 'meeting-added'
      | 'need-told'
      | 'need-removed'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    working_group: WorkingGroupTable
    working_group_member: { authority_id: string; group_id: string; person_id: string; chair: boolean; since_on: Day }
    group_meeting: GroupMeetingTable
    working_group_closing: { group_id: string; authority_id: string; at: Date; by_name: string }
    group_task: GroupTaskTable
    group_task_completion: { task_id: string; authority_id: string; at: Date; by_name: string }
    group_need: GroupNeedTable
  }
}

export type WorkingGroupTable = {
  id: Generated<string>
  authority_id: string
  programme_id: string
  title: string
  purpose: Generated<string>
  notes_seen_by: Generated<SeenBy>
  needs_seen_by: Generated<SeenBy>
  revision: Generated<number>
  made_on: Day
  made_by_name: string
  changed_by_name: string
}

export type GroupMeetingTable = {
  id: Generated<string>
  authority_id: string
  group_id: string
  held_on: Day
  place: Generated<string>
  participants: Generated<string>
  text: Generated<string>
  revision: Generated<number>
  changed_at: Date
  changed_by_name: string
}

export type GroupTaskTable = {
  id: Generated<string>
  authority_id: string
  meeting_id: string
  what: string
  person_id: string | null
  due_on: Day | null
  at: Date
  revision: Generated<number>
}

export type GroupNeedTable = {
  id: Generated<string>
  authority_id: string
  meeting_id: string
  framework: string | null
  aspect: string | null
  text: string
  at: Date
}
