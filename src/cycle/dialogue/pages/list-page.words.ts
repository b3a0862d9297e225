import { formatDay, type Messages } from '../../../ground/base/language.ts'
import type { Order, Standing } from '../store-list.ts'

const sv = {
  title: 'Resultatdialoger',
  leads: {
    head: 'Efter rapporten ses du och skolans ledning. Det ni kommer överens om står i nästa rapport.',
    school: 'Efter rapporten ses ni och den som leder området. Det ni kommer överens om står i nästa rapport.',
    standing: 'Du ser om en dialog är bokad eller avslutad, inte vad som sades.',
  },
  search: 'Sök bland skolorna',
  name: 'Skola',
  order: 'Ordning',
  orders: { name: 'Efter namn', time: 'Närmast i tiden först', report: 'Senast skickade rapport först' } satisfies Record<Order, string>,
  all: 'Alla',
  cuts: 'Urval',
  standings: { none: 'Ingen bokad', booked: 'Bokade', held: 'Väntar på godkännande', concluded: 'Avslutade' } satisfies Record<
    Standing,
    string
  >,
  states: { none: 'Ingen tid bokad', booked: 'Bokad', held: 'Väntar på att båda godkänner', concluded: 'Avslutad' } satisfies Record<
    Standing,
    string
  >,
  columns: { school: 'Skola', report: 'Senaste rapport', state: 'Dialog', when: 'Tid och plats', action: 'Gör' },
  caption: 'Skolornas resultatdialoger',
  count: (count: number) => (count === 1 ? '1 skola' : `${count} skolor`),
  report: (half: string, day: string) => `${half}, skickad ${formatDay(day, 'sv', true)}`,
  noReport: 'Ingen skickad',
  book: 'Boka tid',
  open: 'Till dialogen',
  about: (school: string) => ` med ${school}`,
  none: 'Inga skolor passar.',
  showAll: 'Visa alla',
}

const en: typeof sv = {
  title: 'Result dialogues',
  leads: {
    head: 'After the report you meet the school’s leaders. What you agree on stands in the next report.',
    school: 'After the report you meet whoever heads the district. What you agree on stands in the next report.',
    standing: 'You see whether a dialogue is booked or concluded, not what was said.',
  },
  search: 'Search among the schools',
  name: 'School',
  order: 'Order',
  orders: { name: 'By name', time: 'Nearest in time first', report: 'Latest report first' },
  all: 'All',
  cuts: 'Selection',
  standings: { none: 'None booked', booked: 'Booked', held: 'Wait for a yes', concluded: 'Concluded' },
  states: { none: 'No time booked', booked: 'Booked', held: 'Waits for both to say yes', concluded: 'Concluded' },
  columns: { school: 'School', report: 'Latest report', state: 'Dialogue', when: 'Time and place', action: 'Do' },
  caption: 'The schools’ result dialogues',
  count: (count) => (count === 1 ? '1 school' : `${count} schools`),
  report: (half, day) => `${half}, sent ${formatDay(day, 'en', true)}`,
  noReport: 'None sent',
  book: 'Book a time',
  open: 'To the dialogue',
  about: (school) => ` with ${school}`,
  none: 'No schools fit.',
  showAll: 'Show all',
}

/** The list of dialogues. */
export const listPageWords: Messages<typeof sv> = { sv, en }
