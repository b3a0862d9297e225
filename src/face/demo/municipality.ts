import type { SchoolForm } from '../../content/framework/schema.ts'

/** A school of the demo: its form and size, and the teams its staff plan in. */
export type DemoSchool = {
  name: string
  code: string
  district: string | null
  forms: SchoolForm[]
  leaders: number
  /** Teams with how many belong to each; `staff` are those who do not teach. */
  teams: { name: string; size: number; staff?: boolean }[]
  /** People in no team. */
  loose: number
}

export const demoName = 'Björkköpings kommun'
export const demoDistricts = ['Grundskolor norr', 'Grundskolor söder', 'Gymnasium och vuxenutbildning']
const [north, south, adult] = demoDistricts as [string, string, string]

/** Twelve schools of different forms and sizes, with some that are too small to be shown. */
export const demoSchools: DemoSchool[] = [
  {
    name: 'Almskolan',
    code: '90000001',
    district: north,
    forms: ['fsk', 'gr', 'fri'],
    leaders: 2,
    loose: 1,
    teams: [
      { name: 'F–3', size: 11 },
      { name: '4–6', size: 12 },
      { name: '7–9', size: 10 },
      { name: 'Elevhälsa', size: 6, staff: true },
      { name: 'Fritidshem', size: 5, staff: true },
    ],
  },
  {
    name: 'Björkbackens skola',
    code: '90000002',
    district: north,
    forms: ['fsk', 'gr', 'fri'],
    leaders: 3,
    loose: 2,
    teams: [
      { name: 'F–1', size: 8 },
      { name: '2–3', size: 9 },
      { name: '4–5', size: 8 },
      { name: '6–7', size: 9 },
      { name: '8–9', size: 9 },
      { name: 'Elevhälsa', size: 5, staff: true },
      { name: 'Fritidshem', size: 7, staff: true },
    ],
  },
  {
    name: 'Centralskolan',
    code: '90000003',
    district: north,
    forms: ['gr'],
    leaders: 2,
    loose: 4,
    teams: [
      { name: 'Praktiskt-estetiska ämnen', size: 11 },
      { name: 'Arbetslag 7', size: 12 },
      { name: 'Arbetslag 8', size: 13 },
      { name: 'Arbetslag 9', size: 12 },
      { name: 'Elevhälsa', size: 6, staff: true },
    ],
  },
  {
    name: 'Dalby skola',
    code: '90000004',
    district: north,
    forms: ['fsk', 'gr', 'fri'],
    leaders: 1,
    loose: 0,
    teams: [{ name: 'Hela skolan', size: 9 }],
  },
  {
    name: 'Ekhagens skola',
    code: '90000005',
    district: north,
    forms: ['fsk', 'gr', 'fri'],
    leaders: 1,
    loose: 1,
    teams: [
      { name: 'F–3', size: 9 },
      { name: '4–6', size: 8 },
      { name: 'Elevhälsa', size: 5, staff: true },
      { name: 'Fritidshem', size: 6, staff: true },
    ],
  },
  {
    name: 'Furuängsskolan',
    code: '90000006',
    district: south,
    forms: ['fsk', 'gr', 'fri'],
    leaders: 2,
    loose: 0,
    teams: [
      { name: 'F–2', size: 8 },
      { name: '3–4', size: 8 },
      { name: '5–6', size: 9 },
      { name: 'Modersmål och studiehandledning', size: 8 },
      { name: 'Elevhälsa och administration', size: 6, staff: true },
      { name: 'Fritidshem', size: 6, staff: true },
    ],
  },
  {
    name: 'Granliden',
    code: '90000007',
    district: south,
    forms: ['gran'],
    leaders: 1,
    loose: 0,
    teams: [
      { name: 'Grundnivå', size: 8 },
      { name: 'Ämnen', size: 9 },
      { name: 'Ämnesområden', size: 7 },
    ],
  },
  {
    name: 'Hagaskolan',
    code: '90000008',
    district: south,
    forms: ['fsk', 'gr', 'fri'],
    leaders: 2,
    loose: 1,
    teams: [
      { name: 'F–3', size: 10 },
      { name: '4–6', size: 10 },
      { name: '7–9', size: 11 },
      { name: 'Elevhälsa', size: 6, staff: true },
      { name: 'Fritidshem', size: 8, staff: true },
    ],
  },
  { name: 'Idas friskola', code: '90000009', district: null, forms: ['fsk', 'gr'], leaders: 1, loose: 4, teams: [] },
  {
    name: 'Järnvägsgymnasiet',
    code: '90000010',
    district: adult,
    forms: ['gy', 'gyan'],
    leaders: 3,
    loose: 2,
    teams: [
      { name: 'Naturvetenskap och teknik', size: 13 },
      { name: 'Samhälle och ekonomi', size: 12 },
      { name: 'Fordon och el', size: 9 },
      { name: 'Vård och omsorg', size: 7 },
      { name: 'Språkintroduktion', size: 11 },
      { name: 'Elevhälsa', size: 7, staff: true },
    ],
  },
  {
    name: 'Komvux Björkköping',
    code: '90000011',
    district: adult,
    forms: ['vux'],
    leaders: 1,
    loose: 1,
    teams: [
      { name: 'Grundläggande', size: 8 },
      { name: 'Gymnasial', size: 9 },
      { name: 'Yrkesutbildning', size: 6 },
      { name: 'Studiestöd och administration', size: 6, staff: true },
    ],
  },
  {
    name: 'Sfi Björkköping',
    code: '90000012',
    district: adult,
    forms: ['sfi'],
    leaders: 1,
    loose: 0,
    teams: [
      { name: 'Spår 1', size: 5 },
      { name: 'Spår 2 och 3', size: 9 },
      { name: 'Alfabetisering', size: 7 },
    ],
  },
]
