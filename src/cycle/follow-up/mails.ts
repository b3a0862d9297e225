import { formatDay, formatWeekday, type Language } from '../../ground/base/language.ts'
import type { Mail } from '../../ground/base/mail.ts'
import { mailWords } from './mails.words.ts'

import type { DueAction, Receiver } from './store-reminders.ts'

/** What a reminder is made of: everything that one person is to be reminded of, and the addresses in it. */
export type ReminderMail = {
  to: Receiver
  due: readonly DueAction[]
  authorityName: string
  publicUrl: string
  /** Where the reminders are stopped, by whoever holds the mail. */
  stop: string
}

/** Writes one mail about all of a person's actions. It holds no way in: who opens a link signs in. */
export function reminderMail({ to, due, authorityName, publicUrl, stop }: ReminderMail): Mail {
  const { language } = to
  const t = mailWords[language]
  const late = due.filter(({ kind }) => kind === 'late')
  const soon = due.filter(({ kind }) => kind === 'week before')
  const part = (heading: string, actions: readonly DueAction[]) =>
    actions.length === 0 ? '' : [heading, ...actions.map((action) => lineOf(action, publicUrl, language))].join('\n')
  return {
    to: to.email,
    subject: subjectOf(late.length, soon.length, language),
    text: `${[
      t.hello(to.givenName),
      t.lead,
      part(t.lateHeading, late),
      part(t.soonHeading, soon),
      t.ask,
      t.all(`${publicUrl}/actions?owner=me`),
      `${t.once} ${t.stop(stop)}`,
      t.sender(authorityName),
    ]
      .filter((each) => each !== '')
      .join('\n\n')}\n`,
    unsubscribe: stop,
  }
}

function subjectOf(late: number, soon: number, language: Language): string {
  const { subject } = mailWords[language]
  if (late > 0 && soon > 0) return subject.both(late, soon)
  return late > 0 ? subject.late(late) : subject.soon(soon)
}

/** A day long gone is told with its year, one that comes with its weekday. */
function lineOf({ kind, dueOn, title, unitName, schoolName, action }: DueAction, publicUrl: string, language: Language): string {
  const day = kind === 'late' ? formatDay(dueOn, language, true) : formatWeekday(dueOn, language)
  const place = schoolName ? `${unitName}, ${schoolName}` : unitName
  return `- ${mailWords[language].line(day, title, place)}\n  ${publicUrl}/actions/${action}`
}
