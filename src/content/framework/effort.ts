import { formatNumber, type Language } from '../../ground/base/language.ts'
import { effortWords } from './effort.words.ts'
import type { Action } from './schema.ts'

/** What an action takes: "45 minuter", "2 timmar", "3 timmar för den som håller i det och 1 timme för var och en under 4 veckor". */
export function effortText({ effort: { hours, each, weeks } }: Pick<Action, 'effort'>, language: Language): string {
  const t = effortWords[language]
  if (hours < 1 && !each && !weeks) return t.minutes(Math.round(hours * 60))
  return t.effort(amountOf(hours, language), each === undefined ? null : amountOf(each, language), weeks ?? null)
}

function amountOf(hours: number, language: Language): string {
  return formatNumber(hours, language, Number.isInteger(hours) ? 0 : Number.isInteger(hours * 10) ? 1 : 2)
}
