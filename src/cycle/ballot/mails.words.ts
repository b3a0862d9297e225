import type { Messages } from '../../ground/base/language.ts'
import type { Readers } from './ballot.ts'

type Mailed = {
  subject(title: string, place: string, day: string): string
  subjectAgain(title: string, place: string, day: string): string
  first(title: string, place: string): string
  again(title: string, place: string): string
  until(day: string): string
}

/** What is said by who reads what comes of it: its sentences are told what they need by its type. */
function readBy(said: Record<Readers, Mailed>): Record<Readers, Mailed> {
  return said
}

const sv = {
  hello: (name: string) => `Hej ${name}!`,
  reads: readBy({
    group: {
      subject: (title, _place, day) => `${title}: svara senast ${day}`,
      subjectAgain: (title, _place, day) => `Påminnelse: ${title}, svara senast ${day}`,
      first: (title, place) => `${title} för ${place} har börjat. Det tar omkring tre minuter, och du svarar anonymt.`,
      again: (title, place) =>
        `Det går fortfarande att svara: ${title} för ${place}. Den här påminnelsen går till alla, för Stegvis vet inte vem som har svarat. Har du redan svarat kan du bortse från den.`,
      until: (day) => `Det går att svara till och med ${day}. Därefter ser ni resultatet tillsammans.`,
    },
    leader: {
      subject: (_title, place, day) => `Utvärdering av ${place}, svara senast ${day}`,
      subjectAgain: (_title, place, day) => `Påminnelse: utvärdering av ${place}, svara senast ${day}`,
      first: (title, place) =>
        `Du deltog i ${place}. ${title} Det tar omkring två minuter, och du svarar anonymt. Har du redan svarat med koden i rummet behöver du inte svara igen.`,
      again: (title, place) =>
        `Det går fortfarande att svara om ${place}. ${title} Den här påminnelsen går till alla som deltog, för Stegvis vet inte vem som har svarat. Har du redan svarat kan du bortse från den.`,
      until: (day) =>
        `Det går att svara till och med ${day}. Den som ledde passet och de som leder programmet ser svaren sammanräknade, ingen annan.`,
    },
  }),
  link: (link: string) => `Svara här, utan att logga in:\n${link}`,
  own: 'Länken är din röst och gäller en gång. Skicka den inte vidare.',
  protection: (k: number) =>
    `Det sparas inte vem som har svarat vad, eller när. Svaren visas bara sammanräknade, när minst ${k} har svarat.`,
  sender: (authority: string) => `Stegvis, ${authority}`,
}

const en: typeof sv = {
  hello: (name) => `Hello ${name},`,
  reads: {
    group: {
      subject: (title, _place, day) => `${title}: answer by ${day}`,
      subjectAgain: (title, _place, day) => `Reminder: ${title}, answer by ${day}`,
      first: (title, place) => `${title} for ${place} has begun. It takes about three minutes, and you answer anonymously.`,
      again: (title, place) =>
        `You can still answer: ${title} for ${place}. This reminder goes to everyone, since Stegvis does not know who has answered. If you already have, you can ignore it.`,
      until: (day) => `You can answer until ${day}. After that you will see the result together.`,
    },
    leader: {
      subject: (_title, place, day) => `Evaluation of ${place}: answer by ${day}`,
      subjectAgain: (_title, place, day) => `Reminder: evaluation of ${place}, answer by ${day}`,
      first: (title, place) =>
        `You took part in ${place}. ${title} It takes about two minutes, and you answer anonymously. If you already answered with the code in the room you need not answer again.`,
      again: (title, place) =>
        `You can still answer about ${place}. ${title} This reminder goes to everyone who took part, since Stegvis does not know who has answered. If you already have, you can ignore it.`,
      until: (day) =>
        `You can answer until ${day}. Whoever led the session and those who lead the programme see the answers added together, nobody else.`,
    },
  },
  link: (link) => `Answer here, without signing in:\n${link}`,
  own: 'The link is your vote and works once. Do not pass it on.',
  protection: (k) => `We do not keep who answered what, or when. Answers are only shown added together, once at least ${k} have answered.`,
  sender: (authority) => `Stegvis, ${authority}`,
}

/** The mail that carries a ticket. */
export const mailWords: Messages<typeof sv> = { sv, en }
