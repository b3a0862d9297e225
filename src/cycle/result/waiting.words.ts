import type { Messages } from '../../ground/base/language.ts'

const sv = {
  title: (round: string) => `Läs resultatet: ${round}`,
  text: (unit: string) => `${unit}: hur ni ser på ert arbete, var ni skiljer er åt och vad som är värt att samtala om.`,
  action: 'Läs resultatet',
}

const en: typeof sv = {
  title: (round) => `Read the result: ${round}`,
  text: (unit) => `${unit}: how you see your work, where you differ, and what is worth talking about.`,
  action: 'Read the result',
}

/** What waits for a person about released results. */
export const waitingWords: Messages<typeof sv> = { sv, en }
