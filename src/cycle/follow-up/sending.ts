import { z } from 'zod'
import { dayOf } from '../../ground/base/clock.ts'
import { inScope } from '../../ground/base/database.ts'
import type { Workbench } from '../../ground/base/jobs.ts'
import { isWorkingDay } from '../../ground/base/working-days.ts'
import { type LetterKind, tenDays } from '../../people/post/letter.ts'
import { handOver } from '../../people/post/store-handing.ts'
import { postStanding } from '../../people/post/store-standing.ts'
import { reminderMail } from './mails.ts'
import { stopToken } from './refusal.ts'
import { dueReminders, markReminded, receiverOf, remindedOn } from './store-reminders.ts'

/** One mail to one person about what they were to be reminded of on a day. */
const oneMail = z.object({ person: z.uuid(), day: z.iso.date() })

/**
 * Hands over one letter for each person and marks what it says as said, in one transaction: carried out again it does nothing. Where no mail can go out
 * everything stays unsaid, until a mail server has been set. Nobody is reminded on a free day: it is said on the next one of work.
 */
export async function queueReminders({ program, db }: Workbench, authority: string): Promise<void> {
  const today = dayOf(program.clock())
  if (!isWorkingDay(today)) return
  await inScope(db, { authority }, async (tx) => {
    const { kind } = await tx.selectFrom('authority').select('kind').where('id', '=', authority).executeTakeFirstOrThrow()
    if ((await postStanding(tx, program, kind)).is === 'none') return
    const due = await dueReminders(tx, today)
    await markReminded(tx, authority, due, today)
    const persons = [...new Set(due.map(({ person }) => person))]
    if (persons.length > 0)
      await handOver(tx, program, reminderLetter, { authority, letters: persons.map((person) => ({ person, day: today })) })
  })
}

/** A mail about what still holds: an action that was finished, moved or handed over since is left out, and with nothing left there is no mail. */
export const reminderLetter: LetterKind = {
  name: 'action-reminder',
  priority: 2,
  hours: tenDays,
  async write({ tx, program, authority, authorityName, payload, today }) {
    const { person, day } = oneMail.parse(payload)
    const due = await remindedOn(tx, person, day, today)
    const to = await receiverOf(tx, person)
    if (!to || due.length === 0) return null
    const { publicUrl } = program.config
    const stop = `${publicUrl}/reminders/stop?token=${stopToken(program.secret, { authority, person })}`
    return reminderMail({ to, due, authorityName, publicUrl, stop })
  },
}
