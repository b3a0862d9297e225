import { formatDay, type Messages } from '../../ground/base/language.ts'
import type { HelpKind, Period, ReportState } from './report.ts'

const sv = {
  name: ({ year, half }: Period) => (half === 1 ? `våren ${year}` : `hösten ${year}`),
  states: { draft: 'Utkast', sent: 'Skickad, inte läst', read: 'Läst', answered: 'Besvarad' } satisfies Record<ReportState, string>,
  notBegun: 'Inte påbörjad',
  due: (day: string) => `Skickas senast ${formatDay(day, 'sv', true)}`,
  notAsked: 'Huvudmannen begär ingen rapport det här halvåret',
  late: (day: string) => `Försenad sedan ${formatDay(day, 'sv')}`,
  kinds: {
    time: 'Tid',
    technology: 'Nät och utrustning',
    support: 'Stöd på plats',
    competence: 'Kunskap och utbildning',
    leading: 'Beslut och ledning',
    money: 'Pengar',
    other: 'Annat',
  } satisfies Record<HelpKind, string>,
  decisions: 'Beslut och nästa steg',
  reports: 'Rapporter',
  dialogues: 'Resultatdialoger',
  tabs: 'Rapport och dialog',
  facts: 'Siffrorna',
  words: 'Med egna ord',
  help: 'Hjälp som skolan ber om',
  starter: 'Startmening ur siffrorna',
  own: 'Dina egna ord',
  changed: 'Ändrat sedan förra rapporten',
}

const en: typeof sv = {
  name: ({ year, half }) => (half === 1 ? `spring ${year}` : `autumn ${year}`),
  states: { draft: 'Draft', sent: 'Sent, not read', read: 'Read', answered: 'Answered' },
  notBegun: 'Not begun',
  due: (day) => `To be sent by ${formatDay(day, 'en', true)}`,
  notAsked: 'The authority asks for no report this half-year',
  late: (day) => `Late since ${formatDay(day, 'en')}`,
  kinds: {
    time: 'Time',
    technology: 'Network and devices',
    support: 'Support on site',
    competence: 'Knowledge and training',
    leading: 'Decisions and leading',
    money: 'Money',
    other: 'Something else',
  },
  decisions: 'Decisions and next steps',
  reports: 'Reports',
  dialogues: 'Result dialogues',
  tabs: 'Report and dialogue',
  facts: 'The figures',
  words: 'In your own words',
  help: 'Help that the school asks for',
  starter: 'Starting sentence from the figures',
  own: 'Your own words',
  changed: 'Changed since the last report',
}

/** Words that several pages of reports share. */
export const reportWords: Messages<typeof sv> = { sv, en }
