import type { Messages } from '../../ground/base/language.ts'

const sv = { instead: 'Planen beslutades i Stegvis, och gäller genom det beslutet.' }
const en: typeof sv = { instead: 'The plan was decided on in Stegvis, and is in force by that decision.' }

/** What is said of a decision that was noted by hand, when it gives way to one that was made here. */
export const forceWords: Messages<typeof sv> = { sv, en }
