import { formatNumber, type Language } from '../../ground/base/language.ts'
import type { UnitLevel } from '../protection/cell.ts'
import { countWords } from './count.words.ts'
import { countText } from './reading/figure-sentences.ts'
import { isAboveSchool } from './reading/figures.ts'

/** How many stand behind a row's figure: "(38 svar)"; above the school "(350)", whose word the legend has and screen readers get. */
export function Count({ language, n, level }: { language: Language; n: number; level: UnitLevel }) {
  const text = countText(n, level, language)
  if (!isAboveSchool(level)) return <>({text})</>
  const number = formatNumber(n, language)
  return (
    <>
      ({number}
      <span class="vh">{text.slice(number.length)}</span>)
    </>
  )
}

/** The heading of a column with n: answers, above the school persons. */
export function countHeading(level: UnitLevel, language: Language): string {
  const { count, persons } = countWords[language]
  return isAboveSchool(level) ? persons : count
}
