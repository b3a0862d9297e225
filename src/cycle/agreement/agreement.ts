import type { Day } from '../../ground/base/clock.ts'
import type { ActionStatus } from '../plan/plan.ts'
import { isLate } from '../plan/rules.ts'

/** On which side of a dialogue somebody sits: who leads the school, who heads its district. */
export type Side = 'school' | 'district'

/** Somebody of a dialogue, and on which sides: a head who leads a school as well sits on both. */
export type Party = { id: string; name: string; sides: Side[] }

/** Who answers for an agreement, named as it was written: somebody of the dialogue, or in own words whoever else. */
export type Owner = {
  person: string | null
  name: string
  /** Was somebody of the dialogue, and is not any more: someone else must take over. */
  left: boolean
}

/** A line of what became of an agreement. */
export type Note = { status: ActionStatus | null; owner: string | null; text: string; byName: string; at: Date; onDay: Day }

/** What was agreed in a dialogue between a school and its district. */
export type Agreement = {
  id: string
  dialogue: string
  school: { id: string; name: string; district: string | null }
  title: string
  text: string
  owner: Owner
  dueOn: Day
  revision: number
  /** From when it is in force; null while both sides have not said yes. */
  agreedOn: Day | null
  /** What became of it, the latest first. */
  notes: Note[]
  /** The action in the school's plan that it was taken up as, while that is there. */
  action: { id: string; title: string; status: ActionStatus } | null
}

/** An agreement as it is written. The owner is a person of the dialogue or, in own words, whoever else. */
export type WrittenAgreement = { title: string; text: string; ownerPerson: string | null; ownerName: string; dueOn: Day }

export const longest = { title: 200, text: 2000, owner: 200, note: 2000 } as const
/** Whether what is agreed can still be written in a dialogue that stands so: both sides have not said yes to it yet, and it was not called off. */
export function isWrittenWhile(state: string): boolean {
  return state === 'booked' || state === 'held'
}

/** As many as are agreed in one dialogue. */
export const mostAgreements = 15

/** Where an agreement stands: where its action in the plan stands, once it is taken up; else as its latest line says. One truth at a time. */
export function statusOf({ action, notes }: Pick<Agreement, 'action' | 'notes'>): ActionStatus {
  return action?.status ?? notes.find(({ status }) => status !== null)?.status ?? 'planned'
}

/** In force, and neither done nor dropped. */
export function isOpen(agreement: Agreement): boolean {
  const status = statusOf(agreement)
  return agreement.agreedOn !== null && status !== 'done' && status !== 'dropped'
}

/** Past its last day, as an action is. */
export function isOverdue(agreement: Agreement, today: Day): boolean {
  return agreement.agreedOn !== null && isLate({ dueOn: agreement.dueOn, status: statusOf(agreement) }, today)
}

/** The agreements of the dialogue that was concluded last before a day; none where there was none. */
export function ofLastDialogue(agreements: readonly Agreement[]): Agreement[] {
  const last = agreements.reduce<Day | null>(
    (latest, { agreedOn }) => (agreedOn && (!latest || agreedOn > latest) ? agreedOn : latest),
    null,
  )
  const dialogue = agreements.find(({ agreedOn }) => agreedOn !== null && agreedOn === last)?.dialogue
  return agreements.filter((each) => each.dialogue === dialogue && each.agreedOn !== null)
}

/** What there is to settle when people meet again: all of the dialogue before, and what is still open of those before it, but nothing of the dialogue itself or of later ones. */
export function toSettle(agreements: readonly Agreement[], at: { dialogue: string; concludedOn: Day | null }): Agreement[] {
  const before = agreements.filter(
    ({ dialogue, agreedOn }) => dialogue !== at.dialogue && agreedOn !== null && (at.concludedOn === null || agreedOn <= at.concludedOn),
  )
  const last = new Set(ofLastDialogue(before).map(({ id }) => id))
  return before.filter((each) => last.has(each.id) || isOpen(each))
}
