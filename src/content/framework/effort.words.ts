import type { Messages } from '../../ground/base/language.ts'

type Words = { effort(hours: string, each: string | null, weeks: number | null): string; minutes(minutes: number): string }

/** How long an action takes. */
export const effortWords: Messages<Words> = {
  sv: {
    effort(hours, each, weeks) {
      const over = weeks ? ` under ${weeks === 1 ? 'en vecka' : `${weeks} veckor`}` : ''
      const time = (amount: string) => `${amount} ${amount === '1' ? 'timme' : 'timmar'}`
      return each ? `${time(hours)} för den som håller i det och ${time(each)} för var och en${over}` : `${time(hours)}${over}`
    },
    minutes: (minutes) => `${minutes} minuter`,
  },
  en: {
    effort(hours, each, weeks) {
      const over = weeks ? (weeks === 1 ? ' in one week' : ` over ${weeks} weeks`) : ''
      const time = (amount: string) => `${amount} ${amount === '1' ? 'hour' : 'hours'}`
      return each ? `${time(hours)} for whoever arranges it and ${time(each)} for each person${over}` : `${time(hours)}${over}`
    },
    minutes: (minutes) => `${minutes} minutes`,
  },
}
