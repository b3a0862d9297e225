import type { Messages } from '../../ground/base/language.ts'

const sv = {
  plan: { team: 'Arbetslagets plan', school: 'Skolans plan' },
  teams: 'Arbetslagens planer',
  checkins: 'Temperatur',
  revisions: 'Versioner',
}

const en: typeof sv = {
  plan: { team: 'The team’s plan', school: 'The school’s plan' },
  teams: 'The teams’ plans',
  checkins: 'Temperature',
  revisions: 'Versions',
}

/** The pages of one plan. */
export const tabWords: Messages<typeof sv> = { sv, en }
