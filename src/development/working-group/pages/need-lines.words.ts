import type { Messages } from '../../../ground/base/language.ts'

const sv = { said: (day: string) => `Mötet ${day}`, remove: 'Ta bort' }
const en: typeof sv = { said: (day) => `The meeting of ${day}`, remove: 'Remove' }

export const needLineWords: Messages<typeof sv> = { sv, en }
