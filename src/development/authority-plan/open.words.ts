import { formatDay, type Messages } from '../../ground/base/language.ts'

const sv = {
  heading: 'Planen',
  note: 'Det som huvudmannen har beslutat att nå, vad som behövs för det och vem som gör vad.',
  read: 'Läs planen',
  before: 'Tidigare planer',
  onlyBefore: 'Ingen plan som gäller nu är publicerad.',
  publishing: {
    follows: 'Ändras planen ändras inte sidan förrän du publicerar igen.',
    mend: 'Ändra i planen om de inte ska vara öppna.',
    isOlder:
      'Det har hänt mer sedan sidan publicerades, till exempel ett beslut i nämnden eller en uppföljning. Publicera igen så att det syns.',
    newer: 'En nyare version gäller. Den öppna sidan visar den förra.',
    changed: 'En annan version har börjat gälla sedan du öppnade sidan. Läs den innan du publicerar.',
    notShown: 'Visas inte: planen gäller inte och har inte ersatts.',
  },
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
  publishing: {
    follows: 'When the plan changes, the page does not until you publish again.',
    mend: 'Change the plan if they are not to be open.',
    isOlder: 'More has happened since the page was published, such as a decision of the board or a follow-up. Publish it again to show it.',
    newer: 'A newer version is in force. The open page shows the one before.',
    changed: 'Another version has come into force since you opened this page. Read it before you publish.',
    notShown: 'Not shown: the plan is not in force and has not been replaced.',
  },
  now: (from, by) => `In force since ${formatDay(from, 'en', true)}, decided ${formatDay(by, 'en', true)}.`,
  ended: (from, by, to) =>
    `In force from ${formatDay(from, 'en', true)}, decided ${formatDay(by, 'en', true)}. Replaced ${formatDay(to, 'en', true)}.`,
}

/** What the open site says of plans. */
export const openPlanWords: Messages<typeof sv> = { sv, en }
