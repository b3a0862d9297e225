import type { Messages } from '../../ground/base/language.ts'

const sv = { way: (level: number, what: string) => `Vägen till nivå ${level}: ${what}` }

const en: typeof sv = { way: (level, what) => `The way to level ${level}: ${what}` }

/** What leads to a level. */
export const stepWords: Messages<typeof sv> = { sv, en }
