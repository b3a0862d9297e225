import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Min kompetensutveckling',
  lead: (duration: string) => `Du har deltagit i ${duration}, på pass vars lista är låst. Pass som låg över varandra räknas en gång.`,
  nothing: 'Du har inte deltagit i något pass än',
  nothingText: 'När den som leder ett pass har prickat av dig syns det här.',
  privacy: 'Ses av dig. Den som leder programmet och din rektor ser vilka pass du var på, inte vad du tyckte.',
  print: 'Skriv ut som PDF',
  participation: 'Min deltagartid att attestera',
  programmes: 'Program och pass',
  sum: (duration: string) => `Sammanlagt ${duration}`,
  columns: ['Pass', 'Dag', 'Närvaro'],
  notLocked: 'Räknas när listan är låst',
  make: 'Gör intyg',
  makeText: (duration: string) =>
    `Intyget anger ${duration} på pass vars närvaro är låst. Det sparas som det är och får ett nummer som vem som helst kan kontrollera.`,
  made: 'Intyget är gjort.',
  changed: 'Närvaron ändrades medan intyget gjordes. Läs igenom den och gör intyget igen.',
  notAnew: 'Intyget är tillbakadraget. Ett nytt kan göras när närvaron har rättats.',
  nothingLocked: 'Intyg går att göra när den som leder passet har låst närvaron.',
  certificates: 'Intyg',
  certificate: (number: string) => `Intyg ${number}`,
  issued: (day: string, duration: string) => `${duration}, utfärdat ${day}`,
  check: 'Kontrollsidan',
  withdrawn: 'Tillbakadraget',
  because: (reason: string) => `Skäl: ${reason}`,
}

const en: typeof sv = {
  title: 'My training',
  lead: (duration) => `You have taken part in ${duration}, at sessions whose list is locked. Sessions that lay over each other count once.`,
  nothing: 'You have not taken part in a session yet',
  nothingText: 'When the leader of a session has ticked you off it is shown here.',
  privacy: 'Seen by you. Whoever runs the programme and your principal see which sessions you were at, not what you thought of them.',
  print: 'Print as PDF',
  participation: 'My participation to attest',
  programmes: 'Programmes and sessions',
  sum: (duration) => `${duration} in all`,
  columns: ['Session', 'Day', 'Attended'],
  notLocked: 'Counts once the list is locked',
  make: 'Make a certificate',
  makeText: (duration) =>
    `The certificate says ${duration} at sessions whose attendance is locked. It is kept as it is, with a number that anyone can check.`,
  made: 'The certificate is made.',
  changed: 'The attendance changed while the certificate was made. Read it through and make the certificate again.',
  notAnew: 'The certificate is withdrawn. A new one can be made when the attendance has been corrected.',
  nothingLocked: 'A certificate can be made when the leader of the session has locked the attendance.',
  certificates: 'Certificates',
  certificate: (number) => `Certificate ${number}`,
  issued: (day, duration) => `${duration}, issued ${day}`,
  check: 'The page for checking',
  withdrawn: 'Withdrawn',
  because: (reason) => `Reason: ${reason}`,
}

export const recordPageWords: Messages<typeof sv> = { sv, en }
