import type { Messages } from '../../ground/base/language.ts'

const sv = { unknown: 'Okänd enhet' }

const en: typeof sv = { unknown: 'Unknown device' }

/** The words for a device without a description. */
export const deviceWords: Messages<typeof sv> = { sv, en }
