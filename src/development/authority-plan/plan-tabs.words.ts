import type { Messages } from '../../ground/base/language.ts'

const sv = {
  label: 'Huvudmannens plan',
  plan: 'Planen',
  remarks: 'Synpunkter',
  revisions: 'Versioner och beslut',
}
const en: typeof sv = {
  label: 'The authority’s plan',
  plan: 'The plan',
  remarks: 'Comments',
  revisions: 'Versions and decisions',
}
export const tabWords: Messages<typeof sv> = { sv, en }
