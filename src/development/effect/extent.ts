import { formatNumber, inEach, type Language, type Text } from '../../ground/base/language.ts'
import type { Quantity } from '../../ground/published/published.ts'
import { effectWords as words } from './effect.words.ts'
import type { Extent } from './store.ts'

/** As many must have taken part before it is said how many, and for how long: what is said is put on paper, and a paper goes to others. */
const fewestTold = 5

/** How much has been held; how many came only from five on. */
export function toldExtent({ sessions, held, people, minutes }: Extent): Text[] {
  const number = (value: number, language: Language) => formatNumber(value, language)
  return [
    inEach((language) => words[language].sessions(number(held, language), number(sessions, language))),
    inEach((language) => {
      const t = words[language]
      if (people === 0) return t.unlocked
      return people < fewestTold ? t.few : t.attended(number(people, language), number(Math.floor(minutes / 60), language))
    }),
  ]
}

/** The figures of people within it. @param occasion the programme, or a stretch of it @param unit the authority */
export function extentFigures(occasion: string, unit: string, { people, minutes }: Extent): Quantity[] {
  if (people < fewestTold) return []
  const nothing = { n: null, sum: null, squares: null, spread: null, parts: null }
  const about = { occasion, unit, audience: 'staff', measure: 'programme attendance', contributors: people }
  return [{ ...nothing, ...about, figures: [people, Math.floor(minutes / 60)] }]
}
