import { capitalise, countInWords, type Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Personer',
  lead: (total: number, narrowed: boolean) =>
    `${total === 0 ? 'Inga' : capitalise(countInWords(total, 'sv'))} ${total === 1 ? 'person' : 'personer'}${narrowed ? ' passar in på ditt urval' : ' finns i Stegvis'}.`,
  privacy: 'Här finns namn, e-post och uppdrag. Vad någon har svarat finns inte här och kan inte öppnas härifrån.',
  search: 'Namn, e-post eller personid',
  school: 'Skola',
  allSchools: 'Alla skolor',
  role: 'Roll',
  allRoles: 'Alla roller',
  state: 'Visa',
  current: 'Nuvarande',
  ended: 'Avslutade',
  filter: 'Sök bland personer',
  caption: 'Personer',
  name: 'Namn',
  duties: 'Uppdrag',
  email: 'E-post',
  noDuties: 'Inget uppdrag',
  noEmail: 'Saknas',
  add: 'Lägg till en person',
  export: 'Hämta listan (CSV)',
  empty: 'Ingen person passar',
  emptyText: 'Ändra urvalet, eller lägg till en person för hand.',
}

const en: typeof sv = {
  title: 'People',
  lead: (total, narrowed) =>
    `${capitalise(countInWords(total, 'en'))} ${total === 1 ? 'person' : 'people'} ${narrowed ? 'match your selection' : 'in Stegvis'}.`,
  privacy: 'Here are names, e-mail and duties. What anyone has answered is not here and cannot be opened from here.',
  search: 'Name, e-mail or person ID',
  school: 'School',
  allSchools: 'All schools',
  role: 'Role',
  allRoles: 'All roles',
  state: 'Show',
  current: 'Current',
  ended: 'Ended',
  filter: 'Search among people',
  caption: 'People',
  name: 'Name',
  duties: 'Posts',
  email: 'E-mail',
  noDuties: 'No post',
  noEmail: 'Missing',
  add: 'Add a person',
  export: 'Get the list (CSV)',
  empty: 'Nobody matches',
  emptyText: 'Change the selection, or add a person by hand.',
}

export const peopleWords: Messages<typeof sv> = { sv, en }
