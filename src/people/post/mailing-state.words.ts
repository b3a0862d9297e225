import type { Messages } from '../../ground/base/language.ts'

const sv = {
  delivered: (count: number, n: string) => `${n} ${count === 1 ? 'levererat' : 'levererade'}`,
  waiting: (n: string) => `${n} väntar`,
  refused: (count: number, n: string) => `${n} ${count === 1 ? 'avvisat' : 'avvisade'}`,
  lapsed: (n: string) => `${n} gavs upp`,
  waitsForServer: 'Väntar på att e-postservern ska svara',
  refusal: (count: number, n: string, meaning: string, code: string) =>
    `${count === 1 ? 'Ett brev avvisades' : `${n} brev avvisades`}: ${meaning} (svar ${code} från e-postservern).`,
  meanings: {
    address: 'adressen finns inte. Rätta den i personallistan',
    mailbox: 'brevlådan tar inte emot. Den kan vara full eller avstängd',
    policy: 'mottagaren släpper inte in mejlet. Säg till dem som sköter e-posten',
    other: 'e-postservern tog inte emot brevet',
  },
  gaveUp: (count: number, n: string) =>
    count === 1 ? 'Ett brev gavs upp: ingen server tog emot det i tid.' : `${n} brev gavs upp: ingen server tog emot dem i tid.`,
  failing: (day: string, time: string, reason: string) =>
    `E-postservern svarar inte som den ska sedan ${day} kl. ${time} (${reason}). Inget är förlorat: det som väntar skickas när den svarar igen.`,
}

const en: typeof sv = {
  delivered: (_count, n) => `${n} delivered`,
  waiting: (n) => `${n} waiting`,
  refused: (_count, n) => `${n} refused`,
  lapsed: (n) => `${n} given up`,
  waitsForServer: 'Waits for the mail server to answer',
  refusal: (count, n, meaning, code) =>
    `${count === 1 ? 'One letter was refused' : `${n} letters were refused`}: ${meaning} (answer ${code} of the mail server).`,
  meanings: {
    address: 'the address does not exist. Correct it in the staff list',
    mailbox: 'the mailbox takes nothing. It may be full or switched off',
    policy: 'the receiver does not let the mail in. Tell those who look after the e-mail',
    other: 'the mail server did not take the letter',
  },
  gaveUp: (count, n) =>
    count === 1 ? 'One letter was given up: no server took it in time.' : `${n} letters were given up: no server took them in time.`,
  failing: (day, time, reason) =>
    `The mail server has not answered as it should since ${day} at ${time} (${reason}). Nothing is lost: what waits is sent when it answers again.`,
}

export const mailingStateWords: Messages<typeof sv> = { sv, en }
