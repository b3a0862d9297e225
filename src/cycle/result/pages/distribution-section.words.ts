import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  heading: 'Fördelning',
  note: 'Medelvärden döljer spridning. Här syns hur svaren fördelar sig.',
  question: 'Hur många är på varje nivå?',
  spreadQuestion: 'Hur långt isär ligger svaren?',
  spreadCaption: 'Hur långt isär svaren ligger i varje delområde',
  merged: 'Fler än två nivåer ihop',
  mergedMark: '+',
  counts:
    'Talen är antal svar. Vilka nivåer som räknas ihop beror bara på antalet svar, medelvärdet och spridningen. Ingen del visas med ett eller två svar.',
  several: 'Den som arbetar på flera skolor har svarat en gång för varje skola.',
  together: (levels: string) => `${levels} ihop`,
  hidden: 'visas inte',
  answers: (count: string) => `${count} svar`,
  table: 'Visa fördelningen som tabell',
  caption: 'Antal svar per nivå',
  columns: { aspect: 'Delområde', count: 'Svar', spread: 'Spridning', apart: 'Svaren ligger' },
  spread: 'Spridning i tal är standardavvikelsen: högre ju längre isär svaren ligger. Den visas från tjugo svar, annars ett ord.',
  inTable: (count: string, levels: string) => `${count} (${levels})`,
  mergedAway: '–',
}

const en: typeof sv = {
  heading: 'Distribution',
  note: 'Means hide spread. Here is how the answers divide.',
  question: 'How many are at each level?',
  spreadQuestion: 'How far apart are the answers?',
  spreadCaption: 'How far apart the answers are in each sub-area',
  merged: 'More than two levels merged',
  mergedMark: '+',
  counts:
    'The numbers are answers. Which levels are counted together depends on the number of answers, the mean and the spread only. No part is shown with one or two answers.',
  several: 'Those who work at several schools have answered once for each school.',
  together: (levels) => `${levels} merged`,
  hidden: 'not shown',
  answers: (count) => (count === '1' ? '1 answer' : `${count} answers`),
  table: 'Show the distribution as a table',
  caption: 'Number of answers at each level',
  columns: { aspect: 'Sub-area', count: 'Answers', spread: 'Spread', apart: 'The answers are' },
  spread:
    'Spread as a number is the standard deviation: higher the further apart the answers are. It is shown from twenty answers on, otherwise a word.',
  inTable: (count, levels) => `${count} (${levels})`,
  mergedAway: '–',
}

/** How answers divide over the levels. */
export const distributionSectionWords: Messages<typeof sv> = { sv, en }
