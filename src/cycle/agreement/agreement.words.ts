import { formatDay, type Messages } from '../../ground/base/language.ts'

const sv = {
  agreements: 'Överenskommelser',
  title: 'Vad ska göras?',
  more: 'Skriv mer, eller välj någon annan än er',
  text: 'Mer om det',
  textHint: 'Hur ni vet att det är klart, och vad som krävs. Skriv inte om enskilda medarbetare eller elever.',
  owner: 'Ansvarig',
  ownerEmpty: 'Någon annan',
  ownerName: 'Någon annan som är ansvarig',
  ownerNameHint: 'Till exempel IT-enheten. Den som leder området följer då upp.',
  dueOn: 'Klar senast',
  status: 'Läge',
  left: (name: string) => `${name} är inte kvar. Välj någon annan.`,
  late: (day: string) => `Försenad sedan ${formatDay(day, 'sv')}`,
  inPlan: 'Upptagen i skolans plan',
  faults: {
    title: 'Skriv vad som ska göras',
    titleLong: 'Korta rubriken till högst 200 tecken',
    textLong: 'Korta texten till högst 2 000 tecken',
    owner: 'Välj vem som ansvarar',
    ownerBoth: 'Välj en av er eller skriv någon annan, inte båda',
    ownerLong: 'Korta namnet till högst 200 tecken',
    due: 'Välj en dag',
    past: 'Välj en dag som inte har varit',
    status: 'Välj ett läge',
  },
}

const en: typeof sv = {
  agreements: 'Agreements',
  title: 'What is to be done?',
  more: 'Write more, or choose someone other than you',
  text: 'More about it',
  textHint: 'How you know that it is done, and what it takes. Do not write about single members of staff or pupils.',
  owner: 'Responsible',
  ownerEmpty: 'Someone else',
  ownerName: 'Someone else who is responsible',
  ownerNameHint: 'The IT unit, for example. Whoever heads the district then follows it up.',
  dueOn: 'To be done by',
  status: 'Where it stands',
  left: (name) => `${name} is no longer there. Choose someone else.`,
  late: (day) => `Late since ${formatDay(day, 'en')}`,
  inPlan: 'Taken up in the school’s plan',
  faults: {
    title: 'Write what is to be done',
    titleLong: 'Shorten the heading to at most 200 characters',
    textLong: 'Shorten the text to at most 2,000 characters',
    owner: 'Choose who is responsible',
    ownerBoth: 'Choose one of you or write someone else, not both',
    ownerLong: 'Shorten the name to at most 200 characters',
    due: 'Choose a day',
    past: 'Choose a day that has not passed',
    status: 'Choose where it stands',
  },
}

/** Words that everything about agreements shares. */
export const agreementWords: Messages<typeof sv> = { sv, en }
