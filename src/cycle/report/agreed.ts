import type { Day } from '../../ground/base/clock.ts'
import { type Agreement, isOverdue, statusOf, toSettle } from '../agreement/agreement.ts'
import type { Agreed } from './report.ts'

/** What the dialogue before agreed, and what is still open of those before it, with what became of each: as a report locks it. */
export function agreedFrom(agreements: readonly Agreement[], today: Day): Agreed[] {
  return toSettle(agreements, { dialogue: '', concludedOn: null }).map((agreement) => ({
    id: agreement.id,
    title: agreement.title,
    owner: agreement.owner.name,
    dueOn: agreement.dueOn,
    agreedOn: agreement.agreedOn ?? today,
    status: statusOf(agreement),
    late: isOverdue(agreement, today),
    note: agreement.notes.find(({ text }) => text !== '')?.text ?? '',
  }))
}
