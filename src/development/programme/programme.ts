import type { Day } from '../../ground/base/clock.ts'
import type { Funded, FunderMark } from '../funder/funder.ts'

/** What somebody is in charge of in a programme: its leader and coordinator run it, a trainer (utbildningsutvecklare) is named. */
export const chargeParts = ['leader', 'coordinator', 'trainer'] as const
export type ChargePart = (typeof chargeParts)[number]

/** How one takes part. */
export const ways = ['room', 'link'] as const
export type Way = (typeof ways)[number]
/** What somebody in line would take. */
export const wishes = ['room', 'link', 'either'] as const
export type Wish = (typeof wishes)[number]

export const timeKinds = ['regulated', 'voluntary'] as const
export type TimeKind = (typeof timeKinds)[number]

export type Charge = { person: string; name: string; part: ChargePart }
export type ProgrammeAspect = { framework: string; aspect: string; from: number; to: number }

/** What is written of a programme, as it is kept. */
export type ProgrammeText = {
  title: string
  purpose: string
  from: Day
  to: Day
  funder: string
  funderLine: string
  funderNumber: string
  funding: string
  contact: string
  recordNumber: string
  partners: string
}

export type Programme = ProgrammeText & {
  id: string
  /** School forms and schools that it is for; none means all. */
  forms: string[]
  schools: { id: string; name: string }[]
  aspects: ProgrammeAspect[]
  charges: Charge[]
  funderMark: FunderMark | null
  revision: number
  changedByName: string
  released: boolean
  /** That it has ended, and who said so; null while it goes on, whatever its last day. */
  ended: { on: Day; byName: string } | null
  /** Whether it is for who asks: they work at one of its schools, of one of its forms. */
  forAsker: boolean
}

export type Course = {
  id: string
  programme: string
  title: string
  about: string
  audience: string
  oneAtATime: boolean
  /** The day that it is, where it is one of blocks. */
  day: Day | null
  revision: number
}

/** Somebody who lectures: of the authority (`person`), or from outside by name. */
export type Lecturer = { person: string | null; name: string }

/** The seats of one way to take part. @property free what nobody has and nobody is offered; never negative */
export type Seats = { way: Way; seats: number; taken: number; held: number; free: number }

/** What a session is to who asks. */
export type Own = {
  /** `heard`: who leads the session is the one whom the need was told to; nobody else reads it. */
  signup: { id: string; way: Way; need: string | null; heard: boolean } | null
  waiting: { id: string; way: Wish; direct: boolean; ahead: number; since: Date } | null
  offer: { id: string; way: Way; until: Date } | null
}

export type CourseSession = {
  id: string
  course: { id: string; title: string; about: string; audience: string; oneAtATime: boolean }
  programme: { id: string; title: string; forAsker: boolean; released: boolean; ended: boolean } & Funded
  title: string
  startsAt: Date
  endsAt: Date
  place: string
  link: string
  seatsRoom: number | null
  seatsLink: number | null
  overbook: number
  opensAt: Date
  closesAt: Date
  cancelUntil: Date
  timeKind: TimeKind
  bring: string
  /** Days before it when those with a seat are reminded; null: not at all. */
  remindDays: number | null
  leader: { id: string; name: string } | null
  sequence: number
  revision: number
  released: boolean
  cancelled: { reason: string; at: Date; byName: string } | null
  seats: Seats[]
  inLine: number
  own: Own
}

/** What tells how a session stands for everyone at a moment. */
export type Standing = Pick<CourseSession, 'startsAt' | 'endsAt' | 'opensAt' | 'closesAt' | 'released' | 'inLine'> & {
  cancelled: object | null
  programme: { ended: boolean }
  seats: readonly Pick<Seats, 'seats' | 'free'>[]
}

/** Where a session is, in the order that it passes: FIELD's states. They follow from records and the clock, and are kept nowhere. */
export type SessionState = 'draft' | 'cancelled' | 'held' | 'under way' | 'closed' | 'not open' | 'full' | 'open'

export function stateOf(session: Standing, now: Date): SessionState {
  if (session.cancelled) return 'cancelled'
  if (!session.released) return 'draft'
  if (session.endsAt <= now) return 'held'
  if (session.startsAt <= now) return 'under way'
  if (now >= session.closesAt || session.programme.ended) return 'closed'
  if (now < session.opensAt) return 'not open'
  return session.inLine > 0 || session.seats.every(({ free }) => free === 0) ? 'full' : 'open'
}

/** Whether somebody may sign up, or stand in line, at a moment. */
export function takesSignups(session: Standing, now: Date): boolean {
  const state = stateOf(session, now)
  return state === 'open' || state === 'full'
}

/** Whether who has signed up may still take it back themselves. */
export function canLeave(session: Pick<CourseSession, 'cancelUntil' | 'cancelled'>, now: Date): boolean {
  return !session.cancelled && now < session.cancelUntil
}

/** Whether a session can be moved, called off and given other seats: until it begins. */
export function canChange(session: Pick<CourseSession, 'startsAt' | 'cancelled'>, now: Date): boolean {
  return !session.cancelled && now < session.startsAt
}

/** Whether blocks can be added to a seminar day, and the day be changed: to the end of it, whether it has blocks or not. */
export function canChangeDay({ day }: { day: Day }, today: Day): boolean {
  return day >= today
}

/** How long a session is, in minutes. */
export function minutesOf({ startsAt, endsAt }: Pick<CourseSession, 'startsAt' | 'endsAt'>): number {
  return Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000)
}
