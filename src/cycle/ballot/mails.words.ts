import type { Messages } from '../../ground/base/language.ts'

const sv = {
  subject: (title: string, day: string) => `${title}: svara senast ${day}`,
  subjectAgain: (title: string, day: string) => `Påminnelse: ${title}, svara senast ${day}`,
  hello: (name: string) => `Hej ${name}!`,
  first: (title: string, place: string) => `${title} för ${place} har börjat. Det tar omkring tre minuter, och du svarar anonymt.`,
  again: (title: string, place: string) =>
    `Det går fortfarande att svara: ${title} för ${place}. Den här påminnelsen går till alla, för Stegvis vet inte vem som har svarat. Har du redan svarat kan du bortse från den.`,
  link: (link: string) => `Svara här, utan att logga in:\n${link}`,
  until: (day: string) => `Det går att svara till och med ${day}. Därefter ser ni resultatet tillsammans.`,
  own: 'Länken är din röst och gäller en gång. Skicka den inte vidare.',
  protection: (k: number) =>
    `Det sparas inte vem som har svarat vad, eller när. Svaren visas bara sammanräknade, när minst ${k} har svarat.`,
  sender: (authority: string) => `Stegvis, ${authority}`,
}

const en: typeof sv = {
  subject: (title, day) => `${title}: answer by ${day}`,
  subjectAgain: (title, day) => `Reminder: ${title}, answer by ${day}`,
  hello: (name) => `Hello ${name},`,
  first: (title, place) => `${title} for ${place} has begun. It takes about three minutes, and you answer anonymously.`,
  again: (title, place) =>
    `You can still answer: ${title} for ${place}. This reminder goes to everyone, since Stegvis does not know who has answered. If you already have, you can ignore it.`,
  link: (link) => `Answer here, without signing in:\n${link}`,
  until: (day) => `You can answer until ${day}. After that you will see the result together.`,
  own: 'The link is your vote and works once. Do not pass it on.',
  protection: (k) => `We do not keep who answered what, or when. Answers are only shown added together, once at least ${k} have answered.`,
  sender: (authority) => `Stegvis, ${authority}`,
}

/** The mail that carries a ticket. */
export const mailWords: Messages<typeof sv> = { sv, en }
