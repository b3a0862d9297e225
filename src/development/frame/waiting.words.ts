import type { Day } from '../../ground/base/clock.ts'
import { countInWords, formatDay, type Messages } from '../../ground/base/language.ts'

const sv = {
  answer: (count: number, plan: string) =>
    count === 1 ? `Svara på ett mål i ramen i ${plan}` : `Svara på ${countInWords(count, 'sv')} mål i ramen i ${plan}`,
  text: (title: string) => `${title} begär svar av skolan: ta upp, anpassa, välj eller skriv varför inte.`,
  by: (day: Day) => `Senast ${formatDay(day, 'sv', true)}`,
  toFrame: 'Till ramen',
}

const en: typeof sv = {
  answer: (count, plan) =>
    count === 1 ? `Answer one goal of the frame in ${plan}` : `Answer ${countInWords(count, 'en')} goals of the frame in ${plan}`,
  text: (title) => `${title} asks the school to answer: take up, adapt, choose, or write why not.`,
  by: (day) => `By ${formatDay(day, 'en', true)}`,
  toFrame: 'To the frame',
}

/** What waits for a person about the frame. */
export const waitingWords: Messages<typeof sv> = { sv, en }
