import type { Messages } from './language.ts'

const sv: Messages<string> = { sv: 'på svenska', en: 'på engelska' }

const en: Messages<string> = { sv: 'in Swedish', en: 'in English' }

/** "På svenska", said in each language of each, within a sentence. */
export const languageNames: Messages<Messages<string>> = { sv, en }
