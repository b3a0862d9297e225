import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Medarbetares anmälningar',
  lead: 'Vad de som arbetar på din skola är anmälda till eller står i kö för. Utvärderingar ser du inte här.',
  attendance: 'Medarbetares närvaro',
  none: 'Ingen är anmäld till något kommande pass.',
  inLine: (name: string) => `${name} (i kö)`,
}

const en: typeof sv = {
  title: 'Staff sign-ups',
  lead: 'What those who work at your school have signed up for or stand in line for. You do not see evaluations here.',
  attendance: 'Staff attendance',
  none: 'Nobody has signed up for a coming session.',
  inLine: (name) => `${name} (in line)`,
}

export const staffPageWords: Messages<typeof sv> = { sv, en }
