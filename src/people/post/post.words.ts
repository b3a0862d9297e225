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
  todo: {
    failing: { title: 'E-postservern svarar inte', action: 'Se vad som väntar' },
    refused: {
      title: (count: number, n: string) => (count === 1 ? 'Ett brev kom inte fram' : `${n} brev kom inte fram`),
      text: 'Avvisat eller uppgivet de senaste två veckorna. Oftast är en adress fel i personallistan.',
      action: 'Se varför',
    },
  },
  failing: (day: string, time: string, reason: string) =>
    `E-postservern svarar inte som den ska sedan ${day} kl. ${time} (${reason}). Inget är förlorat: det som väntar skickas när den svarar igen.`,
  title: 'Utskick',
  lead: 'Vad Stegvis har skickat de senaste 60 dagarna, och hur det gick. Här står aldrig vem som fick vad.',
  list: 'De senaste utskicken',
  otherKind: 'Annan post',
  none: 'Inget har skickats',
  noneText: 'När Stegvis skickar något ser du här hur det går.',
  standing: {
    none: 'Ingen e-postserver är inställd (SMTP_URL). Det som ska skickas väntar en tid och ges sedan upp.',
    kept: 'Inget skickas på riktigt härifrån. Det som skulle ha skickats läses i utkorgen.',
    working: 'E-postservern tar emot det som skickas.',
  },
  columns: { what: 'Utskick', on: 'Dag', state: 'Läge' },
  done: 'Klart',
  queued: 'På väg',
  discreetNote: 'Påminnelser räknas inte upp här: antalet kunde säga vem som har svarat.',
  kinds: {
    'sign-in': 'Inloggningslänkar',
    'address-confirmation': 'Frågor om ändrad adress',
    round: 'Inbjudan till en omgång',
    reminder: 'Påminnelse i en omgång',
    result: 'Besked om resultat',
    'action-reminder': 'Påminnelser om åtgärder',
    support: 'Frågor om stöd, och svar',
    feedback: 'Återkoppling på planer',
    comment: 'Kommentarer på planer',
  },
  outbox: {
    title: 'Utkorgen',
    lead: 'I en demo skickas inget på riktigt. Här är all post som skulle ha gått ut, den nyaste först.',
    empty: 'Ingen post än',
    emptyText: 'När en omgång öppnas eller någon ber om en inloggningslänk hamnar posten här.',
    to: 'Till',
  },
}

export type PostWords = typeof sv

const en: PostWords = {
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
  todo: {
    failing: { title: 'The mail server does not answer', action: 'See what waits' },
    refused: {
      title: (count, n) => (count === 1 ? 'One letter did not arrive' : `${n} letters did not arrive`),
      text: 'Refused or given up during the last two weeks. Most often an address in the staff list is wrong.',
      action: 'See why',
    },
  },
  failing: (day, time, reason) =>
    `The mail server has not answered as it should since ${day} at ${time} (${reason}). Nothing is lost: what waits is sent when it answers again.`,
  title: 'Mailings',
  lead: 'What Stegvis has sent in the last 60 days, and how it went. It never says who got what.',
  list: 'The latest mailings',
  otherKind: 'Other mail',
  none: 'Nothing has been sent',
  noneText: 'When Stegvis sends something you see here how it fares.',
  standing: {
    none: 'No mail server is set (SMTP_URL). What is to be sent waits for a time and is then given up.',
    kept: 'Nothing is really sent from here. What would have been sent can be read in the outbox.',
    working: 'The mail server takes what is sent.',
  },
  columns: { what: 'Mailing', on: 'Day', state: 'State' },
  done: 'Done',
  queued: 'Under way',
  discreetNote: 'Reminders are not counted here: the number could tell who has answered.',
  kinds: {
    'sign-in': 'Sign-in links',
    'address-confirmation': 'Questions about a changed address',
    round: 'Invitation to a round',
    reminder: 'Reminder in a round',
    result: 'News of results',
    'action-reminder': 'Reminders of actions',
    support: 'Requests for support, and answers',
    feedback: 'Feedback on plans',
    comment: 'Comments on plans',
  },
  outbox: {
    title: 'The outbox',
    lead: 'In a demo nothing is really sent. Here is all mail that would have gone out, the newest first.',
    empty: 'No mail yet',
    emptyText: 'When a round opens or somebody asks for a sign-in link, the mail lands here.',
    to: 'To',
  },
}

/** The words of the post office. */
export const messages: Messages<PostWords> = { sv, en }
