import type { Messages } from '../../../../ground/base/language.ts'

const sv = {
  heading: 'Fördelning',
  note: 'Medelvärden döljer spridning. Här syns hur svaren fördelar sig.',
  question: 'Hur många är på varje nivå?',
  spreadQuestion: 'Hur långt isär ligger svaren?',
  spreadCaption: 'Hur långt isär svaren ligger i varje delområde',
  merged: 'Fler än två nivåer ihop',
  mergedMark: '+',
  counts:
    'Talen är antal svar. Nivåer med ett eller två svar slås ihop med nivån bredvid, och fler där det annars hade gått att räkna ut vad någon svarat.',
  several: 'Den som arbetar på flera skolor har svarat en gång för varje skola.',
  together: (levels: string) => `${levels} ihop`,
  hidden: 'visas inte',
  answers: (count: string) => `${count} svar`,
  table: 'Visa fördelningen som tabell',
  caption: 'Antal svar per nivå',
  columns: { aspect: 'Delområde', count: 'Svar', spread: 'Spridning', apart: 'Svaren ligger' },
  spread: 'Spridning är standardavvikelsen: 0 när alla svarar lika, högre ju längre isär svaren ligger.',
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
    'The numbers are answers. Levels with one or two answers are merged with the level beside them, and more where one could otherwise work out what somebody answered.',
  several: 'Those who work at several schools have answered once for each school.',
  together: (levels) => `${levels} merged`,
  hidden: 'not shown',
  answers: (count) => (count === '1' ? '1 answer' : `${count} answers`),
  table: 'Show the distribution as a table',
  caption: 'Number of answers at each level',
  columns: { aspect: 'Sub-area', count: 'Answers', spread: 'Spread', apart: 'The answers are' },
  spread: 'Spread is the standard deviation: 0 when everyone answers alike, higher the further apart the answers are.',
  inTable: (count, levels) => `${count} (${levels})`,
  mergedAway: '–',
}

/** How answers divide over the levels. */
export const distributionSectionWords: Messages<typeof sv> = { sv, en }
