import type { Seating } from '../../development/programme/store-seats.ts'
import type { Actor } from '../../ground/base/actor.ts'
import { addDays, type Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { isWorkingDay } from '../../ground/base/working-days.ts'
import type { Said } from './training-content.ts'

/** A session of the demo that is gone by, who had a seat, and what they said of it. */
export type HeldInDemo = {
  id: string
  programme: string
  title: string
  startsAt: Date
  endsAt: Date
  people: string[]
  leaderName: string
  after?: Said | undefined
  later?: Said | undefined
}

/** What the sessions of the demo are made with. */
export type Hall = {
  tx: Tx
  today: Day
  actor: Actor
  programme: string
  leaderName: string
  staff: readonly string[]
  characters: Readonly<Record<'teacher' | 'lead', string>>
}

/** Sessions as they were made: who gets which seat of them, and those that are over. */
export type MadeSessions = { seats: Seating[]; held: HeldInDemo[] }

/** When somebody signs up for a session on a day, counted from today: some days before, and never later than yesterday. */
export function soonBefore(day: number, days = 5): number {
  return Math.min(day - days, -1)
}

/** The first day from one on that people work. */
export function workingDayFrom(day: Day): Day {
  return isWorkingDay(day) ? day : workingDayFrom(addDays(day, 1))
}
