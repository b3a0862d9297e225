import { capitalise, countInWords, formatDay, type Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Påminn de sena',
  lead: (count: number) =>
    count === 1
      ? 'En skola är sen med något. Rektorn får mejlet, ingen annan.'
      : `${capitalise(countInWords(count, 'sv'))} skolor är sena med något. Varje rektor får ett mejl om sin skola, ingen annan.`,
  nobodyLate: 'Ingen skola är sen med något.',
  to: 'Till',
  legend: 'Rektorerna för de här skolorna',
  choice: (school: string, principals: string) => `${school}, ${principals}`,
  none: (school: string) => `${school}: ingen rektor i registret`,
  noAddress: (school: string) => `${school}: rektorn har ingen e-postadress i registret`,
  reminded: (day: string) => `Påmindes ${formatDay(day, 'sv', true)}. Kan påminnas igen efter en vecka.`,
  rest: 'Kan inte påminnas nu',
  text: 'Dina egna ord',
  textHint: 'Går med i alla mejl. Skriv ingenting om enskilda personer.',
  usual: 'Säg till om datumet inte går, så hittar vi ett nytt.',
  shown: 'Så blir mejlet',
  shownNote: (school: string) => `Till rektorn för ${school}. De andra får samma med sin egen skola.`,
  subject: 'Ämne',
  send: 'Skicka påminnelsen',
  once: 'Högst en påminnelse i veckan per skola.',
  sent: (count: number) =>
    count === 1 ? 'Påminnelsen går till en rektor.' : `Påminnelsen går till ${countInWords(count, 'sv')} rektorer.`,
  left: (count: number) =>
    count === 1
      ? ' En skola hade redan påmints eller blivit klar.'
      : ` ${capitalise(countInWords(count, 'sv'))} skolor hade redan påmints eller blivit klara.`,
  back: 'Till översikten',
  errors: {
    schools: 'Välj minst en skola',
    text: 'Korta texten till högst 2 000 tecken',
    nobody: 'Skolorna har redan påmints, eller är inte sena längre. Inget mejl har gått',
  },
}

const en: typeof sv = {
  title: 'Remind those who are late',
  lead: (count) =>
    count === 1
      ? 'One school is late with something. The principal gets the mail, nobody else.'
      : `${capitalise(countInWords(count, 'en'))} schools are late with something. Each principal gets one mail about their school, nobody else.`,
  nobodyLate: 'No school is late with anything.',
  to: 'To',
  legend: 'The principals of these schools',
  choice: (school, principals) => `${school}, ${principals}`,
  none: (school) => `${school}: no principal in the register`,
  noAddress: (school) => `${school}: the principal has no mail address in the register`,
  reminded: (day) => `Reminded on ${formatDay(day, 'en', true)}. Can be reminded again after a week.`,
  rest: 'Cannot be reminded now',
  text: 'Your own words',
  textHint: 'Goes with every mail. Write nothing about single people.',
  usual: 'Tell me if the day is not possible, and we will find another.',
  shown: 'How the mail reads',
  shownNote: (school) => `To the principal of ${school}. The others get the same with their own school.`,
  subject: 'Subject',
  send: 'Send the reminder',
  once: 'At most one reminder a week for each school.',
  sent: (count) => (count === 1 ? 'The reminder goes to one principal.' : `The reminder goes to ${countInWords(count, 'en')} principals.`),
  left: (count) =>
    count === 1
      ? ' One school had been reminded already, or was done.'
      : ` ${capitalise(countInWords(count, 'en'))} schools had been reminded already, or were done.`,
  back: 'To the overview',
  errors: {
    schools: 'Choose at least one school',
    text: 'Shorten the text to 2,000 characters at most',
    nobody: 'The schools have been reminded already, or are no longer late. No mail has gone',
  },
}

/** The words of the page that reminds. */
export const reminderPageWords: Messages<typeof sv> = { sv, en }
