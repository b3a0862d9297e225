import { capitalise, countInWords, type Messages } from '../../../ground/base/language.ts'
import type { Cut, Order, Size } from '../choice.ts'

const schools = (count: number) => (count === 1 ? 'en skola' : `${countInWords(count, 'sv')} skolor`)
const schoolsEn = (count: number) => (count === 1 ? 'one school' : `${countInWords(count, 'en')} schools`)

const sv = {
  title: (place: string) => `Översikt, ${place}`,
  context: (day: string, count: number) => `${capitalise(day)} · ${schools(count)}`,
  lead: {
    late: (count: number) => `${capitalise(schools(count))} är ${count === 1 ? 'sen' : 'sena'} med något.`,
    noneLate: 'Ingen skola är sen.',
    help: (count: number) => `${capitalise(schools(count))} ber om hjälp.`,
    unread: (count: number) =>
      count === 1
        ? 'En rapport väntar på att du läser den.'
        : `${capitalise(countInWords(count, 'sv'))} rapporter väntar på att du läser dem.`,
  },
  todo: 'Att göra nu',
  read: (count: number) => (count === 1 ? 'Läs en skickad rapport' : `Läs ${countInWords(count, 'sv')} skickade rapporter`),
  readText: (names: string) => `${names}.`,
  readMany: 'De står under Att läsa.',
  readAction: (count: number): string => (count === 1 ? 'Läs rapporten' : 'Läs rapporterna'),
  schools: 'Skolorna',
  note: 'Hur långt arbetet har kommit, aldrig hur skolorna har skattat sig.',
  filter: 'Välj skolor',
  search: 'Skolans namn',
  form: 'Skolform',
  allForms: 'Alla skolformer',
  size: 'Storlek',
  allSizes: 'Alla storlekar',
  sizes: { small: 'Under 20 i personalen', middle: '20–49 i personalen', large: '50 eller fler' } satisfies Record<Size, string>,
  district: 'Verksamhetsområde',
  allDistricts: 'Alla områden',
  tabs: 'Urval',
  all: (count: number) => `Alla ${count}`,
  cuts: { late: 'Sena', help: 'Ber om hjälp', unread: 'Att läsa' } satisfies Record<Cut, string>,
  cut: (name: string, count: number) => `${name} (${count})`,
  count: (count: number) => `${capitalise(schools(count))}.`,
  sheet: 'Hämta som kalkylark',
  csv: 'Hämta som CSV',
  caption: (count: number) => `Läget för ${schools(count)}`,
  columns: {
    school: 'Skola',
    next: 'Var i året',
    answered: 'Har svarat',
    plan: 'Plan',
    check: 'Temperatur',
    report: 'Rapport',
    late: 'Sent',
    help: 'Ber om hjälp',
  },
  orders: {
    name: ', ordna efter namn',
    size: ', ordna efter storlek',
    form: ', ordna efter skolform',
    late: ', de som varit sena längst först',
    help: ', de som ber om mest först',
  } satisfies Record<Order, string>,
  ordering: 'Ordna efter',
  orderNames: { name: 'Namn', size: 'Storlek', form: 'Skolform', late: 'Sent', help: 'Hjälp' } satisfies Record<Order, string>,
  nobody: 'Inga skolor passar.',
  showAll: 'Visa alla',
  empty: 'Inga skolor än',
  emptyText: 'Skolorna visas här när de finns i registret.',
  explained:
    '”Sent” betyder att ett datum i året har passerat: planens och rapportens sista dag i huvudmannens år, och temperaturmätningen ett halvår efter planen. Skolan ser samma sak hos sig. ”Har svarat” är personalen i den senaste släppta omgången.',
  open: (count: string, of: string) => `${count} av ${of} hittills`,
}

const en: typeof sv = {
  title: (place) => `Overview, ${place}`,
  context: (day, count) => `${capitalise(day)} · ${schoolsEn(count)}`,
  lead: {
    late: (count) => `${capitalise(schoolsEn(count))} ${count === 1 ? 'is' : 'are'} late with something.`,
    noneLate: 'No school is late.',
    help: (count) => `${capitalise(schoolsEn(count))} ${count === 1 ? 'asks' : 'ask'} for help.`,
    unread: (count) =>
      count === 1 ? 'One report waits for you to read it.' : `${capitalise(countInWords(count, 'en'))} reports wait for you to read them.`,
  },
  todo: 'To do now',
  read: (count) => (count === 1 ? 'Read one report that has been sent' : `Read ${countInWords(count, 'en')} reports that have been sent`),
  readText: (names) => `${names}.`,
  readMany: 'They stand under To read.',
  readAction: (count) => (count === 1 ? 'Read the report' : 'Read the reports'),
  schools: 'The schools',
  note: 'How far the work has come, never how the schools have assessed themselves.',
  filter: 'Choose schools',
  search: 'Name of the school',
  form: 'School form',
  allForms: 'All school forms',
  size: 'Size',
  allSizes: 'All sizes',
  sizes: { small: 'Fewer than 20 staff', middle: '20–49 staff', large: '50 or more' },
  district: 'District',
  allDistricts: 'All districts',
  tabs: 'Cuts',
  all: (count) => `All ${count}`,
  cuts: { late: 'Late', help: 'Ask for help', unread: 'To read' },
  cut: (name, count) => `${name} (${count})`,
  count: (count) => `${capitalise(schoolsEn(count))}.`,
  sheet: 'Get as a spreadsheet',
  csv: 'Get as CSV',
  caption: (count) => `How ${schoolsEn(count)} stand`,
  columns: {
    school: 'School',
    next: 'Where in the year',
    answered: 'Have answered',
    plan: 'Plan',
    check: 'Temperature',
    report: 'Report',
    late: 'Late',
    help: 'Asks for help',
  },
  orders: {
    name: ', order by name',
    size: ', order by size',
    form: ', order by school form',
    late: ', those late longest first',
    help: ', those that ask for most first',
  },
  ordering: 'Order by',
  orderNames: { name: 'Name', size: 'Size', form: 'School form', late: 'Late', help: 'Help' },
  nobody: 'No schools fit.',
  showAll: 'Show all',
  empty: 'No schools yet',
  emptyText: 'The schools stand here once they are in the register.',
  explained:
    '“Late” means that a day of the year has gone by: the last day of the plan and the report in the authority’s year, and the temperature check half a year after the plan. The school sees the same. “Have answered” is the staff in the latest released round.',
  open: (count, of) => `${count} of ${of} so far`,
}

/** The words of the overview. */
export const overviewPageWords: Messages<typeof sv> = { sv, en }
