import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  label: 'Personer och organisation',
  people: 'Personer',
  organisation: 'Organisation',
  import: 'Läs in personallista',
  settings: 'Inställningar',
}

const en: typeof sv = {
  label: 'People and organisation',
  people: 'People',
  organisation: 'Organisation',
  import: 'Import a staff list',
  settings: 'Settings',
}

export const tabWords: Messages<typeof sv> = { sv, en }
