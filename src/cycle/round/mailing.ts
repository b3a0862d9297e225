import type { Day } from '../../ground/base/clock.ts'
import type { MailingProgress } from '../../people/post/store-standing.ts'
import { isMailDay, type MailCalendar, mailDayBefore } from '../year/mail-days.ts'

/** The mails of a round, in the order they go out. */
export const mailingKinds = ['invitation', 'first_reminder', 'second_reminder'] as const
export type MailingKind = (typeof mailingKinds)[number]

/**
 * A mail that a round sends on a day. `handedOn`: the day when it was given to the post office. `sentOn`: the day when half of it had gone, so that a mail
 * server that was away is seen; null before. `progress` is what the post office tells of it.
 */
export type Mailing = { kind: MailingKind; onDay: Day; handedOn: Day | null; sentOn: Day | null; progress: MailingProgress | null }

/**
 * The mailing whose turn it is today, or null. Nobody gets two mails of a round on one day, a reminder never goes before the invitation, and one
 * that was overtaken by a later one (there was no mail server for a while) is passed over. Reminders go on days of mail alone: one for another day goes before it.
 */
export function dueMailing(mailings: Mailing[], today: Day, calendar: MailCalendar): MailingKind | null {
  const due = mailings
    .filter((mailing) => mailing.handedOn === null && turnOf(mailing, calendar) <= today && !isOvertaken(mailing, mailings))
    .map(({ kind }) => kind)
  const invitation = mailings.find(({ kind }) => kind === 'invitation')
  if (!invitation?.sentOn) return due.includes('invitation') ? 'invitation' : null
  if (mailings.some(({ sentOn }) => sentOn !== null && sentOn >= today)) return null
  if (!isMailDay(calendar, today)) return null
  return mailingKinds.findLast((kind) => due.includes(kind)) ?? null
}

/** The day on which a mailing's turn comes: an invitation's when the round opens, whatever day that is; a reminder's is a day of mail. */
export function turnOf({ kind, onDay }: Pick<Mailing, 'kind' | 'onDay'>, calendar: MailCalendar): Day {
  return kind === 'invitation' ? onDay : mailDayBefore(calendar, onDay)
}

/** True when a mailing will not be sent any more: a later one has gone out, or an earlier one went out so late that it falls on the same day or after. */
export function isOvertaken(mailing: Mailing, mailings: Mailing[]): boolean {
  const at = mailingKinds.indexOf(mailing.kind)
  return (
    mailing.handedOn === null &&
    mailings.some(
      ({ kind, sentOn }) =>
        sentOn !== null && (mailingKinds.indexOf(kind) > at || (mailingKinds.indexOf(kind) < at && sentOn >= mailing.onDay)),
    )
  )
}

/** A person's part in a round at one school, as mail needs it. */
export type Place = { person: string; school: string }

/**
 * The places that a reminder is about: those not handed in yet. Who has handed in at one school of two is reminded of the other.
 * @param handedIn the pseudonyms that have handed in, by school
 */
export function placesToRemind<P extends Place>(
  places: P[],
  handedIn: Map<string, Set<string>>,
  pseudonymOf: (person: string) => string,
): P[] {
  return places.filter(({ school, person }) => !handedIn.get(school)?.has(pseudonymOf(person)))
}
