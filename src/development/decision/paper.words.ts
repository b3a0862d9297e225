import type { Day } from '../../ground/base/clock.ts'
import { formatDay, type Messages } from '../../ground/base/language.ts'

const sv = {
  statement: 'Tjänsteutlåtande',
  handler: 'Handläggare',
  phone: (number: string) => `telefon ${number}`,
  to: 'Till',
  number: 'Ärende',
  decision: 'Beslut',
  decisionOn: (title: string) => `Beslut om ${title}`,
  decidedOn: 'Beslutsdatum',
  decidedBy: 'Beslutat av',
  point: 'Enligt',
  pointSaid: (number: string, text: string, version: string) => `Delegationsordningen punkt ${number}, ${text} (${version})`,
  document: 'Handling',
  version: (title: string, version: number) => `${title}, version ${version}`,
  from: 'Gäller från',
  withdrawn: 'Återtaget',
  list: 'Beslut fattade på delegation',
  listOf: (board: string, day: Day) => `Beslut fattade på delegation, ${board} ${formatDay(day, 'sv', true)}`,
  none: 'Inga beslut.',
  columns: ['Nummer', 'Datum', 'Vad', 'Vem', 'Punkt'],
  secret: (matter: string) => `${matter} (handlingen omfattas av sekretess)`,
  takenBack: (day: Day) => `Återtaget ${formatDay(day, 'sv', true)}.`,
  separator: ';' as ';' | ',',
}

const en: typeof sv = {
  statement: 'Statement to the board',
  handler: 'Prepared by',
  phone: (number) => `telephone ${number}`,
  to: 'To',
  number: 'Matter',
  decision: 'Decision',
  decisionOn: (title) => `Decision on ${title}`,
  decidedOn: 'Day of decision',
  decidedBy: 'Decided by',
  point: 'Under',
  pointSaid: (number, text, version) => `Point ${number} of the list of delegation, ${text} (${version})`,
  document: 'Document',
  version: (title, version) => `${title}, version ${version}`,
  from: 'In force from',
  withdrawn: 'Taken back',
  list: 'Decisions made by delegation',
  listOf: (board, day) => `Decisions made by delegation, ${board} ${formatDay(day, 'en', true)}`,
  none: 'No decisions.',
  columns: ['Number', 'Day', 'What', 'Who', 'Point'],
  secret: (matter) => `${matter} (the document is secret)`,
  takenBack: (day) => `Taken back ${formatDay(day, 'en', true)}.`,
  separator: ',',
}

export const paperWords: Messages<typeof sv> = { sv, en }
