import { dayOf } from '../../ground/base/clock.ts'
import { formatDay, formatTime, formatWeekday, type Language, type Messages } from '../../ground/base/language.ts'
import type { ChargePart, CourseSession, SessionState, TimeKind, Way, Wish } from './programme.ts'

const sv = {
  programmes: 'Kompetensutveckling',
  parts: { leader: 'Projektledare', coordinator: 'Koordinator', trainer: 'Utbildningsutvecklare' } satisfies Record<ChargePart, string>,
  ways: { room: 'På plats', link: 'Via länk' } satisfies Record<Way, string>,
  wishes: { room: 'På plats', link: 'Via länk', either: 'Vilket som går' } satisfies Record<Wish, string>,
  times: { regulated: 'reglerad tid', voluntary: 'frivilligt' } satisfies Record<TimeKind, string>,
  states: {
    draft: 'Utkast',
    cancelled: 'Inställt',
    held: 'Genomfört',
    'under way': 'Pågår nu',
    closed: 'Anmälan stängd',
    'not open': 'Anmälan inte öppen än',
    full: 'Fullt',
    open: 'Anmälan öppen',
  } satisfies Record<SessionState, string>,
  when: (day: string, from: string, to: string) => `${day}, ${from}–${to}`,
  moment: (day: string, time: string) => `${day} kl. ${time}`,
  left: (free: number, seats: number) => (seats === 1 ? `${free} av 1 plats kvar` : `${free} av ${seats} platser kvar`),
  standing: {
    offered: 'Du har en plats att svara på',
    signed: 'Du är anmäld',
    waits: 'Du står i kö',
    opens: (when: string) => `Anmälan öppnar ${when}`,
  },
  inLine: (count: number) => (count === 1 ? 'En i kö' : `${count} i kö`),
}

const en: typeof sv = {
  programmes: 'Training',
  parts: { leader: 'Project leader', coordinator: 'Coordinator', trainer: 'Trainer' },
  ways: { room: 'In the room', link: 'By link' },
  wishes: { room: 'In the room', link: 'By link', either: 'Whichever there is' },
  times: { regulated: 'regulated working time', voluntary: 'voluntary' },
  states: {
    draft: 'Draft',
    cancelled: 'Called off',
    held: 'Held',
    'under way': 'Going on now',
    closed: 'Sign-up closed',
    'not open': 'Sign-up not open yet',
    full: 'Full',
    open: 'Sign-up open',
  },
  when: (day, from, to) => `${day}, ${from}–${to}`,
  moment: (day, time) => `${day} at ${time}`,
  left: (free, seats) => (seats === 1 ? `${free} of 1 seat left` : `${free} of ${seats} seats left`),
  standing: {
    offered: 'You have a seat to answer about',
    signed: 'You are signed up',
    waits: 'You stand in line',
    opens: (when) => `Sign-up opens ${when}`,
  },
  inLine: (count) => (count === 1 ? 'One in line' : `${count} in line`),
}

export const nameWords: Messages<typeof sv> = { sv, en }

/** "torsdag 23 september, 14.30–16.30". */
export function whenInWords({ startsAt, endsAt }: Pick<CourseSession, 'startsAt' | 'endsAt'>, language: Language): string {
  return nameWords[language].when(formatWeekday(dayOf(startsAt), language), formatTime(startsAt, language), formatTime(endsAt, language))
}

/** "onsdag 22 september kl. 12.00". */
export function momentInWords(moment: Date, language: Language): string {
  return nameWords[language].moment(formatWeekday(dayOf(moment), language), formatTime(moment, language))
}

/** "23 september 2026 kl. 14.30": of what has been, which may be years ago. */
export function pastInWords(moment: Date, language: Language): string {
  return nameWords[language].moment(formatDay(dayOf(moment), language, true), formatTime(moment, language))
}
