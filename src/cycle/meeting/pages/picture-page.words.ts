import { capitalise, countInWords, type Messages } from '../../../ground/base/language.ts'
import type { PlanUnitKind } from '../../plan/plan.ts'

const sv = {
  title: 'Se',
  task: 'Läs tyst i två minuter. Säg sedan varsin sak som ni lade märke till.',
  heading: 'Profil och spridning',
  note: 'Nivåerna beskriver arbetssätt, de är inga betyg.',
  question: {
    team: 'Var är laget i dag, och hur lika är ni?',
    school: 'Var är personalen i dag, och hur lika ligger svaren?',
  } satisfies Record<PlanUnitKind, string>,
  staff: (answers: string) => `Personalen, medelvärde av ${answers}`,
  table: 'Visa profilen som tabell',
  caption: 'Medelvärde och spridning per delområde',
  columns: { aspect: 'Delområde', mean: 'Medelvärde', count: 'Svar', spread: 'Spridning' },
  notShown: 'visas inte',
  hidden: 'Det som skyddas',
  hiddenText: (count: number, all: boolean) =>
    all
      ? 'Alla delområden skyddas. En gemensam skattning ger er något att utgå från: ni enas om en nivå per fråga på mötet.'
      : `${count === 1 ? 'Ett delområde' : `${capitalise(countInWords(count, 'sv'))} delområden`} skyddas. Vill ni ha med ${count === 1 ? 'det' : 'dem'} kan ni enas om en nivå i en gemensam skattning.`,
  joint: 'Er gemensamma skattning',
  jointNote: (day: string) => `Det ni enades om ${day}. Blandas aldrig med enskildas svar.`,
  nothing: 'Det finns inget att titta på än',
}

const en: typeof sv = {
  title: 'See',
  task: 'Read in silence for two minutes. Then each of you says one thing that you noticed.',
  heading: 'Profile and spread',
  note: 'The levels describe ways of working, they are not grades.',
  question: {
    team: 'Where is the team today, and how alike are you?',
    school: 'Where are the staff today, and how alike are the answers?',
  },
  staff: (answers) => `Staff, mean of ${answers}`,
  table: 'Show the profile as a table',
  caption: 'Mean and spread in each sub-area',
  columns: { aspect: 'Sub-area', mean: 'Mean', count: 'Answers', spread: 'Spread' },
  notShown: 'not shown',
  hidden: 'What is protected',
  hiddenText: (count, all) =>
    all
      ? 'Every sub-area is protected. A joint assessment gives you something to start from: you agree on a level for each question in the meeting.'
      : `${count === 1 ? 'One sub-area is' : `${capitalise(countInWords(count, 'en'))} sub-areas are`} protected. If you want to include ${count === 1 ? 'it' : 'them'} you can agree on a level in a joint assessment.`,
  joint: 'Your joint assessment',
  jointNote: (day) => `What you agreed on ${day}. Never mixed with single people’s answers.`,
  nothing: 'There is nothing to look at yet',
}

/** The first part: the picture. */
export const pictureWords: Messages<typeof sv> = { sv, en }
