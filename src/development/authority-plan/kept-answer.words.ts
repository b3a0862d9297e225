import type { Messages } from '../../ground/base/language.ts'

const sv = {
  savedAt: (time: string) => `Sparat kl. ${time}`,
  conflict: (name: string | null) => `${name ?? 'Någon'} har ändrat texten medan du skrev. Det du har skrivit är inte sparat än.`,
}
const en: typeof sv = {
  savedAt: (time) => `Saved at ${time}`,
  conflict: (name) => `${name ?? 'Somebody'} changed the text while you were writing. What you wrote is not saved yet.`,
}

/** What is told somebody who goes on writing. */
export const keptAnswerWords: Messages<typeof sv> = { sv, en }
