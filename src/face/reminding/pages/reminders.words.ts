import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  page: {
    title: 'Mejl om det som väntar',
    on: 'Du får ett mejl när något nytt väntar på dig, när en sista dag är en vecka bort eller mindre och när den har passerat. Det är högst ett mejl om dagen, med allt i.',
    off: 'Du får inga mejl om det som väntar. På startsidan syns det ändå.',
    noMail: 'Vi har ingen e-postadress till dig, så inga mejl kan skickas. Den som sköter personuppgifterna hos er kan lägga till den.',
    stop: 'Sluta skicka mejlen',
    start: 'Skicka mejlen igen',
    list: 'Visa mina åtgärder',
    stopped: 'Du får inga fler mejl om det som väntar.',
    started: 'Du får mejl om det som väntar igen.',
  },
  stopPage: {
    title: 'Sluta få mejl om det som väntar?',
    lead: 'Då samlar vi inte längre det som väntar på dig i ett mejl. Annan post från Stegvis påverkas inte.',
    submit: 'Sluta skicka mejlen',
    doneTitle: 'Du får inga fler mejl om det som väntar',
    doneLead: 'Ångrar du dig kan du logga in och slå på dem igen under Mejl om det som väntar.',
    again: 'Till Mejl om det som väntar',
    deadTitle: 'Länken går inte att använda',
    deadLead: 'Den kan ha blivit avbruten i mejlet. Kopiera hela länken, eller logga in och stäng av mejlen där.',
  },
}

const en: typeof sv = {
  page: {
    title: 'Mail about what waits',
    on: 'You get a mail when something new waits for you, when a last day is a week away or less, and when it has passed. It is one mail a day at most, with all of it.',
    off: 'You get no mail about what waits. The start page still shows it.',
    noMail: 'We have no e-mail address of yours, so no mail can be sent. Whoever looks after the register of people can add it.',
    stop: 'Stop sending these mails',
    start: 'Send these mails again',
    list: 'Show my actions',
    stopped: 'You will get no more mail about what waits.',
    started: 'You get mail about what waits again.',
  },
  stopPage: {
    title: 'Stop getting mail about what waits?',
    lead: 'We will then no longer gather what waits for you in a mail. Other mail from Stegvis is not affected.',
    submit: 'Stop sending these mails',
    doneTitle: 'You will get no more mail about what waits',
    doneLead: 'If you change your mind, sign in and turn them on again under Mail about what waits.',
    again: 'To Mail about what waits',
    deadTitle: 'The link cannot be used',
    deadLead: 'It may have been broken off in the mail. Copy the whole link, or sign in and stop the mails there.',
  },
}

export const reminderWords: Messages<typeof sv> = { sv, en }
