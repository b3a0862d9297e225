import type { Day } from '../../ground/base/clock.ts'
import { formatDay, type Messages } from '../../ground/base/language.ts'
import type { Mail } from '../../ground/base/mail.ts'
import { requestWords } from './request.words.ts'
import type { Kind } from './support.ts'

/** What a mail about support says to one person. `coach` and `note` are what was answered; `until` the last day of support. */
export type SupportMail = {
  what: 'asked' | 'accepted' | 'declined'
  to: string
  givenName: string
  place: string
  kind: Kind
  asker: string
  text: string
  coach: string
  note: string
  until: Day
  authorityName: string
  link: string
}

/** What a mail about feedback on a plan says. The feedback itself stays in Stegvis. */
export type FeedbackMail = {
  to: string
  givenName: string
  unit: string
  year: string
  coach: string
  asksChanges: boolean
  authorityName: string
  link: string
}

function feedbackInSwedish({ givenName, unit, year, coach, asksChanges, authorityName, link }: FeedbackMail): Omit<Mail, 'to'> {
  return {
    subject: `Återkoppling på planen för ${unit} ${year}`,
    text: paragraphs(
      `Hej ${givenName}!`,
      `${coach} har gett återkoppling på planen för ${unit} ${year}. ${asksChanges ? 'Återkopplingen föreslår att ni ändrar något innan planen fastställs.' : 'Planen kan fastställas som den är.'}`,
      `Läs och svara:\n${link}`,
      `Stegvis, ${authorityName}`,
    ),
  }
}

function feedbackInEnglish({ givenName, unit, year, coach, asksChanges, authorityName, link }: FeedbackMail): Omit<Mail, 'to'> {
  return {
    subject: `Feedback on the plan of ${unit} ${year}`,
    text: paragraphs(
      `Hello ${givenName},`,
      `${coach} has given feedback on the plan of ${unit} ${year}. ${asksChanges ? 'It suggests that you change something before the plan is adopted.' : 'The plan can be adopted as it is.'}`,
      `Read and answer:\n${link}`,
      `Stegvis, ${authorityName}`,
    ),
  }
}

function supportInSwedish({
  what,
  givenName,
  place,
  kind,
  asker,
  text,
  coach,
  note,
  until,
  authorityName,
  link,
}: SupportMail): Omit<Mail, 'to'> {
  const topic = requestWords.sv.kinds[kind].toLocaleLowerCase('sv')
  const hello = `Hej ${givenName}!`
  const from = `Stegvis, ${authorityName}`
  switch (what) {
    case 'asked':
      return {
        subject: `${place} ber om stöd: ${topic}`,
        text: paragraphs(hello, `${asker} på ${place} ber om stöd: ${topic}.`, quoted(text), `Svara ja eller nej här:\n${link}`, from),
      }
    case 'accepted':
      return {
        subject: `${coach} har tackat ja till att hjälpa ${place}`,
        text: paragraphs(
          hello,
          `${coach} har tackat ja till frågan från ${place}: ${topic}. Stödet gäller till och med ${formatDay(until, 'sv', true)}.`,
          quoted(note),
          `Till dess ser ${coach} skolans planer och släppta resultat, men aldrig någons egna svar. Ni kan avsluta stödet tidigare:\n${link}`,
          from,
        ),
      }
    case 'declined':
      return {
        subject: `Svar på er fråga om stöd: ${topic}`,
        text: paragraphs(
          hello,
          `${coach} kan inte hjälpa ${place} den här gången.`,
          quoted(note),
          `Läs svaret och fråga någon annan här:\n${link}`,
          from,
        ),
      }
  }
}

function supportInEnglish({
  what,
  givenName,
  place,
  kind,
  asker,
  text,
  coach,
  note,
  until,
  authorityName,
  link,
}: SupportMail): Omit<Mail, 'to'> {
  const topic = requestWords.en.kinds[kind].toLowerCase()
  const hello = `Hello ${givenName},`
  const from = `Stegvis, ${authorityName}`
  switch (what) {
    case 'asked':
      return {
        subject: `${place} asks for support: ${topic}`,
        text: paragraphs(hello, `${asker} at ${place} asks for support: ${topic}.`, quoted(text), `Answer yes or no here:\n${link}`, from),
      }
    case 'accepted':
      return {
        subject: `${coach} has agreed to help ${place}`,
        text: paragraphs(
          hello,
          `${coach} has accepted the request from ${place}: ${topic}. The support holds until ${formatDay(until, 'en', true)}.`,
          quoted(note),
          `Until then ${coach} sees the school’s plans and released results, but never anyone’s own answers. You can end the support earlier:\n${link}`,
          from,
        ),
      }
    case 'declined':
      return {
        subject: `Answer to your request for support: ${topic}`,
        text: paragraphs(
          hello,
          `${coach} cannot help ${place} this time.`,
          quoted(note),
          `Read the answer and ask someone else here:\n${link}`,
          from,
        ),
      }
  }
}

function quoted(text: string): string {
  return text === '' ? '' : text.replace(/^/gm, '> ')
}

function paragraphs(...parts: string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** What a coach or a school is told of a request. */
export const supportMailWords: Messages<(mail: SupportMail) => Omit<Mail, 'to'>> = { sv: supportInSwedish, en: supportInEnglish }

/** What those who write a plan are told of feedback. */
export const feedbackMailWords: Messages<(mail: FeedbackMail) => Omit<Mail, 'to'>> = { sv: feedbackInSwedish, en: feedbackInEnglish }
