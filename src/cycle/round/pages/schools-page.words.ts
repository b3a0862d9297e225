import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Skolor',
  lead: 'Alla behöver inte börja samtidigt. Det går bra att ta några skolor i taget, i vågor.',
  find: 'Sök',
  search: 'Skolans namn eller kod',
  searchHint: 'Det du har kryssat för sparas när du söker.',
  searchButton: 'Sök',
  showAll: 'Visa alla skolor',
  quick: 'Ta med flera på en gång',
  all: (count: number) => `Alla skolor (${count})`,
  wave: (count: number) => `De som inte har varit med än (${count})`,
  district: (name: string, count: number) => `${name} (${count})`,
  none: 'Ingen',
  noDistrict: 'Utan verksamhetsområde',
  chosen: (count: number) => (count === 0 ? 'Ingen skola är vald.' : count === 1 ? 'En skola är vald.' : `${count} skolor är valda.`),
  noMatch: (query: string) => `Ingen skola heter något med ”${query}”.`,
  addTitle: 'Ta med fler skolor',
  addLead: (name: string) => `Skolor som läggs till i ${name} är med direkt. Alla där får inbjudan på en gång.`,
  add: 'Ta med skolorna',
  noMore: 'Alla skolor är redan med.',
  which: 'Vilka skolor ska vara med?',
}

const en: typeof sv = {
  title: 'Schools',
  lead: 'Not everyone has to begin at once. It is fine to take some schools at a time, in waves.',
  find: 'Search',
  search: 'Name or code of the school',
  searchHint: 'What you have ticked is saved when you search.',
  searchButton: 'Search',
  showAll: 'Show all schools',
  quick: 'Take several at once',
  all: (count) => `All schools (${count})`,
  wave: (count) => `Those who have not taken part yet (${count})`,
  district: (name, count) => `${name} (${count})`,
  none: 'None',
  noDistrict: 'Without a district',
  chosen: (count) => (count === 0 ? 'No school is chosen.' : count === 1 ? 'One school is chosen.' : `${count} schools are chosen.`),
  noMatch: (query) => `No school has a name with “${query}”.`,
  addTitle: 'Add more schools',
  addLead: (name) => `Schools that are added to ${name} take part at once. Everyone there gets the invitation right away.`,
  add: 'Add the schools',
  noMore: 'All schools are in already.',
  which: 'Which schools take part?',
}

export const schoolWords: Messages<typeof sv> = { sv, en }
