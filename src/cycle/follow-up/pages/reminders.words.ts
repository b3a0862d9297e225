import type { Messages } from '../../../ground/base/language.ts'

const sv = {
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

const en: typeof sv = {
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

export const reminderWords: Messages<typeof sv> = { sv, en }
