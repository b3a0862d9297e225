import type { Messages } from '../../../ground/base/language.ts'
import type { UnitLevel } from '../../protection/cell.ts'

const sv = {
  heading: 'Personal och ledning',
  note: 'Där bilderna skiljer sig finns ofta det bästa samtalet.',
  question: {
    team: 'Ser personal och ledning samma skola?',
    school: 'Ser personal och ledning samma skola?',
    district: 'Ser personal och skolledare samma skolor?',
    authority: 'Ser personal och skolledare samma skolor?',
  } satisfies Record<UnitLevel, string>,
  leadersOnly: {
    team: 'Hur ser ledningen på skolan?',
    school: 'Hur ser ledningen på skolan?',
    district: 'Hur ser skolledarna på sina skolor?',
    authority: 'Hur ser skolledarna på sina skolor?',
  } satisfies Record<UnitLevel, string>,
  whose: { staff: 'personalen', leaders: 'ledningen' },
  only: (mean: string, other: string, why: string) => `${mean}; ${other}: ${why}`,
  staff: (count: string) => (count ? `Personal, ${count}` : 'Personal'),
  leaders: {
    team: 'Skolledningens bild',
    school: 'Skolledningens bild',
    district: 'Skolledare',
    authority: 'Skolledare',
  } satisfies Record<UnitLevel, string>,
  counted: (label: string, count: string) => (count ? `${label}, ${count}` : label),
  and: (staff: string, leaders: string) => `${staff} och ${leaders}`,
  different: 'Personalen har skattat sitt eget arbete, ledningen sin skola. Båda bilderna kan stämma.',
  table: 'Visa skillnaden som tabell',
  caption: 'Medelvärde för personal och ledning',
  difference: 'Plus när ledningen ligger högre, minus när personalen gör det.',
  columns: { aspect: 'Delområde', staff: 'Personal', leaders: 'Ledning', difference: 'Skillnad' },
  notShown: 'visas inte',
  notComparable: 'går inte att räkna',
  otherQuestion: 'annan fråga',
}

const en: typeof sv = {
  heading: 'Staff and leaders',
  note: 'Where the pictures differ is often where the best talk is.',
  question: {
    team: 'Do staff and leaders see the same school?',
    school: 'Do staff and leaders see the same school?',
    district: 'Do staff and leaders see the same schools?',
    authority: 'Do staff and leaders see the same schools?',
  },
  leadersOnly: {
    team: 'How do the leaders see the school?',
    school: 'How do the leaders see the school?',
    district: 'How do the leaders see their schools?',
    authority: 'How do the leaders see their schools?',
  },
  whose: { staff: 'staff', leaders: 'leaders' },
  only: (mean, other, why) => `${mean}; ${other}: ${why}`,
  staff: (count) => (count ? `Staff, ${count}` : 'Staff'),
  leaders: { team: 'The leaders’ view', school: 'The leaders’ view', district: 'Leaders', authority: 'Leaders' },
  counted: (label, count) => (count ? `${label}, ${count}` : label),
  and: (staff, leaders) => `${staff} and ${leaders}`,
  different: 'Staff have assessed their own work, the leaders their school. Both pictures may be right.',
  table: 'Show the difference as a table',
  caption: 'Mean of staff and leaders',
  difference: 'Plus where the leaders are higher, minus where the staff are.',
  columns: { aspect: 'Sub-area', staff: 'Staff', leaders: 'Leaders', difference: 'Difference' },
  notShown: 'not shown',
  notComparable: 'cannot be made',
  otherQuestion: 'another question',
}

/** Staff beside leaders. */
export const gapSectionWords: Messages<typeof sv> = { sv, en }
