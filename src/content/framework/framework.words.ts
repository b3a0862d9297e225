import type { Messages } from '../../ground/base/language.ts'

const sv = {
  way: (level: number, what: string) => `Vägen till nivå ${level}: ${what}`,
  described: (level: number, text: string) => `Så beskrivs nivå ${level}: ${text}`,
}

const en: typeof sv = {
  way: (level, what) => `The way to level ${level}: ${what}`,
  described: (level, text) => `Level ${level} is described like this: ${text}`,
}

/** What leads to a level. */
export const stepWords: Messages<typeof sv> = { sv, en }
