import type { Messages } from '../../../ground/base/language.ts'

const sv = { administrator: 'Administratör i Stegvis' }

const en: typeof sv = { administrator: 'Administrator of Stegvis' }

/** What a list calls roles where the role's own name could mean something else. */
export const rosterRoleWords: Messages<typeof sv> = { sv, en }
