import type { Audience } from '../../content/framework/framework.ts'
import type { Day } from '../../ground/base/clock.ts'
import { countInWords, formatList, formatWeekday, type Messages } from '../../ground/base/language.ts'
import type { Mail } from '../../ground/base/mail.ts'
import type { MailingKind } from './mailing.ts'

/** What a round's mail says to one person: about every school at which they are asked (or, in a reminder, have not handed in). */
export type RoundMail = {
  kind: MailingKind
  to: string
  givenName: string
  roundName: string
  schools: string[]
  audiences: Audience[]
  closesOn: Day
  /** Statements to answer at one school, and the minutes they take. */
  statements: number
  minutes: number
  minimumGroup: number
  /** The greeting that whoever started the round wrote; may be empty. */
  greeting: string
  authorityName: string
  link: string
}

function inSwedish(mail: RoundMail): Omit<Mail, 'to'> {
  const day = formatWeekday(mail.closesOn, 'sv')
  const schools = formatList(mail.schools, 'sv')
  const invitation = mail.kind === 'invitation'
  const several = mail.schools.length > 1 ? ' Du svarar en gång för varje skola.' : ''
  return {
    subject: invitation
      ? `Dags för din självskattning: ${mail.roundName}, till ${day}`
      : `Din självskattning väntar: ${mail.roundName}, till ${day}`,
    text: paragraphs(
      `Hej ${mail.givenName}!`,
      invitation
        ? `Nu är självskattningen ${mail.roundName} öppen. Den gäller ${schools}.${several}`
        : `Självskattningen ${mail.roundName} är öppen till ${day}. Din för ${schools} är inte inskickad än.`,
      invitation ? mail.greeting : '',
      `Sista dag är ${day}. Det är ${countInWords(mail.statements, 'sv')} frågor, och det tar ungefär ${mail.minutes} minuter. Du kan göra en del i taget, och ändra tills omgången stänger.`,
      `Logga in och svara:\n${mail.link}`,
      whoSeesInSwedish(mail),
      invitation ? '' : 'Påminnelsen går automatiskt till dem som inte har skickat in. Varken chefer eller kollegor får veta vilka det är.',
      `Stegvis, ${mail.authorityName}`,
    ),
  }
}

function whoSeesInSwedish({ audiences, minimumGroup }: RoundMail): string {
  const staff = `Bara du ser dina svar: skolan ser sammanställningar med minst ${countInWords(minimumGroup, 'sv')} svar.`
  const leader =
    'Bara du ser dina enskilda svar, men medelvärdet visas som skolledningens bild av skolan även när ni är få. Är du den enda skolledaren på en skola är medelvärdet ditt svar, och de som läser skolans resultat ser det.'
  if (!audiences.includes('leader')) return staff
  return audiences.includes('staff')
    ? `${staff} Där du är skolledare visas medelvärdet som skolledningens bild av skolan även när ni är få. Är du den enda skolledaren på en skola är medelvärdet ditt svar, och de som läser skolans resultat ser det.`
    : leader
}

function inEnglish(mail: RoundMail): Omit<Mail, 'to'> {
  const day = formatWeekday(mail.closesOn, 'en')
  const schools = formatList(mail.schools, 'en')
  const invitation = mail.kind === 'invitation'
  const several = mail.schools.length > 1 ? ' You answer once for each school.' : ''
  return {
    subject: invitation
      ? `Time for your self-assessment: ${mail.roundName}, until ${day}`
      : `Your self-assessment is waiting: ${mail.roundName}, until ${day}`,
    text: paragraphs(
      `Hello ${mail.givenName},`,
      invitation
        ? `The self-assessment ${mail.roundName} is now open. It is about ${schools}.${several}`
        : `The self-assessment ${mail.roundName} is open until ${day}. Yours for ${schools} has not been submitted yet.`,
      invitation ? mail.greeting : '',
      `The last day is ${day}. There are ${countInWords(mail.statements, 'en')} questions and they take about ${mail.minutes} minutes. You can do some at a time, and change your answers until the round closes.`,
      `Sign in and answer:\n${mail.link}`,
      whoSeesInEnglish(mail),
      invitation
        ? ''
        : 'This reminder goes automatically to those who have not submitted. Neither managers nor colleagues are told who they are.',
      `Stegvis, ${mail.authorityName}`,
    ),
  }
}

function whoSeesInEnglish({ audiences, minimumGroup }: RoundMail): string {
  const staff = `Only you see your answers: the school sees summaries of at least ${countInWords(minimumGroup, 'en')} answers.`
  const leader =
    "Only you see your single answers, but the mean is shown as the leaders' view of the school even when there are few of you. If you are the only leader at a school, the mean is your answer, and those who read the school's result see it."
  if (!audiences.includes('leader')) return staff
  return audiences.includes('staff')
    ? `${staff} Where you are a school leader the mean is shown as the leaders' view of the school even when there are few of you. If you are the only leader at a school, the mean is your answer, and those who read the school's result see it.`
    : leader
}

function paragraphs(...parts: string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** The invitation to a round and its reminders. */
export const roundMailWords: Messages<(mail: RoundMail) => Omit<Mail, 'to'>> = { sv: inSwedish, en: inEnglish }
