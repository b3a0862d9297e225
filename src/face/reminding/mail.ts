import { linkTo } from '../../ground/base/addresses.ts'
import type { Day } from '../../ground/base/clock.ts'
import { formatWeekday, type Language } from '../../ground/base/language.ts'
import type { Mail } from '../../ground/base/mail.ts'
import type { Waiting } from '../../ground/base/waiting.ts'
import { mailWords } from './mail.words.ts'

/** What a mail about what waits is made of: to whom, what is new or near, what waits since before, and the addresses in it. */
export type WaitingMail = {
  to: { givenName: string; email: string; language: Language }
  news: readonly Waiting[]
  before: readonly Waiting[]
  today: Day
  authorityName: string
  publicUrl: string
  /** Where these mails are stopped, by whoever holds the mail. */
  stop: string
}

/** Writes one mail about all that waits for a person. It holds no way in, and no figures: who opens a link signs in. */
export function waitingMail({ to, news, before, today, authorityName, publicUrl, stop }: WaitingMail): Mail {
  const { language } = to
  const t = mailWords[language]
  const part = (heading: string, waiting: readonly Waiting[]) =>
    waiting.length === 0 ? '' : [heading, ...waiting.map((each) => lineOf(each, today, publicUrl, language))].join('\n')
  return {
    to: to.email,
    subject: t.subject(news.length),
    text: `${[
      t.hello(to.givenName),
      part(t.news, news),
      part(t.before, before),
      t.all(publicUrl + linkTo('/')),
      `${t.once} ${t.stop(stop)}`,
      t.sender(authorityName),
    ]
      .filter((each) => each !== '')
      .join('\n\n')}\n`,
    unsubscribe: stop,
  }
}

/** What it is, until when, and where. What a page says beside it may be figures, and stays there. */
function lineOf({ title, note, lastDay, link }: Waiting, today: Day, publicUrl: string, language: Language): string {
  const until = lastDay !== null && lastDay >= today ? mailWords[language].until(formatWeekday(lastDay, language)) : undefined
  const when = note?.[language] ?? until
  return [`- ${title[language]}`, ...(when ? [`  ${when}`] : []), `  ${publicUrl}${link.href}`].join('\n')
}
