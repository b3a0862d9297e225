import type { Messages } from '../../ground/base/language.ts'

const sv = {
  paragraph: (number: string) => (/^§/.test(number) ? number : `§ ${number}`),
  minutes: (day: string) => `justerat ${day}`,
  announced: (day: string) => `anslaget ${day}`,
  dates: (dates: string) => `Protokollet ${dates}.`,
}
const en: typeof sv = {
  paragraph: (number) => (/^§/.test(number) ? number : `§ ${number}`),
  minutes: (day) => `adjusted ${day}`,
  announced: (day) => `announced ${day}`,
  dates: (dates) => `Minutes ${dates}.`,
}
export const outcomeWords: Messages<typeof sv> = { sv, en }
