import type { Messages } from '../../ground/base/language.ts'

const sv = {
  title: 'Intyg om deltagande',
  took: (name: string, programme: string) => `${name} har deltagit i ${programme}.`,
  extent: 'Omfattning',
  time: 'Tid',
  authority: 'Huvudman',
  issued: 'Utfärdat',
  sessions: 'Pass',
  columns: ['Pass', 'Dag', 'Närvaro'],
  states: 'Intyget anger vad, när och hur länge, enligt närvaro som den som ledde passet har låst. Det är ingen bedömning och ingen merit.',
  once: 'Pass som låg över varandra är räknade en gång.',
  number: (number: string) => `Intygets nummer: ${number}`,
  where: 'På kontrollsidan står om intyget gäller.',
  qr: 'QR-kod till sidan där intyget kontrolleras',
  foot: (number: string) => `Intyg ${number}`,
  file: (number: string) => `Intyg ${number}.pdf`,
  record: 'Min kompetensutveckling',
  recordOf: (name: string, day: string) => `${name}, ${day}`,
  recordFile: 'Min kompetensutveckling.pdf',
  sum: (duration: string) => `Sammanlagt ${duration}`,
  notLocked: 'inte låst än',
  nothing: 'Inga pass än.',
}

const en: typeof sv = {
  title: 'Certificate of attendance',
  took: (name, programme) => `${name} took part in ${programme}.`,
  extent: 'Extent',
  time: 'Time',
  authority: 'Authority',
  issued: 'Issued',
  sessions: 'Sessions',
  columns: ['Session', 'Day', 'Attended'],
  states:
    'The certificate says what, when and how long, by attendance that the leader of the session has locked. It is no judgement and no merit.',
  once: 'Sessions that lay over each other are counted once.',
  number: (number) => `Number of the certificate: ${number}`,
  where: 'The page for checking says whether the certificate holds.',
  qr: 'QR code to the page where the certificate is checked',
  foot: (number) => `Certificate ${number}`,
  file: (number) => `Certificate ${number}.pdf`,
  record: 'My training',
  recordOf: (name, day) => `${name}, ${day}`,
  recordFile: 'My training.pdf',
  sum: (duration) => `${duration} in all`,
  notLocked: 'not locked yet',
  nothing: 'No sessions yet.',
}

export const paperWords: Messages<typeof sv> = { sv, en }
