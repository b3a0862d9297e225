import { type Day, dayOf } from '../../ground/base/clock.ts'
import { isWrittenWhile, type Side } from '../agreement/agreement.ts'
import type { Period } from '../report/report.ts'

/** Where a dialogue is: called off; ahead; its time is over, and both sides have not said yes; concluded. */
export const dialogueStates = ['called off', 'booked', 'held', 'concluded'] as const
export type DialogueState = (typeof dialogueStates)[number]

/** When and where, as it was said last. `number` is 1 for the first invitation, and one more each time it is moved. */
export type Booking = { number: number; startsAt: Date; minutes: number; place: string; message: string; byName: string }

/** The dialogue about a school's half-year. */
export type Dialogue = {
  id: string
  school: { id: string; name: string; district: string | null }
  period: Period
  state: DialogueState
  booking: Booking
  concludedOn: Day | null
  /** The report of the half-year, of its latest version that is not taken back. */
  report: { id: string; number: number; onDay: Day; read: boolean } | null
}

/** A question to the talk: proposed from the report by a rule, or somebody's own. */
export type Question = { id: string; text: string; byName: string }

/** A side's yes, to the agreements as they stood. */
export type Approval = { side: Side; version: string; byName: string; at: Date }

/** Notes, and which revision of them; 0 where nothing is written yet. */
export type Notes = { text: string; revision: number; byName: string }

export const longest = { place: 200, message: 2000, question: 1000, notes: 20_000, own: 20_000 } as const
/** How long a dialogue can be, in minutes, and how long it is unless something else is chosen. */
export const lengths = [30, 45, 60, 90, 120, 180] as const
export const usualLength = 90
/** Questions of one's own, beside those proposed. */
export const mostQuestions = 12

/** Each side's yes to the agreements as they stand now; what was said yes to before they changed no longer counts. */
export function approvalsNow(approvals: readonly Approval[], version: string): Map<Side, Approval> {
  return new Map(approvals.filter((each) => each.version === version).map((each) => [each.side, each]))
}

/** Whether the day of the meeting has come: before it there is nothing to say yes to. Who met sooner moves the dialogue to the day on which they did. */
export function hasMet({ booking }: { booking: Pick<Booking, 'startsAt'> }, today: Day): boolean {
  return dayOf(booking.startsAt) <= today
}

/** Whether what was agreed can still be written: both sides have not said yes to it yet, and it was not called off. */
export function isWritten({ state }: Pick<Dialogue, 'state'>): boolean {
  return isWrittenWhile(state)
}
