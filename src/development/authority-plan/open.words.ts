import { formatDay, type Messages } from '../../ground/base/language.ts'

const sv = {
  heading: 'Planen',
  note: 'Det som huvudmannen har beslutat att nå, vad som behövs för det och vem som gör vad.',
  read: 'Läs planen',
  before: 'Tidigare planer',
  onlyBefore: 'Ingen plan som gäller nu är publicerad.',
  now: (from: string, by: string) => `Gäller sedan ${formatDay(from, 'sv', true)}, beslutad ${formatDay(by, 'sv', true)}.`,
  ended: (from: string, by: string, to: string) =>
    `Gällde från ${formatDay(from, 'sv', true)}, beslutad ${formatDay(by, 'sv', true)}. Ersatt ${formatDay(to, 'sv', true)}.`,
}
const en: typeof sv = {
  heading: 'The plan',
  note: 'What the authority has decided to reach, what that needs, and who does what.',
  read: 'Read the plan',
  before: 'Earlier plans',
  onlyBefore: 'No plan that is in force now has been published.',
  now: (from, by) => `In force since ${formatDay(from, 'en', true)}, decided ${formatDay(by, 'en', true)}.`,
  ended: (from, by, to) =>
    `In force from ${formatDay(from, 'en', true)}, decided ${formatDay(by, 'en', true)}. Replaced ${formatDay(to, 'en', true)}.`,
}

/** What the open site says of plans. */
export const openPlanWords: Messages<typeof sv> = { sv, en }
