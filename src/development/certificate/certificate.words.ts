import { formatNumber, type Messages } from '../../ground/base/language.ts'

const sv = {
  hours: (count: number) => (count === 1 ? '1 timme' : `${formatNumber(count, 'sv')} timmar`),
  minutes: (count: number) => (count === 1 ? '1 minut' : `${count} minuter`),
}

const en: typeof sv = {
  hours: (count) => (count === 1 ? '1 hour' : `${formatNumber(count, 'en')} hours`),
  minutes: (count) => (count === 1 ? '1 minute' : `${count} minutes`),
}

export const certificateWords: Messages<typeof sv> = { sv, en }
