import type { Day } from '../../../ground/base/clock.ts'
import { formatDay, type Messages } from '../../../ground/base/language.ts'

const sv = {
  from: (day: Day) => `Gäller från ${formatDay(day, 'sv', true)}`,
  all: 'Alla planer',
  lead: (name: string, day: Day) =>
    `Planen är beslutad och skickades till skolorna av ${name} ${formatDay(day, 'sv', true)}. Den gäller inte än. Läs den gärna tillsammans innan dess.`,
  pdf: 'Hämta planen som pdf',
  sign: (text: string) => `Det märks på: ${text}`,
}

const en: typeof sv = {
  from: (day) => `In force from ${formatDay(day, 'en', true)}`,
  all: 'All plans',
  lead: (name, day) =>
    `The plan has been decided on and was sent to the schools by ${name} on ${formatDay(day, 'en', true)}. It is not in force yet. You may want to read it together before then.`,
  pdf: 'Get the plan as PDF',
  sign: (text) => `Noticed by: ${text}`,
}

export const comingPageWords: Messages<typeof sv> = { sv, en }
