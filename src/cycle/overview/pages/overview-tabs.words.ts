import type { Messages } from '../../../ground/base/language.ts'

const sv = { label: 'Översikten', schools: 'Skolorna', rounds: 'Över tid', waves: 'Vågor', board: 'Till nämnden' }

const en: typeof sv = { label: 'The overview', schools: 'The schools', rounds: 'Over time', waves: 'Waves', board: 'To the board' }

/** The tabs of the overview. */
export const overviewTabWords: Messages<typeof sv> = { sv, en }
