import type { Messages } from '../base/language.ts'

const sv = {
  replaced: (mark: string) => `Tecken som typsnittet saknar visas som ${mark}. De finns kvar i Stegvis.`,
  logo: (name: string) => `${name}, logotyp`,
}

const en: typeof sv = {
  replaced: (mark) => `Characters that the typeface lacks are shown as ${mark}. They are kept in Stegvis.`,
  logo: (name) => `${name}, logo`,
}

/** What the press itself says on a paper. */
export const pressWords: Messages<typeof sv> = { sv, en }
