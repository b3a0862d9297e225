import type { Importance } from '../../content/suggestion/suggestion.ts'
import type { Messages } from '../../ground/base/language.ts'

const weights: Messages<Record<Importance, string>> = {
  sv: { 0: 'Liten', 1: 'Viss', 2: 'Stor' },
  en: { 0: 'Little', 1: 'Some', 2: 'Great' },
}

const sv = {
  importance: weights.sv,
  importanceOf: (importance: Importance) => `${weights.sv[importance]} betydelse`,
  notRelevant: 'Inte relevant för mig',
  optedOut: 'Bortvalt för mina elever',
  noAnswer: 'Inget svar',
  unreadableNote: '(Den här anteckningen är skadad och går inte att öppna.)',
  onlyYou: 'Bara du ser dina svar.',
  whoSees: 'Vem ser vad?',
}

const en: typeof sv = {
  importance: weights.en,
  importanceOf: (importance) => `${weights.en[importance]} importance`,
  notRelevant: 'Not relevant to me',
  optedOut: 'Chosen not to, for my pupils',
  noAnswer: 'No answer',
  unreadableNote: '(This note is damaged and cannot be opened.)',
  onlyYou: 'Only you see your answers.',
  whoSees: 'Who sees what?',
}

/** What answers are called, and who sees them. */
export const answerWords: Messages<typeof sv> = { sv, en }
