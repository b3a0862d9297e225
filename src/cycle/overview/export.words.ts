import type { Messages } from '../../ground/base/language.ts'

const sv = { sheet: 'Skolorna', asked: 'Tillfrågade i personalen' }

const en: typeof sv = { sheet: 'The schools', asked: 'Staff asked' }

/** What only a file of the overview says. */
export const exportWords: Messages<typeof sv> = { sv, en }
