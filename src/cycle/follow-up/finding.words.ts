import { capitalise, countInWords, type Messages } from '../../ground/base/language.ts'
import type { DueChoice, StatusChoice } from './finding.ts'

const sv = {
  title: 'Åtgärder',
  lead: (count: number, narrowed: boolean) =>
    count === 0
      ? narrowed
        ? 'Inga åtgärder stämmer med ditt urval.'
        : 'Det finns inget kvar att göra i de planer som du ser.'
      : `${count === 1 ? 'En åtgärd' : `${capitalise(countInWords(count, 'sv'))} åtgärder`} ${narrowed ? 'stämmer med ditt urval.' : 'är kvar att göra. Det som har en sista dag står först.'}`,
  adopted: 'Åtgärder i skolornas planer visas som de fastställdes, med läget i dag.',
  filter: 'Urval bland åtgärder',
  more: 'Fler urval',
  search: 'Sök',
  status: 'Läge',
  statuses: { open: 'Kvar att göra', all: 'Alla lägen' } satisfies Partial<Record<StatusChoice, string>>,
  owner: 'Ansvarig',
  owners: { all: 'Alla', me: 'Jag', none: 'Ingen ansvarig' },
  aspect: 'Delområde',
  allAspects: 'Alla delområden',
  tag: 'Etikett',
  allTags: 'Alla etiketter',
  due: 'Sista dag',
  dues: { '': 'Alla', late: 'Försenade', month: 'Den här månaden', none: 'Utan sista dag' } satisfies Record<DueChoice | '', string>,
  before: 'Klar senast den',
  school: 'Skola',
  allSchools: 'Alla skolor',
  unit: 'Plan',
  allUnits: 'Alla planer',
  unitName: { team: (unit: string, school: string) => `${unit}, ${school}`, school: (unit: string) => `${unit}, skolans plan` },
  year: 'Läsår',
  allYears: 'Alla läsår',
  caption: 'Åtgärder efter sista dag',
  action: 'Åtgärd',
  noOwner: 'Saknas',
  noDue: 'Ingen',
  place: 'Plan',
  export: 'Hämta som Excel',
  reminders: 'Påminnelser',
  empty: 'Inget att visa',
  emptyText: 'Ändra urvalet, eller visa alla åtgärder som är kvar att göra.',
  emptyPlans: 'Åtgärder läggs till i arbetslagens och skolans planer. Här samlas de, så att du ser vem som gör vad och till när.',
  file: 'Åtgärder',
  sheet: { school: 'Skola', unit: 'Arbetslag eller skola', year: 'Läsår', tags: 'Etiketter' },
}

/** Words of the list of actions. */
export type FindingWords = typeof sv

const en: FindingWords = {
  title: 'Actions',
  lead: (count, narrowed) =>
    count === 0
      ? narrowed
        ? 'No actions fit your selection.'
        : 'Nothing is left to do in the plans that you see.'
      : `${count === 1 ? 'One action' : `${capitalise(countInWords(count, 'en'))} actions`} ${narrowed ? `${count === 1 ? 'fits' : 'fit'} your selection.` : `${count === 1 ? 'is' : 'are'} left to do. What has a last day comes first.`}`,
  adopted: "Actions in the schools' plans are shown as they were adopted, with their status today.",
  filter: 'Selection of actions',
  more: 'More choices',
  search: 'Search',
  status: 'Status',
  statuses: { open: 'Left to do', all: 'Every status' },
  owner: 'In charge',
  owners: { all: 'Everyone', me: 'I', none: 'Nobody in charge' },
  aspect: 'Sub-area',
  allAspects: 'Every sub-area',
  tag: 'Tag',
  allTags: 'Every tag',
  due: 'Last day',
  dues: { '': 'Any', late: 'Late', month: 'This month', none: 'Without a last day' },
  before: 'Due by',
  school: 'School',
  allSchools: 'All schools',
  unit: 'Plan',
  allUnits: 'All plans',
  unitName: { team: (unit, school) => `${unit}, ${school}`, school: (unit) => `${unit}, the school's plan` },
  year: 'School year',
  allYears: 'All school years',
  caption: 'Actions by last day',
  action: 'Action',
  noOwner: 'Missing',
  noDue: 'None',
  place: 'Plan',
  export: 'Download as Excel',
  reminders: 'Reminders',
  empty: 'Nothing to show',
  emptyText: 'Change the selection, or show all actions that are left to do.',
  emptyPlans: "Actions are added in the teams' and the school's plans. They are gathered here, so that you see who does what by when.",
  file: 'Actions',
  sheet: { school: 'School', unit: 'Team or school', year: 'School year', tags: 'Tags' },
}

export const findingWords: Messages<FindingWords> = { sv, en }
