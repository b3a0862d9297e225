import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Medarbetares närvaro',
  lead: 'Var de som arbetar på din skola har varit det här läsåret, på pass där listan är låst. Utvärderingar ser du inte här.',
  none: 'Ingen lista med någon från din skola är låst än.',
  columns: { name: 'Namn', sessions: 'Pass med närvaro', sum: 'Sammanlagt' },
  came: (came: number, all: number) => `${came} av ${all} kom`,
  perPerson: 'Var och en',
  sessions: 'Pass för pass',
  absent: 'Kom inte',
  signups: 'Vad medarbetare är anmälda till',
}

const en: typeof sv = {
  title: 'Staff attendance',
  lead: 'Where those who work at your school have been this school year, at sessions whose list is locked. You do not see evaluations here.',
  none: 'No list with anybody of your school is locked yet.',
  columns: { name: 'Name', sessions: 'Sessions attended', sum: 'Altogether' },
  came: (came, all) => `${came} of ${all} came`,
  perPerson: 'Each of them',
  sessions: 'Session by session',
  absent: 'Did not come',
  signups: 'What staff have signed up for',
}

export const staffAttendanceWords: Messages<typeof sv> = { sv, en }
