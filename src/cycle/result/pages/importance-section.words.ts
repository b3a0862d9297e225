import type { Messages } from '../../../ground/base/language.ts'

/** A range never breaks over lines. */
const dash = '\u2060–\u2060'

const sv = {
  heading: 'Betydelse',
  note: 'Hur mycket delområdena betyder i arbetet, bredvid nivån.',
  question: 'Vad betyder mycket och har långt kvar?',
  caption: 'Betydelse och nivå per delområde',
  columns: {
    aspect: 'Delområde',
    importance: (above: boolean) => `Betydelse 1${dash}3${above ? ' (personer)' : ''}`,
    level: (top: number, above: boolean) => `Nivå 1${dash}${top}${above ? ' (personer)' : ''}`,
    note: 'Att samtala om',
  },
  matters: 'Betyder mycket, långt kvar',
  scale: 'Betydelse är ett medelvärde från 1, liten betydelse, till 3, stor betydelse.',
  notShown: 'visas inte',
}

const en: typeof sv = {
  heading: 'Importance',
  note: 'How much the sub-areas matter at work, beside the level.',
  question: 'What matters much and has far to go?',
  caption: 'Importance and level of each sub-area',
  columns: {
    aspect: 'Sub-area',
    importance: (above) => `Importance 1${dash}3${above ? ' (people)' : ''}`,
    level: (top, above) => `Level 1${dash}${top}${above ? ' (people)' : ''}`,
    note: 'To talk about',
  },
  matters: 'Matters much, far to go',
  scale: 'Importance is a mean from 1, little importance, to 3, great importance.',
  notShown: 'not shown',
}

/** How much things matter, beside their level. */
export const importanceWords: Messages<typeof sv> = { sv, en }
