import type { Messages } from '../../ground/base/language.ts'

const sv = {
  text: (group: string) => `Du tog på dig det i ${group}.`,
  due: (day: string) => `Senast ${day}`,
  open: 'Visa uppgiften',
}

const en: typeof sv = {
  text: (group) => `You took it on in ${group}.`,
  due: (day) => `By ${day}`,
  open: 'Show the task',
}

export const waitingWords: Messages<typeof sv> = { sv, en }
