import type { Messages } from '../../ground/base/language.ts'

const sv = {
  whole: 'Hela filen',
  rows: (named: string) => `Rad ${named}`,
  more: (named: string, more: string) => `Rad ${named} och ${more} till`,
}

const en: typeof sv = {
  whole: 'The whole file',
  rows: (named) => `Row ${named}`,
  more: (named, more) => `Row ${named} and ${more} more`,
}

/** Where in a file. */
export const rowWords: Messages<typeof sv> = { sv, en }
