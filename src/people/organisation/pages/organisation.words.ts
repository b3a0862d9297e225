import { capitalise, countInWords, type Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Organisation',
  lead: (districts: number, schools: number, teams: number) =>
    `${capitalise(count(schools, 'skola', 'skolor'))}, ${count(teams, 'arbetslag', 'arbetslag')} och ${count(districts, 'verksamhetsområde', 'verksamhetsområden')}.`,
  withoutDistrict: 'Utan verksamhetsområde',
  addDistrict: 'Lägg till ett verksamhetsområde',
  addSchool: 'Lägg till en skola',
  name: 'Skola',
  code: 'Skolenhetskod',
  teams: 'Arbetslag',
  people: 'Personer',
  caption: (district: string) => `Skolor i ${district}`,
  none: 'Inga skolor än.',
  empty: 'Det finns inga skolor än',
  emptyText: 'Läs in en personallista, så skapas skolor och arbetslag, eller lägg till dem för hand.',
  import: 'Läs in en personallista',
  endedToday: 'Avslutade i dag',
  undo: 'Ångra',
}

const en: typeof sv = {
  title: 'Organisation',
  lead: (districts, schools, teams) =>
    `${capitalise(countEn(schools, 'school', 'schools'))}, ${countEn(teams, 'team', 'teams')} and ${countEn(districts, 'district', 'districts')}.`,
  withoutDistrict: 'Without district',
  addDistrict: 'Add a district',
  addSchool: 'Add a school',
  name: 'School',
  code: 'School code',
  teams: 'Teams',
  people: 'People',
  caption: (district) => `Schools in ${district}`,
  none: 'No schools yet.',
  empty: 'There are no schools yet',
  emptyText: 'Import a staff list, and schools and teams are made, or add them by hand.',
  import: 'Import a staff list',
  endedToday: 'Ended today',
  undo: 'Undo',
}

function count(total: number, one: string, many: string): string {
  const number =
    total === 1 && one.startsWith('verksamhet') ? 'ett' : total === 0 && many !== 'personer' ? 'inga' : countInWords(total, 'sv')
  return `${number} ${total === 1 ? one : many}`
}

function countEn(total: number, one: string, many: string): string {
  return `${countInWords(total, 'en')} ${total === 1 ? one : many}`
}

export const organisationWords: Messages<typeof sv> = { sv, en }
