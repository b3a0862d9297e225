import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  closing: {
    title: (name: string) => `Stäng ${name}?`,
    lead: (day: string) => `Omgången är öppen till ${day}. Stänger du nu händer det här direkt:`,
    points: [
      'Ingen kan svara eller ändra sina svar.',
      'Den som har börjat men inte skickat in räknas inte med.',
      'Inga fler påminnelser går ut.',
      'Svaren sammanställs, med skydd för små grupper.',
    ],
    confirm: 'Stäng omgången',
    keep: 'Låt den vara öppen',
  },
  removal: {
    title: (name: string) => `Ta bort ${name}?`,
    lead: 'Omgången har inte öppnat och ingen har fått något. Inställningarna försvinner och går inte att få tillbaka.',
    confirm: 'Ta bort omgången',
    keep: 'Behåll den',
  },
}

const en: typeof sv = {
  closing: {
    title: (name) => `Close ${name}?`,
    lead: (day) => `The round is open until ${day}. If you close it now, this happens at once:`,
    points: [
      'Nobody can answer or change their answers.',
      'Whoever has begun but not submitted does not count.',
      'No more reminders go out.',
      'The answers are put together, with protection for small groups.',
    ],
    confirm: 'Close the round',
    keep: 'Leave it open',
  },
  removal: {
    title: (name) => `Delete ${name}?`,
    lead: 'The round has not opened and nobody has received anything. The settings disappear and cannot be brought back.',
    confirm: 'Delete the round',
    keep: 'Keep it',
  },
}

export const confirmWords: Messages<typeof sv> = { sv, en }
