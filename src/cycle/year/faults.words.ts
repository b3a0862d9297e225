import type { Messages } from '../../ground/base/language.ts'

const sv = {
  day: 'Skriv ett datum, till exempel 2026-11-30',
  outside: 'Välj en dag i läsåret, 1 juli till 30 juni',
  outsideHalf: 'Rapporten hör till sitt halvår. Välj en dag i det',
  reversed: 'Sista dagen måste komma efter den första',
  free: 'Välj en vardag: ingen arbetar den dagen',
  break: 'Välj en dag utanför loven',
  limit: 'Skriv ett antal dagar, från 0 till 120',
  reach: 'Så långt får skolan inte flytta. Välj en dag mellan dem som står ovanför',
  name: 'Skriv vad lovet heter',
  nameLong: 'Skriv högst 80 tecken',
  breakLong: 'Ett lov är högst 100 dagar. Se över datumen',
  breaksLong: 'Med de andra loven blir det mer än 120 dagar i rad utan mejl. Se över datumen',
} as const

const en: Record<keyof typeof sv, string> = {
  day: 'Write a date, such as 2026-11-30',
  outside: 'Choose a day of the school year, 1 July to 30 June',
  outsideHalf: 'The report belongs to its half-year. Choose a day in it',
  reversed: 'The last day must come after the first',
  free: 'Choose a working day: nobody is at work that day',
  break: 'Choose a day outside the breaks',
  limit: 'Write a number of days, from 0 to 120',
  reach: 'The school may not move it so far. Choose a day between those above',
  name: 'Write what the break is called',
  nameLong: 'Write at most 80 characters',
  breakLong: 'A break is at most 100 days. Look over the dates',
  breaksLong: 'With the other breaks there would be more than 120 days in a row without mail. Look over the dates',
}

/** What is to be mended in forms about the year. */
export const faultWords: Messages<Record<keyof typeof sv, string>> = { sv, en }
