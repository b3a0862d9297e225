import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Medarbetares anmälningar',
  lead: 'Vad de som arbetar på din skola är anmälda till eller står i kö för. Utvärderingar ser du inte här.',
  attendance: 'Medarbetares närvaro',
  none: 'Ingen är anmäld till något kommande pass.',
  columns: { when: 'När', session: 'Pass', name: 'Namn', state: 'Läge' },
  signed: 'Anmäld',
  waits: 'I kö',
}

const en: typeof sv = {
  title: 'Staff sign-ups',
  lead: 'What those who work at your school have signed up for or stand in line for. You do not see evaluations here.',
  attendance: 'Staff attendance',
  none: 'Nobody has signed up for a coming session.',
  columns: { when: 'When', session: 'Session', name: 'Name', state: 'State' },
  signed: 'Signed up',
  waits: 'In line',
}

export const staffPageWords: Messages<typeof sv> = { sv, en }
