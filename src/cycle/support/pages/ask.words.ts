import type { Messages } from '../../../ground/base/language.ts'
import type { Kind } from '../support.ts'

const sv = {
  form: {
    title: 'Be om stöd',
    lead: 'Frågan går till den du väljer, som svarar ja eller nej. Du får svaret med e-post.',
    unit: 'För',
    kind: 'Vad behöver ni hjälp med?',
    coach: 'Vem frågar ni?',
    coachHint: 'Frågar ni vem som helst går frågan till alla som har er skola. Den som först tackar ja tar den.',
    text: 'Berätta kort',
    textHint: 'När det passar er, och vad ni har kommit fram till hittills. Skriv inget om enskilda medarbetare eller elever.',
    teamNote: 'Ett ja gäller skolan: rektor får veta det och kan avsluta stödet.',
    button: 'Skicka frågan',
    nobody: 'Ingen IKT-pedagog har er skola i sitt uppdrag',
    nobodyText: 'Be administratören hos huvudmannen att ge någon uppdraget. Sedan kan ni fråga här.',
    same: (on: string, state: string) => `Ni har redan bett om det här, ${on}. ${state}.`,
    sameLink: 'Öppna den frågan',
  },
  kindHints: {
    plan: 'Till exempel att välja åtgärder, eller att läsa planen innan ni fastställer den.',
    checkin: 'IKT-pedagogen är med när ni följer upp planen efter ett halvår.',
    other: 'Skriv nedan vad ni behöver.',
  } satisfies Record<Kind, string>,
}

const en: typeof sv = {
  form: {
    title: 'Ask for support',
    lead: 'The request goes to whom you choose, who answers yes or no. You get the answer by e-mail.',
    unit: 'For',
    kind: 'What do you need help with?',
    coach: 'Whom do you ask?',
    coachHint: 'If you ask anyone, the request goes to everyone who has your school. The first to accept takes it.',
    text: 'Tell us briefly',
    textHint: 'When it suits you, and what you have arrived at so far. Write nothing about individual colleagues or pupils.',
    teamNote: 'A yes holds for the school: the principal is told and can end the support.',
    button: 'Send the request',
    nobody: 'No ICT coach has your school among their posts',
    nobodyText: 'Ask the authority’s administrator to give someone the post. Then you can ask here.',
    same: (on, state) => `You have already asked for this, on ${on}. ${state}.`,
    sameLink: 'Open that request',
  },
  kindHints: {
    plan: 'For example choosing actions, or reading the plan before you adopt it.',
    checkin: 'The ICT coach is with you when you follow up the plan after half a year.',
    other: 'Write below what you need.',
  },
}

export const askWords: Messages<typeof sv> = { sv, en }
