import type { Messages } from '../../ground/base/language.ts'
import type { RedDay } from '../../ground/base/working-days.ts'

const sv = {
  'new-year': 'nyårsdagen',
  epiphany: 'trettondedag jul',
  'good-friday': 'långfredagen',
  easter: 'påskdagen',
  'easter-monday': 'annandag påsk',
  'may-day': 'första maj',
  ascension: 'Kristi himmelsfärdsdag',
  'whit-sunday': 'pingstdagen',
  'national-day': 'nationaldagen',
  'midsummer-eve': 'midsommarafton',
  midsummer: 'midsommardagen',
  'all-saints': 'alla helgons dag',
  'christmas-eve': 'julafton',
  christmas: 'juldagen',
  'boxing-day': 'annandag jul',
  'new-year-eve': 'nyårsafton',
} satisfies Record<RedDay, string>

const en: typeof sv = {
  'new-year': 'New Year’s Day',
  epiphany: 'Epiphany',
  'good-friday': 'Good Friday',
  easter: 'Easter Sunday',
  'easter-monday': 'Easter Monday',
  'may-day': 'May Day',
  ascension: 'Ascension Day',
  'whit-sunday': 'Whit Sunday',
  'national-day': 'the National Day',
  'midsummer-eve': 'Midsummer’s Eve',
  midsummer: 'Midsummer’s Day',
  'all-saints': 'All Saints’ Day',
  'christmas-eve': 'Christmas Eve',
  christmas: 'Christmas Day',
  'boxing-day': 'Boxing Day',
  'new-year-eve': 'New Year’s Eve',
}

/** What red days are called within a sentence. */
export const redDayWords: Messages<typeof sv> = { sv, en }
