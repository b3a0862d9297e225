import type { Messages } from '../../ground/base/language.ts'

type Words = { level(level: number): string; area: string }

/** What an earlier survey did not name. */
export const instrumentWords: Messages<Words> = {
  sv: { level: (level) => `Nivå ${level}`, area: 'Alla frågor' },
  en: { level: (level) => `Level ${level}`, area: 'All questions' },
}
