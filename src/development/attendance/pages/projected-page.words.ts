import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Koden för närvaro',
  qr: 'QR-kod för närvaro',
  point: 'Rikta kameran mot koden, eller gå till',
  write: 'och skriv',
  turn: { in: 'Bocka av att du är här', out: 'Bocka av att du går' },
  next: (seconds: number) => `Ny kod om ${seconds} sekunder.`,
  until: (time: string) => `Gäller till ${time}.`,
  noPhone: (name: string) => `Har du ingen telefon med? Säg till ${name}.`,
  leader: 'den som leder passet',
  none: 'Ingen kod just nu',
  early: (when: string) => `Koden visas från ${when}. Sidan uppdateras av sig själv.`,
  leaves: (when: string) => `Koden för att gå visas från ${when}. Sidan uppdateras av sig själv.`,
  over: 'Tiden för koden har gått ut. Den som kommer nu markeras på listan.',
  cancelled: 'Passet är inställt.',
  locked: 'Listan är låst.',
  back: 'Tillbaka till listan',
}

const en: typeof sv = {
  title: 'The code for attendance',
  qr: 'QR code for attendance',
  point: 'Point your camera at the code, or go to',
  write: 'and type',
  turn: { in: 'Check in', out: 'Check out' },
  next: (seconds) => `New code in ${seconds} seconds.`,
  until: (time) => `Holds until ${time}.`,
  noPhone: (name) => `No phone with you? Tell ${name}.`,
  leader: 'whoever leads the session',
  none: 'No code just now',
  early: (when) => `The code is shown from ${when}. The page updates by itself.`,
  leaves: (when) => `The code for leaving is shown from ${when}. The page updates by itself.`,
  over: 'The time of the code is over. Whoever comes now is marked on the list.',
  cancelled: 'The session is called off.',
  locked: 'The list is locked.',
  back: 'Back to the list',
}

export const projectedPageWords: Messages<typeof sv> = { sv, en }
