import { addDays, type Day } from '../../ground/base/clock.ts'

/** Characters that may be written. */
export const longest = { lookAt: 2000, answer: 1000, notes: 10_000, reply: 4000, companions: 500 } as const

/** How far ahead somebody may be invited, in days. */
export const farthestAhead = 365

/** Days after a visit, and after its notes were shared, during which the start page asks for the next word. */
export const askedFor = 60

/** As many write in the notes beside the invited. */
export const mostWriters = 8

/** A visit as its two sides see it. Notes are null for the host until they are shared. */
export type Visit = {
  id: string
  host: { id: string; name: string }
  visitors: { id: string; name: string }
  visitorName: string
  /** Whoever was invited, as long as they are here. */
  visitorPerson: string | null
  onDay: Day
  /** How many times it has been moved to another day. */
  moved: number
  lookAt: string
  byName: string
  /** Which side the viewer is on. */
  side: 'host' | 'visitor'
  /** Whether the viewer is who was invited: answers, names who writes along, and shares. */
  invited: boolean
  /** Those whom the invited has named to write along, by name. */
  writers: { person: string; name: string }[]
  answer: { comes: boolean; text: string; companions: string } | null
  /** `byName`: who wrote last. */
  notes: { text: string; sharedOn: Day | null; revision: number; byName: string } | null
  reply: { text: string; byName: string } | null
}

/** Where a visit stands. `lapsed`: the day came and nobody had answered; `told`: the notes are shared. */
export type VisitState = 'asked' | 'lapsed' | 'declined' | 'coming' | 'visited' | 'told' | 'replied'

export function stateOf({ onDay, answer, notes, reply }: Pick<Visit, 'onDay' | 'answer' | 'notes' | 'reply'>, today: Day): VisitState {
  if (reply) return 'replied'
  if (notes?.sharedOn) return 'told'
  if (!answer) return onDay < today ? 'lapsed' : 'asked'
  if (!answer.comes) return 'declined'
  return onDay > today ? 'coming' : 'visited'
}

/** The invited answers, and may change the answer until the day. */
export function canAnswer(visit: Visit, today: Day): boolean {
  return visit.invited && (visit.onDay > today || stateOf(visit, today) === 'asked')
}

/** The invited names who writes along, from the answer on until the notes are shared. */
export function canName(visit: Visit, today: Day): boolean {
  return visit.invited && ['coming', 'visited'].includes(stateOf(visit, today))
}

/** The visitors write from the day of the visit on, until the notes are shared. */
export function canWrite(visit: Visit, today: Day): boolean {
  return visit.side === 'visitor' && stateOf(visit, today) === 'visited'
}

/** The invited shares what the visitors have written. */
export function canShare(visit: Visit, today: Day): boolean {
  return visit.invited && canWrite(visit, today)
}

/** The host answers notes that are shared, and may change the answer. */
export function canReply(visit: Visit, today: Day): boolean {
  return visit.side === 'host' && ['told', 'replied'].includes(stateOf(visit, today))
}

/** The host takes an invitation back as long as nobody has come of it. */
export function canWithdraw(visit: Visit, today: Day): boolean {
  return visit.side === 'host' && ['asked', 'lapsed', 'declined', 'coming'].includes(stateOf(visit, today))
}

/** The host moves a visit to another day until it has been; the invited answers anew. */
export function canMove(visit: Visit, today: Day): boolean {
  return canWithdraw(visit, today)
}

/** Whether a visit is still to be, and has not been declined: worth a place in a calendar. */
export function isAhead(visit: Visit, today: Day): boolean {
  return visit.onDay >= today && ['asked', 'coming', 'visited'].includes(stateOf(visit, today))
}

/** Whether a day is one to invite somebody for. */
export function isDayToVisit(day: Day, today: Day): boolean {
  return day >= today && day <= addDays(today, farthestAhead)
}
