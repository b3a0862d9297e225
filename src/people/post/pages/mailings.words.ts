import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Utskick',
  lead: 'Vad Stegvis har skickat de senaste 60 dagarna, och hur det gick. Här står aldrig vem som fick vad.',
  list: 'De senaste utskicken',
  otherKind: 'Annan post',
  none: 'Inget har skickats',
  noneText: 'När Stegvis skickar något ser du här hur det går.',
  standing: {
    none: 'Ingen e-postserver är inställd. Den som sköter driften ställer in den. Det som ska skickas väntar en tid och ges sedan upp.',
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
    waiting: 'Mejl om det som väntar',
    support: 'Frågor om stöd, och svar',
    feedback: 'Återkoppling på planer',
    comment: 'Kommentarer på planer',
  },
}

const en: typeof sv = {
  title: 'Mailings',
  lead: 'What Stegvis has sent in the last 60 days, and how it went. It never says who got what.',
  list: 'The latest mailings',
  otherKind: 'Other mail',
  none: 'Nothing has been sent',
  noneText: 'When Stegvis sends something you see here how it fares.',
  standing: {
    none: 'No mail server is set. Whoever runs the installation sets it. What is to be sent waits for a time and is then given up.',
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
    waiting: 'Mail about what waits',
    support: 'Requests for support, and answers',
    feedback: 'Feedback on plans',
    comment: 'Comments on plans',
  },
}

export const mailingWords: Messages<typeof sv> = { sv, en }
