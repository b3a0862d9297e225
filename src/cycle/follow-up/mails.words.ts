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
}

const en: typeof sv = {
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
}

export const mailWords: Messages<typeof sv> = { sv, en }
