import type { Day } from '../../ground/base/clock.ts'

/** Who reads something of a group: its members alone, those who run its programme too, or everybody of the authority. */
export const seenBy = ['members', 'programme', 'all'] as const
export type SeenBy = (typeof seenBy)[number]

/** Characters at most; the columns of the database hold the same. */
export const longest = { title: 200, purpose: 2000, place: 200, participants: 500, text: 20_000, what: 500, need: 1000 } as const

export type Member = { person: string; name: string; school: string | null; chair: boolean }

/** A group as it is to who asks. @property runs who asks runs its programme @property own what they are in it */
export type WorkingGroup = {
  id: string
  programme: { id: string; title: string }
  title: string
  purpose: string
  notesSeenBy: SeenBy
  needsSeenBy: SeenBy
  revision: number
  changedByName: string
  members: Member[]
  meetings: number
  /** When and by whom it was closed: from then on it is read and not written. */
  closed: { on: Day; byName: string } | null
  runs: boolean
  own: 'chair' | 'member' | null
}

export type GroupMeeting = {
  id: string
  group: string
  heldOn: Day
  place: string
  participants: string
  text: string
  revision: number
  changedByName: string
}

export type GroupTask = {
  id: string
  meeting: string
  heldOn: Day
  what: string
  person: string | null
  name: string | null
  dueOn: Day | null
  doneAt: Date | null
  revision: number
}

export type GroupNeed = { id: string; meeting: string; heldOn: Day; framework: string | null; aspect: string | null; text: string }

type Standing = Pick<WorkingGroup, 'runs' | 'own' | 'closed'>

/** Whether who asks reads something that the group lets so many read. */
export function reads({ runs, own }: Omit<Standing, 'closed'>, by: SeenBy): boolean {
  return own !== null || by === 'all' || (by === 'programme' && runs)
}

/** Whether who asks writes notes, tasks and needs: the members, and nobody above them; nobody once it is closed. */
export function writes({ own, closed }: Omit<Standing, 'runs'>): boolean {
  return own !== null && closed === null
}

/** Whether who asks says what it is for: its chair, and those who run the programme. */
export function manages({ runs, own }: Omit<Standing, 'closed'>): boolean {
  return runs || own === 'chair'
}

/**
 * Whether who asks says who is in it, who leads it and who may read: the chair for the group, and for as long as it has none those who run the programme. One rule for the three, since whoever
 * takes out the chair or puts in a reader opens what the group has kept for itself.
 */
export function opens({ runs, own, members }: Omit<Standing, 'closed'> & Pick<WorkingGroup, 'members'>): boolean {
  return own === 'chair' || (runs && !members.some(({ chair }) => chair))
}

/** Whether who asks may put themselves in a group that they are not in: as its first, when it has held no meeting yet. */
export function joins({ members, meetings }: Pick<WorkingGroup, 'members' | 'meetings'>): boolean {
  return members.length === 0 && meetings === 0
}

/** Whether somebody may say that a task is done: whose it is, and the chair; anyone of the group when it is nobody's. */
export function finishes({ own, closed }: Omit<Standing, 'runs'>, person: string, task: Pick<GroupTask, 'person'>): boolean {
  return own !== null && closed === null && (own === 'chair' || task.person === null || task.person === person)
}
