import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Min närvaro',
  lead: 'Pass du har anmält dig till, och pass du har varit på. Tiden räknas när den som leder passet har låst listan.',
  ahead: 'Kommande pass',
  been: 'Pass som har börjat eller varit',
  total: (time: string) => `Sammanlagt ${time} på pass med låst lista. Pass som låg över varandra räknas en gång.`,
  training: 'Min kompetensutveckling räknar likadant',
  none: 'Du har inte varit på något pass än.',
  columns: { session: 'Pass', when: 'När', state: 'Närvaro', time: 'Tid' },
  open: 'Listan är inte låst än',
  unmarked: 'Inte markerad än',
  wrong: 'Stämmer det inte? Säg till den som ledde passet. En rättelse syns här, med anledning.',
  corrected: (reason: string, name: string) => `${reason} (${name})`,
  typed: 'Skriv koden från duken',
  standing: 'Din närvaro',
  own: 'Min närvaro',
  counts: (time: string) => `Du får räkna ${time}.`,
}

const en: typeof sv = {
  title: 'My attendance',
  lead: 'The sessions that you have signed up for or been at. The time counts once whoever leads the session has locked the list.',
  ahead: 'Coming sessions',
  been: 'Sessions that have begun or been',
  total: (time) => `Altogether ${time} at sessions with a locked list. Sessions that lay over each other count once.`,
  training: 'My training counts the same way',
  none: 'You have not been at a session yet.',
  columns: { session: 'Session', when: 'When', state: 'Attendance', time: 'Time' },
  open: 'The list is not locked yet',
  unmarked: 'Not marked yet',
  wrong: 'Is it not right? Tell whoever led the session. A correction shows here, with its reason.',
  corrected: (reason, name) => `${reason} (${name})`,
  typed: 'Type the code from the screen',
  standing: 'Your attendance',
  own: 'My attendance',
  counts: (time) => `${time} count for you.`,
}

export const ownPageWords: Messages<typeof sv> = { sv, en }
