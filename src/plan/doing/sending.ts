import type { Program } from '../../base/ask.ts'
import { type Day, dayOf } from '../../base/clock.ts'
import { inScope, type Tx } from '../../base/database.ts'
import { enqueue, type Workbench } from '../../base/jobs.ts'
import { keepMail, keepsMail, type Mail } from '../../base/mail.ts'
import { reminderMail } from './mails.ts'
import { stopToken } from './refusal.ts'
import { dueReminders, markReminded, receiverOf, remindedOn } from './store-reminders.ts'

/** One mail to one person about what they were to be reminded of on a day. */
export type ReminderWish = { authority: string; person: string; day: Day }

/**
 * Puts one mail for each person in the queue and marks what it says as said, in one transaction: carried out again it does nothing. Where no mail can go out
 * everything stays unsaid, until a mail server has been set.
 */
export async function queueReminders({ program, db }: Workbench, authority: string): Promise<void> {
  const today = dayOf(program.clock())
  await inScope(db, { authority }, async (tx) => {
    const house = await houseOf(tx, authority)
    if (!program.post.ready && !keepsMail(house.kind, program.config)) return
    const due = await dueReminders(tx, today)
    await markReminded(tx, authority, due, today)
    for (const person of new Set(due.map((each) => each.person))) {
      const wish: ReminderWish = { authority, person, day: today }
      await enqueue(tx, 'action-reminder-mail', wish, { key: `action-reminder:${person}:${today}` })
    }
  })
}

/** Sends one mail, about what still holds: an action that was finished, moved or handed over since is left out, and with nothing left there is no mail. */
export async function sendReminder({ program, db }: Workbench, { authority, person, day }: ReminderWish): Promise<void> {
  const written = await inScope(db, { authority }, async (tx) => {
    const house = await houseOf(tx, authority)
    const mail = await writeReminder(tx, program, house.name, { authority, person, day })
    if (!mail || !keepsMail(house.kind, program.config)) return mail
    await keepMail(tx, authority, mail)
    return null
  })
  if (written) await send(program, written)
}

async function writeReminder(
  tx: Tx,
  program: Program,
  authorityName: string,
  { authority, person, day }: ReminderWish,
): Promise<Mail | null> {
  const due = await remindedOn(tx, person, day, dayOf(program.clock()))
  const to = await receiverOf(tx, person)
  if (!to || due.length === 0) return null
  const { publicUrl } = program.config
  const stop = `${publicUrl}/reminders/stop?token=${stopToken(program.secret, { authority, person })}`
  return reminderMail({ to, due, authorityName, publicUrl, stop })
}

/** A mail server's refusal quotes the address; what is kept with a failed job, or logged, must not. */
async function send(program: Program, mail: Mail): Promise<void> {
  try {
    await program.post.send(mail)
  } catch (error) {
    const code = error instanceof Error && 'responseCode' in error ? ` (${Number(error.responseCode)})` : ''
    throw new Error(`The mail server did not take a mail${code}.`)
  }
}

async function houseOf(tx: Tx, authority: string): Promise<{ name: string; kind: 'real' | 'demo' }> {
  return tx.selectFrom('authority').select(['name', 'kind']).where('id', '=', authority).executeTakeFirstOrThrow()
}
