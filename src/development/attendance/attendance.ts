import type { CourseSession, Way } from '../programme/programme.ts'
import { minutesOf } from '../programme/programme.ts'

/** How a mark came about: the picture on the screen, its letters typed, the leader's list. */
export type MarkSource = 'qr' | 'self' | 'list'
/** What a leader writes of somebody. */
export const verdicts = ['whole', 'partly', 'absent'] as const
export type Verdict = (typeof verdicts)[number]
/** What is marked by the code: coming, and leaving where that counts. */
export type Turn = 'in' | 'out'
/** What somebody marks of themselves; `moved`: they went to another session that is held at the same time. */
export type MarkWhat = Verdict | Turn | 'moved'
/** What stands of somebody: where leaving counts, who has only come or only left is not settled. */
export type Standing = MarkWhat

/** How long a code holds round the start, in minutes, and whether leaving is counted. */
export type Setting = { before: number; after: number; leaving: boolean }
export const usualSetting: Setting = { before: 15, after: 20, leaving: false }
/** Minutes before the end from which the code for leaving is shown. */
export const minutesBeforeEnd = 5
/** Minutes before the end from which a list can be locked: some sessions end a little early. */
export const lockBefore = 15

type Held = Pick<CourseSession, 'startsAt' | 'endsAt' | 'released' | 'cancelled'>

/** What the code marks at a moment; null when none holds. */
export function turnAt({ startsAt, endsAt, released, cancelled }: Held, { before, after, leaving }: Setting, at: Date): Turn | null {
  if (!released || cancelled) return null
  if (within(at, startsAt, before, after)) return 'in'
  return leaving && within(at, endsAt, minutesBeforeEnd, after) ? 'out' : null
}

/** Until when the code that holds at a moment can be used. */
export function turnUntil({ startsAt, endsAt }: Pick<Held, 'startsAt' | 'endsAt'>, { after }: Setting, turn: Turn): Date {
  return minutesLater(turn === 'in' ? startsAt : endsAt, after)
}

/** Whether the leader can mark who is there: from when the code is shown, for as long as the list is not locked. */
export function canMark({ startsAt, released, cancelled }: Held, { before }: Setting, now: Date): boolean {
  return released && !cancelled && now >= minutesLater(startsAt, -before)
}

/** Whether the list can be locked. */
export function canLock(session: Held, now: Date): boolean {
  return session.released && !session.cancelled && now >= minutesLater(session.endsAt, -lockBefore)
}

/** Minutes that somebody is counted for; null for what is not settled. @param minutes where it was for a part */
export function minutesStood(
  session: Pick<CourseSession, 'startsAt' | 'endsAt'>,
  { what, minutes }: { what: Standing; minutes: number | null },
): number | null {
  const length = minutesOf(session)
  if (what === 'whole') return length
  if (what === 'partly') return Math.min(minutes ?? 0, length)
  return what === 'in' || what === 'out' ? null : 0
}

/** Whether somebody is there, for the whole time or a part, as far as is known. */
export function isThere(what: Standing): boolean {
  return what !== 'absent' && what !== 'moved'
}

/** Somebody's mark as it stands, with what is to be seen beside it. */
export type Mark = {
  number: number
  what: Standing
  minutes: number | null
  source: MarkSource
  way: Way
  reason: string
  at: Date
  byName: string
  /** The title of the session that they went to. */
  movedTo: string | null
}

/** One on the list: who signed up, and who is marked without that. */
export type Attendee = {
  person: string
  name: string
  place: string
  /** How they signed up to take part; null when they did not. */
  signedWay: Way | null
  mark: Mark | null
  /** When they marked themselves, where the leader has said something else. */
  selfAt: Date | null
  /** Sessions at the same time where they are marked as there. */
  elsewhere: string[]
}

export type Lock = { id: string; at: Date; byName: string; openedAt: Date | null; openedByName: string | null; openedReason: string | null }
/** Whether a list is locked. @param locks its locks, the newest first */
export function isLocked([latest]: readonly Lock[]): boolean {
  return latest !== undefined && latest.openedAt === null
}

export type WalkIn = { id: string; name: string; minutes: number | null; way: Way; byName: string }

/** How many are here, of how many: those who signed up or are marked, and those whose name alone is known. */
export function countsOf(list: readonly Attendee[], walkIns: readonly WalkIn[]) {
  const here = list.filter(({ mark }) => mark && isThere(mark.what)).length + walkIns.length
  const unsettled = list.filter(({ mark }) => mark && (mark.what === 'in' || mark.what === 'out'))
  const unmarked = list.filter(({ mark }) => mark === null)
  return { here, all: list.length + walkIns.length, unsettled, unmarked }
}

export function minutesLater(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * 60_000)
}

function within(at: Date, round: Date, before: number, after: number): boolean {
  return at >= minutesLater(round, -before) && at <= minutesLater(round, after)
}
