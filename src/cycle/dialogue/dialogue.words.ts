import { dayOf } from '../../ground/base/clock.ts'
import { formatDay, formatTime, formatWeekday, type Language, type Messages } from '../../ground/base/language.ts'
import type { Booking, DialogueState } from './dialogue.ts'

const sv = {
  title: (school: string) => `Resultatdialog med ${school}`,
  titleOwn: 'Resultatdialog',
  dialogues: 'Resultatdialoger',
  states: { 'called off': 'Inställd', booked: 'Bokad', held: 'Väntar på att båda godkänner', concluded: 'Avslutad' } satisfies Record<
    DialogueState,
    string
  >,
  sides: { school: 'skolan', district: 'den som leder området' },
  notes: 'Gemensamma anteckningar',
  ownNotes: 'Egna anteckningar',
  to: (from: string, until: string) => `${from}–${until}`,
}

const en: typeof sv = {
  title: (school) => `Result dialogue with ${school}`,
  titleOwn: 'Result dialogue',
  dialogues: 'Result dialogues',
  states: { 'called off': 'Called off', booked: 'Booked', held: 'Waits for both to say yes', concluded: 'Concluded' },
  sides: { school: 'the school', district: 'the head of the district' },
  notes: 'Shared notes',
  ownNotes: 'Notes of your own',
  to: (from, until) => `${from}–${until}`,
}

/** Words that several pages of dialogues share. */
export const dialogueWords: Messages<typeof sv> = { sv, en }

/** "13.00–14.30". */
export function hoursInWords({ startsAt, minutes }: Pick<Booking, 'startsAt' | 'minutes'>, language: Language): string {
  const until = new Date(startsAt.getTime() + minutes * 60_000)
  return dialogueWords[language].to(formatTime(startsAt, language), formatTime(until, language))
}

/** "onsdag 9 juni 2027, 13.00–14.30". */
export function whenInWords(booking: Pick<Booking, 'startsAt' | 'minutes'>, language: Language): string {
  const day = dayOf(booking.startsAt)
  const year = formatDay(day, language, true).slice(-4)
  return `${formatWeekday(day, language)} ${year}, ${hoursInWords(booking, language)}`
}
