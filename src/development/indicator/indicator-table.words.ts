import type { Messages } from '../../ground/base/language.ts'

const sv = {
  caption: (number: string) => `Indikatorer för mål ${number}`,
  indicator: 'Indikator',
  baseline: 'Utgångsläge',
  now: 'Nu',
  wanted: 'Vi vill',
  by: (day: string) => `senast ${day}`,
  noBaseline: 'Fastställs när planen beslutas',
  noBaselineYet: 'Blir den första mätningen',
  unread: 'Inte läst än',
  ended: 'Avslutad',
}
const en: typeof sv = {
  caption: (number) => `Indicators of goal ${number}`,
  indicator: 'Indicator',
  baseline: 'Set out from',
  now: 'Now',
  wanted: 'We want',
  by: (day) => `by ${day}`,
  noBaseline: 'Fixed when the plan is decided',
  noBaselineYet: 'Will be the first reading',
  unread: 'Not read yet',
  ended: 'Ended',
}
export const indicatorTableWords: Messages<typeof sv> = { sv, en }
