import { formatDay, type Messages } from '../../../ground/base/language.ts'

const days = (count: number) => (count === 1 ? 'en dag' : `${count} dagar`)
const daysEn = (count: number) => (count === 1 ? 'one day' : `${count} days`)

const sv = {
  title: (name: string) => `Datum för ${name}`,
  lead: 'Så här går läsåret till på alla skolor. Påminnelser, rapporter och kalendern följer datumen. En skola får flytta sina steg så långt som du bestämmer här.',
  before: 'Läsåret innan',
  after: 'Läsåret efter',
  list: 'Stegen',
  listNote: 'Det som du inte har bestämt är ett förslag, som gäller tills du ändrar det.',
  caption: (name: string) => `Huvudmannens datum ${name}`,
  columns: { step: 'Steg', days: 'Dagar', move: 'Skolan får flytta', change: 'Ändra' },
  change: 'Ändra',
  proposed: 'Förslag',
  unused: 'Görs inte i år',
  fixed: 'Inte alls',
  limits: (earlier: number, later: number) =>
    earlier === later
      ? `${days(earlier)} åt båda håll`
      : [...(earlier > 0 ? [`${days(earlier)} tidigare`] : []), ...(later > 0 ? [`${days(later)} senare`] : [])].join(', '),
  until: (day: string) => `till ${formatDay(day, 'sv', true)}`,
  calendar: 'Lov och mejl',
  calendarNote: (count: number) =>
    count === 0 ? 'Inga lov är inlagda än.' : count === 1 ? 'Ett lov är inlagt.' : `${count} lov är inlagda.`,
  toCalendar: 'Lägg in lov och välj när mejl går ut',
  inBreak: (names: string) => `Krockar med ${names}`,
}

const en: typeof sv = {
  title: (name) => `Dates of ${name}`,
  lead: 'This is how the school year goes at all schools. Reminders, reports and the calendar follow the dates. A school may move its steps as far as you decide here.',
  before: 'The school year before',
  after: 'The school year after',
  list: 'The steps',
  listNote: 'What you have not decided is a proposal, which holds until you change it.',
  caption: (name) => `The authority’s dates ${name}`,
  columns: { step: 'Step', days: 'Days', move: 'Schools may move it', change: 'Change' },
  change: 'Change',
  proposed: 'Proposal',
  unused: 'Not done this year',
  fixed: 'Not at all',
  limits: (earlier, later) =>
    earlier === later
      ? `${daysEn(earlier)} either way`
      : [...(earlier > 0 ? [`${daysEn(earlier)} earlier`] : []), ...(later > 0 ? [`${daysEn(later)} later`] : [])].join(', '),
  until: (day) => `until ${formatDay(day, 'en', true)}`,
  calendar: 'Breaks and mail',
  calendarNote: (count) =>
    count === 0 ? 'No breaks are entered yet.' : count === 1 ? 'One break is entered.' : `${count} breaks are entered.`,
  toCalendar: 'Enter breaks and choose when mail goes out',
  inBreak: (names) => `Falls within ${names}`,
}

export const datesPageWords: Messages<typeof sv> = { sv, en }
