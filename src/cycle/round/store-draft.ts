import type { Audience } from '../../content/framework/framework.ts'
import type { Day } from '../../ground/base/clock.ts'
import { anyOf, type Tx } from '../../ground/base/database.ts'
import { type Happenings, recordEvent } from '../../ground/base/event.ts'
import { type Dates, fittingReminders, type ReminderDays, suggestedReminders } from './dates.ts'
import type { Mailing, MailingKind } from './mailing.ts'
import type { MinimumGroup, Round } from './round.ts'
import { mailingsOf } from './store.ts'
import './tables.ts'
import { calendarOf } from '../year/store-mail-days.ts'

/** What, when and for whom: the first step of a round. */
export type Basics = Dates & { name: string; frameworkVersion: string; audiences: Audience[] }

/** What goes with the invitation, and when the others are reminded: the third step. */
export type Invitation = { minimumGroup: MinimumGroup; releaseDelay: number; message: string; reminders: ReminderDays }

/** Who does something, where: an event's subject. `by` is null for the system and the operator. */
export type Actor = { authority: string; by: string | null }

/**
 * Makes a draft under an id that the form brought, so that a form that is sent twice makes one.
 * @returns false when there was a round of that id already
 */
export async function createDraft(
  tx: Tx,
  actor: Actor,
  id: string,
  basics: Basics,
  more: { startedBySchool: string | null; today: Day; minimumGroup?: MinimumGroup },
): Promise<boolean> {
  const made = await tx
    .insertInto('round')
    .values({
      id,
      authority_id: actor.authority,
      name: basics.name,
      framework_version_id: basics.frameworkVersion,
      opens_on: basics.opensOn,
      closes_on: basics.closesOn,
      minimum_group: more.minimumGroup ?? 5,
      audiences: basics.audiences,
      started_by_school: more.startedBySchool,
      created_by: actor.by,
      created_on: more.today,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) return false
  await setReminders(tx, actor.authority, id, suggestedReminders(basics, await calendarOf(tx)))
  await tellOf(tx, actor, 'created', id, { name: basics.name })
  return true
}

/** Changes what, when and for whom. Reminder days that no longer fit the dates are suggested anew; a booked invitation moves along. */
export async function changeBasics(tx: Tx, actor: Actor, round: Round, basics: Basics): Promise<void> {
  await tx
    .updateTable('round')
    .set({
      name: basics.name,
      framework_version_id: basics.frameworkVersion,
      opens_on: basics.opensOn,
      closes_on: basics.closesOn,
      audiences: basics.audiences,
    })
    .where('id', '=', round.id)
    .execute()
  await setReminders(
    tx,
    actor.authority,
    round.id,
    fittingReminders(reminderDaysOf(await mailingsOf(tx, round.id)), basics, await calendarOf(tx)),
  )
  if (round.scheduled) await setMailing(tx, actor.authority, round.id, 'invitation', basics.opensOn)
  await tellOf(tx, actor, 'changed', round.id, { name: basics.name })
}

/** Sets minimum group, greeting and reminder days. */
export async function changeInvitation(tx: Tx, actor: Actor, round: string, invitation: Invitation): Promise<void> {
  await tx
    .updateTable('round')
    .set({ minimum_group: invitation.minimumGroup, release_delay: invitation.releaseDelay, message: invitation.message })
    .where('id', '=', round)
    .execute()
  await setReminders(tx, actor.authority, round, invitation.reminders)
  await tellOf(tx, actor, 'changed', round)
}

/** Puts in and takes out schools of a round's; what somebody else chooses at the same moment stays. */
export async function changeSchools(
  tx: Tx,
  actor: Actor,
  round: string,
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  const [was, is] = [new Set(before), new Set(after)]
  await tx
    .deleteFrom('round_school')
    .where('round_id', '=', round)
    .where('school_id', '=', anyOf(before.filter((school) => !is.has(school))))
    .execute()
  await insertSchools(
    tx,
    actor.authority,
    round,
    after.filter((school) => !was.has(school)),
  )
  await tellOf(tx, actor, 'changed', round, { schools: after.length })
}

/** Makes these the round's schools, and no others. */
export async function setSchools(tx: Tx, actor: Actor, round: string, schools: string[]): Promise<void> {
  await tx
    .deleteFrom('round_school')
    .where('round_id', '=', round)
    .where((eb) => eb.not(eb('school_id', '=', anyOf(schools))))
    .execute()
  await insertSchools(tx, actor.authority, round, schools)
  await tellOf(tx, actor, 'changed', round, { schools: schools.length })
}

/** Takes schools into a round beside those that it has: what somebody else chooses at the same moment stays. */
export async function takeInSchools(tx: Tx, actor: Actor, round: string, schools: string[]): Promise<void> {
  await insertSchools(tx, actor.authority, round, schools)
  await tellOf(tx, actor, 'changed', round, { taken: schools.length })
}

export async function insertSchools(tx: Tx, authority: string, round: string, schools: string[]): Promise<void> {
  if (schools.length === 0) return
  await tx
    .insertInto('round_school')
    .values(schools.map((school) => ({ authority_id: authority, round_id: round, school_id: school })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Removes a round that has not opened, with all that hangs on it. */
export async function deleteDraft(tx: Tx, actor: Actor, round: Round): Promise<void> {
  await tx.deleteFrom('round').where('id', '=', round.id).execute()
  await tellOf(tx, actor, 'deleted', round.id, { name: round.name })
}

/** The reminder days among a round's mailings. */
export function reminderDaysOf(mailings: Mailing[]): ReminderDays {
  const dayOfKind = (kind: MailingKind) => mailings.find((mailing) => mailing.kind === kind)?.onDay ?? null
  return { first: dayOfKind('first_reminder'), second: dayOfKind('second_reminder') }
}

/** Sets when the reminders go out; those that have gone out stay as they are. */
export async function setReminders(tx: Tx, authority: string, round: string, { first, second }: ReminderDays): Promise<void> {
  for (const [kind, day] of [
    ['first_reminder', first],
    ['second_reminder', second],
  ] as const) {
    if (day) await setMailing(tx, authority, round, kind, day)
    else await tx.deleteFrom('round_mailing').where('round_id', '=', round).where('kind', '=', kind).where('sent_on', 'is', null).execute()
  }
}

/** Books a mail for a day, unless it has gone out. */
export async function setMailing(tx: Tx, authority: string, round: string, kind: MailingKind, day: Day): Promise<void> {
  await tx
    .insertInto('round_mailing')
    .values({ round_id: round, authority_id: authority, kind, on_day: day })
    .onConflict((conflict) =>
      conflict.columns(['round_id', 'kind']).doUpdateSet({ on_day: day }).where('round_mailing.sent_on', 'is', null),
    )
    .execute()
}

/** Writes what happened to a round. */
export function tellOf(
  tx: Tx,
  { authority, by }: Actor,
  what: Happenings['round'],
  round: string,
  detail: Record<string, string | number | null> = {},
): Promise<void> {
  return recordEvent(tx, { authority, by, what: `round.${what}`, about: { kind: 'round', id: round }, detail })
}
