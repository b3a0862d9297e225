import type { Messages } from '../../../ground/base/language.ts'
import type { ScheduleChange } from '../versions.ts'

const sv = {
  title: 'Schemats versioner',
  lead: 'Varje gång ett program släpps som en version sparas hur schemat såg ut. Här står vad som har ändrats sedan dess.',
  draftsTitle: 'Nästa version',
  drafts: (count: number) => (count === 1 ? 'Ett utkast släpps' : `${count} utkast släpps`),
  noDrafts: 'Det finns inga utkast att släppa. En ny version sparar schemat som det är nu.',
  releaseText:
    'När du släpper versionen syns alla utkast på en gång. Ändrar du något efteråt står det i listan, och de som är anmälda får ett mejl.',
  release: (number: number) => `Släpp version ${number}`,
  releaseFirst: 'Släpp programmet först. Sedan går det att släppa schemat.',
  released: (number: number) => `Version ${number} är släppt.`,
  sinceTitle: 'Sedan den senaste versionen',
  since: (number: number, when: string) => `Ändrat sedan version ${number}, ${when}`,
  unchanged: (number: number, when: string) => `Inget har ändrats sedan version ${number}, ${when}.`,
  version: (number: number) => `Version ${number}`,
  by: (when: string, name: string) => `Släppt ${when} av ${name}`,
  first: (count: number) => (count === 1 ? 'Ett pass.' : `${count} pass.`),
  same: 'Inga ändringar mot versionen före.',
  none: 'Schemat har inte släppts som en version än.',
  change: {
    new: 'Nytt',
    time: 'Ny tid',
    place: 'Ny plats',
    title: 'Nytt namn',
    cancelled: 'Inställt',
  } satisfies Record<ScheduleChange['what'][number], string>,
  was: (text: string) => `var ${text}`,
  noPlace: 'ingen plats',
}

const en: typeof sv = {
  title: 'Versions of the schedule',
  lead: 'Each time a programme is released as a version, how its schedule looked is kept. Here is what has changed since.',
  draftsTitle: 'The next version',
  drafts: (count) => (count === 1 ? 'One draft is released' : `${count} drafts are released`),
  noDrafts: 'There are no drafts to release. A new version keeps the schedule as it is now.',
  releaseText:
    'When you release the version all drafts are seen at once. If you change something afterwards it stands in the list, and those who have signed up get a mail.',
  release: (number) => `Release version ${number}`,
  releaseFirst: 'Release the programme first. Then the schedule can be released.',
  released: (number) => `Version ${number} is released.`,
  sinceTitle: 'Since the latest version',
  since: (number, when) => `Changed since version ${number}, ${when}`,
  unchanged: (number, when) => `Nothing has changed since version ${number}, ${when}.`,
  version: (number) => `Version ${number}`,
  by: (when, name) => `Released ${when} by ${name}`,
  first: (count) => (count === 1 ? 'One session.' : `${count} sessions.`),
  same: 'No changes from the version before.',
  none: 'The schedule has not been released as a version yet.',
  change: { new: 'New', time: 'New time', place: 'New place', title: 'New name', cancelled: 'Called off' },
  was: (text) => `was ${text}`,
  noPlace: 'no place',
}

export const versionsWords: Messages<typeof sv> = { sv, en }
