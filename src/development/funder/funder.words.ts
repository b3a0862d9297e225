import type { Messages } from '../../ground/base/language.ts'

const sv = { flag: 'Europeiska unionens flagga', unionLine: 'Medfinansieras av Europeiska unionen' }
const en: typeof sv = { flag: 'The flag of the European Union', unionLine: 'Co-funded by the European Union' }

/** What a funder's mark is called where the program knows it. */
export const funderWords: Messages<typeof sv> = { sv, en }
