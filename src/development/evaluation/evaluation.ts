import type { Outcome } from '../../cycle/ballot/ballot.ts'
import { momentOf } from '../../cycle/dialogue/when.ts'
import type { MinimumGroup } from '../../cycle/round/round.ts'
import { addDays, addMonths, type Day, dayOf, startOfDay } from '../../ground/base/clock.ts'
import type { Text } from '../../ground/base/language.ts'

/** When it is asked: after the session, or two months later whether it has changed anything. */
export const kinds = ['after', 'later'] as const
export type Kind = (typeof kinds)[number]

/** The steps that a question can have; `words` is a line in one's own words. */
export const scales = ['use', 'fit', 'enough', 'yes', 'change', 'often', 'words'] as const
export type Scale = (typeof scales)[number]

/** A question of a form. `key` is the usual one's, where it is that; what somebody has written has its place. */
export type FormQuestion = { key: string; scale: Scale; text: Text }

/** Questions of a form at most, and characters of one. */
export const mostQuestions = 6
export const longestQuestion = 200
/** Lines in one's own words of a form at most. */
export const mostWords = 2

/** How many must have answered for anything to be shown. */
export const minimumGroup: MinimumGroup = 5

/** As many sessions must have an evaluation that is shown for anything to be said of what lies in their middle. */
export const fewestSessions = 5

/** Days that an evaluation is open, from the first on which its letters go out. */
export const openDays: Record<Kind, number> = { after: 7, later: 14 }
/** Days after it opened when everybody is reminded, once. */
export const remindAfter = 4
/** Days in which the worker opens what is due: what was held before there were evaluations is not asked about. */
export const dueWithin: Record<Kind, number> = { after: 7, later: 21 }
/** Months after a session when it is asked whether it has changed anything. */
export const monthsLater = 2

/** The clock times at which it is asked: on the day of the session, and two months later. */
const evening = '18:00'
const morning = '08:00'

/** When a session is asked about: in the evening of its day, of the next where it ends later than that; and in the morning two months later. */
export function dueAt(kind: Kind, endsAt: Date): Date {
  const day = dayOf(endsAt)
  if (kind === 'later') return clockAt(addMonths(day, monthsLater), morning)
  const same = clockAt(day, evening)
  return same > endsAt ? same : clockAt(addDays(day, 1), evening)
}

/** Days that the evening waits for a list of attendance that is not locked: who took part is not known before. After them those with a seat are asked, too. */
export const waitsForList = 3

/** Whether a session is to be asked about now. @param settled its list of attendance is locked, or there is none to lock */
export function isDue(kind: Kind, endsAt: Date, settled: boolean, now: Date): boolean {
  const due = dueAt(kind, endsAt)
  return now >= (kind === 'after' && !settled ? clockAt(addDays(dayOf(due), waitsForList), evening) : due)
}

/** The moments between which a session has ended that can be due now. */
export function dueSpan(kind: Kind, now: Date): { from: Date; until: Date } {
  const until = kind === 'after' ? now : startOfDay(addDays(addMonths(dayOf(now), -monthsLater), 2))
  return { from: new Date(until.getTime() - dueWithin[kind] * 86_400_000), until }
}

/** A clock time in Sweden on a day. No clock is put forward at any that is asked for here. */
function clockAt(day: Day, time: string): Date {
  const when = momentOf(day, time)
  return when.is === 'never' ? startOfDay(day) : when.moment
}

/** Where an evaluation is. `few`: too few took part for anybody to be asked. */
export type Standing = { is: 'few' } | { is: 'open'; closesOn: Day } | { is: 'counting' } | { is: 'done'; on: Day; outcome: Outcome }

/** An evaluation of a session, as those see it who led it and who lead its programme. */
export type Evaluation = {
  id: string
  session: { id: string; title: string; startsAt: Date }
  programme: { id: string; title: string }
  kind: Kind
  ballot: string | null
  asked: number
  openedOn: Day
  questions: FormQuestion[]
  standing: Standing
}

/** Whether those who were there can be asked by the code already: the session has begun and is not called off. */
export function canOpen(session: { startsAt: Date; released: boolean; cancelled: unknown }, now: Date): boolean {
  return session.released && !session.cancelled && session.startsAt <= now
}
