import { type Day, startOfDay } from '../../ground/base/clock.ts'
import { minutesOf, type Part, parts } from './meeting.ts'

/** When a part of a meeting is meant to take place. */
export type Slot = { part: Part; from: Date; until: Date }

const minute = 60_000
const stockholm = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Stockholm' })

/** A moment as an address has it, "1310", Swedish time. */
export function startText(moment: Date): string {
  return stockholm.format(moment).replace(':', '')
}

/** The moment today that an address names as the beginning; null for what is no time. */
export function startAt(text: string, today: Day): Date | null {
  const [, hours, minutes] = /^([01]\d|2[0-3])([0-5]\d)$/.exec(text) ?? []
  if (hours === undefined || minutes === undefined) return null
  return new Date(startOfDay(today).getTime() + (Number(hours) * 60 + Number(minutes)) * minute)
}

/** The parts one after another from the beginning on. */
export function slotsFrom(start: Date): Slot[] {
  let at = start.getTime()
  return parts.map((part): Slot => {
    const from = at
    at += minutesOf[part] * minute
    return { part, from: new Date(from), until: new Date(at) }
  })
}

/** Whole minutes that are left of a slot, the one under way counted; 0 when it is over. */
export function minutesLeft({ until }: Pick<Slot, 'until'>, now: Date): number {
  return Math.max(0, Math.ceil((until.getTime() - now.getTime()) / minute))
}
