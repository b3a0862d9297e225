import type { Messages } from '../../ground/base/language.ts'

const sv = {
  label: 'Huvudmannens plan',
  plan: 'Planen',
  followUp: 'Uppföljning',
  ground: 'Utgår från',
  remarks: 'Synpunkter',
  revisions: 'Versioner',
  decision: 'Beslut och nämnd',
}
const en: typeof sv = {
  label: 'The authority’s plan',
  plan: 'The plan',
  followUp: 'Follow-up',
  ground: 'Starts from',
  remarks: 'Comments',
  revisions: 'Versions',
  decision: 'Decision and board',
}
export const tabWords: Messages<typeof sv> = { sv, en }
