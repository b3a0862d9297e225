import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Intyg',
  lead: 'Intyg som deltagare har gjort av låst närvaro. Drar du tillbaka ett står det på kontrollsidan.',
  privacy: 'Ses av dem som leder programmet.',
  none: 'Inga intyg än',
  noneText: 'Deltagarna gör dem själva, på sin sida Min kompetensutveckling, när närvaron är låst.',
  erased: 'Personen är borttagen',
  holds: 'Gäller',
  withdrawn: 'Tillbakadraget',
  differs: 'Närvaron har rättats sedan intyget gjordes. Dra tillbaka det, så kan deltagaren göra ett nytt.',
  said: (duration: string, from: string, to: string) => `${duration}, ${from} – ${to}`,
  withdraw: 'Dra tillbaka',
  reason: 'Varför gäller det inte?',
  taken: 'Intyget är tillbakadraget.',
  before: 'Intyget var redan tillbakadraget.',
  because: (reason: string, name: string) => `${reason} (${name})`,
  errors: { reason: 'Skriv varför, med högst 500 tecken' },
}

const en: typeof sv = {
  title: 'Certificates',
  lead: 'Certificates that participants have made of locked attendance. If you withdraw one, the page for checking says so.',
  privacy: 'Seen by those who run the programme.',
  none: 'No certificates yet',
  noneText: 'Participants make them themselves, on their page My training, when attendance is locked.',
  erased: 'The person has been erased',
  holds: 'Holds',
  withdrawn: 'Withdrawn',
  differs: 'Attendance has been corrected since the certificate was made. Withdraw it, and the participant can make a new one.',
  said: (duration, from, to) => `${duration}, ${from} – ${to}`,
  withdraw: 'Withdraw',
  reason: 'Why does it not hold?',
  taken: 'The certificate is withdrawn.',
  before: 'The certificate was withdrawn already.',
  because: (reason, name) => `${reason} (${name})`,
  errors: { reason: 'Write why, in at most 500 characters' },
}

export const certificatesPageWords: Messages<typeof sv> = { sv, en }
