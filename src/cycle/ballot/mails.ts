import type { Day } from '../../ground/base/clock.ts'
import { formatWeekday, type Language } from '../../ground/base/language.ts'
import type { Mail } from '../../ground/base/mail.ts'
import { type Asking, readersOf } from './ballot.ts'
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
  const { place } = asking
  const title = asking.title[language]
  const reads = t.reads[readersOf(asking)]
  const day = formatWeekday(closesOn, language)
  const paragraphs = [
    t.hello(givenName),
    again ? reads.again(title, place) : reads.first(title, place),
    t.link(link),
    reads.until(day),
    t.own,
    t.protection(minimumGroup),
    t.sender(authorityName),
  ]
  return {
    to: email,
    subject: again ? reads.subjectAgain(title, place, day) : reads.subject(title, place, day),
    text: `${paragraphs.join('\n\n')}\n`,
  }
}
