import type { Messages } from '../../ground/base/language.ts'

const sv = {
  title: (programme: string) => `Ditt intyg från ${programme}`,
  text: 'Programmet är slut och närvaron är låst.',
  open: 'Gör intyget',
}

const en: typeof sv = {
  title: (programme) => `Your certificate of ${programme}`,
  text: 'The programme is over and attendance is locked.',
  open: 'Make the certificate',
}

export const waitingWords: Messages<typeof sv> = { sv, en }
