import type { Messages } from '../../ground/base/language.ts'

const sv = {
  count: 'Svar',
  persons: 'Personer',
}

const en: typeof sv = {
  count: 'Answers',
  persons: 'People',
}

/** What a column with n is called: answers, above the school persons. */
export const countWords: Messages<typeof sv> = { sv, en }
