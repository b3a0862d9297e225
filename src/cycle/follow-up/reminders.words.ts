import { capitalise, countInWords, type Messages } from '../../ground/base/language.ts'

const sv = {
  subject: {
    late: (count: number) =>
      count === 1
        ? 'En åtgärd du ansvarar för är försenad'
        : `${capitalise(countInWords(count, 'sv'))} åtgärder du ansvarar för är försenade`,
    soon: (count: number) =>
      count === 1
        ? 'En åtgärd du ansvarar för ska vara klar inom en vecka'
        : `${capitalise(countInWords(count, 'sv'))} åtgärder du ansvarar för ska vara klara inom en vecka`,
    both: (late: number, soon: number) =>
      `Dina åtgärder: ${late === 1 ? 'en försenad' : `${countInWords(late, 'sv')} försenade`} och ${countInWords(soon, 'sv')} att bli klar med inom en vecka`,
  },
  hello: (name: string) => `Hej ${name}!`,
  lead: 'Du står som ansvarig för det här:',
  lateHeading: 'Skulle ha varit klart',
  soonHeading: 'Ska vara klart inom en vecka',
  line: (day: string, title: string, place: string) => `${day}: ${title} (${place})`,
  ask: 'Öppna åtgärden och anteckna hur det går. Behöver den mer tid, eller någon annan som ansvarig, kan ni ändra det i planen.',
  once: 'Vi påminner en gång en vecka innan och en gång när sista dagen har passerat.',
  all: (link: string) => `Alla dina åtgärder:\n${link}`,
  stop: (link: string) => `Vill du inte ha de här påminnelserna? Stäng av dem här:\n${link}`,
  sender: (authority: string) => `Stegvis, ${authority}`,
  page: {
    title: 'Påminnelser om åtgärder',
    on: 'Du får ett mejl när en åtgärd som du ansvarar för ska vara klar inom en vecka, och ett när sista dagen har passerat. Allt som gäller samma dag kommer i ett mejl.',
    off: 'Du får inga påminnelser om åtgärder. På startsidan och i listan över åtgärder syns ändå vad som är försenat.',
    noMail:
      'Vi har ingen e-postadress till dig, så inga påminnelser kan skickas. Den som sköter personuppgifterna hos er kan lägga till den.',
    stop: 'Sluta skicka påminnelser',
    start: 'Skicka påminnelser igen',
    list: 'Visa mina åtgärder',
    stopped: 'Du får inga fler påminnelser om åtgärder.',
    started: 'Du får påminnelser om åtgärder igen.',
  },
  stopPage: {
    title: 'Sluta få påminnelser?',
    lead: 'Då skickar vi inga fler mejl om åtgärder som du ansvarar för. Annan post från Stegvis påverkas inte.',
    submit: 'Sluta skicka påminnelser',
    doneTitle: 'Du får inga fler påminnelser',
    doneLead: 'Ångrar du dig kan du logga in och slå på dem igen under Påminnelser om åtgärder.',
    again: 'Till Påminnelser om åtgärder',
    deadTitle: 'Länken går inte att använda',
    deadLead: 'Den kan ha blivit avbruten i mejlet. Kopiera hela länken, eller logga in och stäng av påminnelserna där.',
  },
}

/** Words of the reminders. */
export type ReminderWords = typeof sv

const en: ReminderWords = {
  subject: {
    late: (count) =>
      count === 1
        ? 'An action that you are in charge of is late'
        : `${capitalise(countInWords(count, 'en'))} actions that you are in charge of are late`,
    soon: (count) =>
      count === 1
        ? 'An action that you are in charge of is due within a week'
        : `${capitalise(countInWords(count, 'en'))} actions that you are in charge of are due within a week`,
    both: (late, soon) => `Your actions: ${countInWords(late, 'en')} late and ${countInWords(soon, 'en')} due within a week`,
  },
  hello: (name) => `Hello ${name},`,
  lead: 'You are in charge of this:',
  lateHeading: 'Should have been done',
  soonHeading: 'Due within a week',
  line: (day, title, place) => `${day}: ${title} (${place})`,
  ask: 'Open the action and note how it is going. If it needs more time, or someone else in charge, you can change that in the plan.',
  once: 'We remind you once a week before, and once when the last day has passed.',
  all: (link) => `All your actions:\n${link}`,
  stop: (link) => `Would you rather not have these reminders? Stop them here:\n${link}`,
  sender: (authority) => `Stegvis, ${authority}`,
  page: {
    title: 'Reminders of actions',
    on: 'You get a mail when an action that you are in charge of is due within a week, and one when its last day has passed. All that falls on one day comes in one mail.',
    off: 'You get no reminders of actions. The start page and the list of actions still show what is late.',
    noMail: 'We have no e-mail address of yours, so no reminders can be sent. Whoever looks after the register of people can add it.',
    stop: 'Stop sending reminders',
    start: 'Send reminders again',
    list: 'Show my actions',
    stopped: 'You will get no more reminders of actions.',
    started: 'You get reminders of actions again.',
  },
  stopPage: {
    title: 'Stop getting reminders?',
    lead: 'We will then send no more mail about actions that you are in charge of. Other mail from Stegvis is not affected.',
    submit: 'Stop sending reminders',
    doneTitle: 'You will get no more reminders',
    doneLead: 'If you change your mind, sign in and turn them on again under Reminders of actions.',
    again: 'To Reminders of actions',
    deadTitle: 'The link cannot be used',
    deadLead: 'It may have been broken off in the mail. Copy the whole link, or sign in and stop the reminders there.',
  },
}

export const reminderMessages: Messages<ReminderWords> = { sv, en }
