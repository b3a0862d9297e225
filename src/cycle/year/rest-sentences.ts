import { formatList, formatWeekday, type Language } from '../../ground/base/language.ts'
import type { Rest, RestCause } from './mail-days.ts'
import { redDayWords } from './red-days.words.ts'
import { restWords } from './rest-sentences.words.ts'

/** Until when mail waits and why: "Väntar till måndag 2 november: det är lov (Höstlov)". */
export function waitsInWords(rest: Rest, language: Language): string {
  return restWords[language].waits(formatWeekday(rest.until, language), whyInWords(rest, language))
}

/** When an invitation goes out that is due on a day of rest, and why not sooner: a sentence. */
export function willWaitInWords(rest: Rest, language: Language): string {
  return restWords[language].willWait(formatWeekday(rest.until, language), whyInWords(rest, language))
}

function whyInWords({ causes }: Rest, language: Language): string {
  const told = causes.map((cause) => causeInWords(cause, language))
  return restWords[language].why(formatList(told, language))
}

function causeInWords(cause: RestCause, language: Language): string {
  const t = restWords[language]
  if (cause.is === 'break') return t.break(cause.name)
  if (cause.is === 'red day') return redDayWords[language][cause.day]
  return t[cause.is]
}
