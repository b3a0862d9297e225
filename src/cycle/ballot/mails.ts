import type { Day } from '../../ground/base/clock.ts'
import { formatWeekday, type Language } from '../../ground/base/language.ts'
import type { Mail } from '../../ground/base/mail.ts'
import type { Asking } from './ballot.ts'
import { mailWords } from './mails.words.ts'

/** What a mail with a ticket says. `again`: a reminder, which goes to everyone. */
export type BallotMail = {
  to: { givenName: string; email: string; language: Language }
  asking: Asking
  minimumGroup: number
  closesOn: Day
  again: boolean
  authorityName: string
  link: string
}

/** Writes the mail that carries somebody's ticket. */
export function ballotMail({ to, asking, minimumGroup, closesOn, again, authorityName, link }: BallotMail): Mail {
  const { language, email, givenName } = to
  const t = mailWords[language]
  const title = asking.title[language]
  const day = formatWeekday(closesOn, language)
  const paragraphs = [
    t.hello(givenName),
    again ? t.again(title, asking.place) : t.first(title, asking.place),
    t.link(link),
    t.until(day),
    t.own,
    t.protection(minimumGroup),
    t.sender(authorityName),
  ]
  return { to: email, subject: again ? t.subjectAgain(title, day) : t.subject(title, day), text: `${paragraphs.join('\n\n')}\n` }
}
