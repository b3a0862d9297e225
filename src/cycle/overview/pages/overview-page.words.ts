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
  names: (names: string) => `${names}.`,
  readMany: 'De står under Att läsa.',
  readAction: (count: number): string => (count === 1 ? 'Läs rapporten' : 'Läs rapporterna'),
  remind: (count: number) => `Hör av dig till ${schools(count)} som är ${count === 1 ? 'sen' : 'sena'}`,
  remindMany: 'De står under Sena.',
  remindAction: 'Skriv en påminnelse',
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
    change: 'Sedan förra gången',
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
  changes: (schools: number, chance: string) =>
    `”Sedan förra gången” är vad som säkert har ändrats hos personalen, skola för skola, och säger ingenting om skolorna jämförda med varandra. Av ${schools} skolor kan ungefär ${chance} ha något som ser säkert ut av en slump.`,
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
  names: (names) => `${names}.`,
  readMany: 'They stand under To read.',
  readAction: (count) => (count === 1 ? 'Read the report' : 'Read the reports'),
  remind: (count) => `Get in touch with ${schoolsEn(count)} that ${count === 1 ? 'is' : 'are'} late`,
  remindMany: 'They stand under Late.',
  remindAction: 'Write a reminder',
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
    change: 'Since last time',
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
  changes: (schools, chance) =>
    `“Since last time” is what has certainly changed among the staff, school by school, and says nothing of schools beside each other. Of ${schools} schools some ${chance} may have something that looks certain by chance.`,
}

/** The words of the overview. */
export const overviewPageWords: Messages<typeof sv> = { sv, en }
