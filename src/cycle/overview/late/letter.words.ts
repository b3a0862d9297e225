import type { Day } from '../../../ground/base/clock.ts'
import { formatDay, type Messages } from '../../../ground/base/language.ts'
import type { Mail } from '../../../ground/base/mail.ts'
import type { Late } from '../overview.ts'

/** What a reminder says to one principal: of each of their schools what its days have gone by for. */
export type LateMail = {
  to: string
  givenName: string
  byName: string
  schools: { name: string; late: Late[] }[]
  text: string
  authorityName: string
  link: string
}

const sv = {
  subject: (schools: string) => `Påminnelse: det här väntar vi på från ${schools}`,
  hello: (name: string) => `Hej ${name}!`,
  intro: (by: string) => `${by} påminner om det som är sent i skolans år med Stegvis:`,
  late: (step: Late['step'], day: Day) =>
    `- ${{ plan: 'Handlingsplanen skulle ha varit fastställd', check: 'Temperaturmätningen skulle ha varit gjord', report: 'Rapporten skulle ha varit skickad' }[step]} ${formatDay(day, 'sv', true)}.`,
  open: (link: string) => `Det som väntar på dig står på din startsida:\n${link}`,
  only: 'Brevet går till skolans rektor, ingen annan.',
  from: (authority: string) => `Stegvis, ${authority}`,
}

const en: typeof sv = {
  subject: (schools) => `Reminder: what we are waiting for from ${schools}`,
  hello: (name) => `Hello ${name},`,
  intro: (by) => `${by} reminds you of what is late in the school’s year with Stegvis:`,
  late: (step, day) =>
    `- ${{ plan: 'The plan was to be adopted by', check: 'The temperature check was to be done by', report: 'The report was to be sent by' }[step]} ${formatDay(day, 'en', true)}.`,
  open: (link) => `What waits for you stands on your start page:\n${link}`,
  only: 'This letter goes to the school’s principal and to nobody else.',
  from: (authority) => `Stegvis, ${authority}`,
}

/** The words of a reminder. */
export const letterWords: Messages<typeof sv> = { sv, en }

/** A reminder as it is sent; the schools one after the other where a principal leads several. */
export function letterTo(mail: LateMail, language: keyof typeof letterWords, schools: string): Mail {
  const t = letterWords[language]
  const lines = mail.schools.map(({ name, late }) => [name, ...late.map(({ step, since }) => t.late(step, since))].join('\n'))
  const parts = [t.hello(mail.givenName), t.intro(mail.byName), ...lines, mail.text, t.open(mail.link), t.only, t.from(mail.authorityName)]
  return { to: mail.to, subject: t.subject(schools), text: parts.filter(Boolean).join('\n\n') }
}
