import { countInWords, type Messages } from '../../../ground/base/language.ts'
import type { UnitLevel } from '../../protection/cell.ts'

const sv = {
  tabs: { label: 'Resultat', own: 'Mitt resultat', groups: 'Arbetslag och skola' },
  title: 'Gruppresultat',
  lead: 'Här är resultaten för de grupper som du hör till eller ansvarar för. De visas en gång per omgång och ändras inte sedan.',
  leadNone: 'Här visas resultaten för de grupper som du hör till eller ansvarar för, när en omgång har stängt.',
  privacy: { bold: 'Ingen ser enskildas svar.', rest: 'Grupper med för få svar skyddas.', link: 'Så skyddas svaren' },
  itself: 'Frågor till förvaltningen',
  earlier: 'Undersökningar från tiden före Stegvis',
  outsideViews: 'Utomstående utvärderingar',
  visits: 'Besök mellan skolor',
  closed: (day: string) => `Skattningen stängde ${day}.`,
  shown: (day: string) => `Resultatet visades ${day} och ändras inte.`,
  heading: (level: UnitLevel, count: number): string =>
    ({
      authority: 'Hela huvudmannen',
      district: count === 1 ? 'Verksamhetsområde' : 'Verksamhetsområden',
      school: count === 1 ? 'Skola' : 'Skolor',
      team: 'Arbetslag',
    })[level],
  inOrder: 'I bokstavsordning.',
  letter: (letter: string, count: number) => `${letter} (${count})`,
  fold: (count: number) => (count === 1 ? 'Visa resultatet' : `Visa ${countInWords(count, 'sv')} resultat`),
  waiting: {
    title: 'På väg',
    note: 'Till dess kan en skola öppnas igen och den som har svarat kan ta bort sina svar.',
    when: (day: string, time: string) => `Resultatet visas ${day} kl. ${time}.`,
    soon: 'Resultatet räknas samman nu. Det brukar ta några minuter.',
  },
  open: {
    title: 'Pågår nu',
    until: (day: string) => `Skattningen är öppen till och med ${day}. Resultatet visas här en tid efter att den har stängt.`,
  },
  none: {
    title: 'Inget resultat än',
    text: 'Ingen omgång har stängt. När en omgång har stängt tar det oftast ett dygn innan resultatet visas.',
  },
  outside: {
    title: 'Du hör inte till någon grupp',
    text: 'Gruppresultat visas för den som har ett uppdrag i ett arbetslag, på en skola eller i ett verksamhetsområde. Saknas ditt uppdrag kan din administratör lägga till det.',
    link: 'Vem ser vad',
  },
}

const en: typeof sv = {
  tabs: { label: 'Results', own: 'My result', groups: 'Team and school' },
  title: 'Group results',
  lead: 'Here are the results of the groups that you belong to or are responsible for. They are shown once for each round and do not change after that.',
  leadNone: 'The results of the groups that you belong to or are responsible for are shown here when a round has closed.',
  privacy: {
    bold: 'Nobody sees a single person’s answers.',
    rest: 'Groups with too few answers are protected.',
    link: 'How answers are protected',
  },
  itself: 'Questions for the authority itself',
  earlier: 'Surveys from before Stegvis',
  outsideViews: 'Outside evaluations',
  visits: 'Visits between schools',
  closed: (day) => `The assessment closed on ${day}.`,
  shown: (day) => `The result was shown on ${day} and does not change.`,
  heading: (level, count) =>
    ({
      authority: 'The whole authority',
      district: count === 1 ? 'District' : 'Districts',
      school: count === 1 ? 'School' : 'Schools',
      team: count === 1 ? 'Team' : 'Teams',
    })[level],
  inOrder: 'In alphabetical order.',
  letter: (letter, count) => `${letter} (${count})`,
  fold: (count) => (count === 1 ? 'Show the result' : `Show ${countInWords(count, 'en')} results`),
  waiting: {
    title: 'On the way',
    note: 'Until then a school can be opened again, and those who have answered can delete their answers.',
    when: (day, time) => `The result is shown on ${day} at ${time}.`,
    soon: 'The result is being put together now. It usually takes a few minutes.',
  },
  open: {
    title: 'Under way',
    until: (day) => `The assessment is open through ${day}. The result is shown here some time after it has closed.`,
  },
  none: {
    title: 'No result yet',
    text: 'No round has closed. When a round has closed it usually takes a day before the result is shown.',
  },
  outside: {
    title: 'You belong to no group',
    text: 'Group results are shown to those who have a post in a team, at a school or in a district. If a post of yours is missing, your administrator can add it.',
    link: 'Who sees what',
  },
}

/** The list of results that one may see. */
export const listWords: Messages<typeof sv> = { sv, en }
