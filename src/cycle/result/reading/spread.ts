import type { Language } from '../../../ground/base/language.ts'
import type { SpreadWord } from '../../protection/cell.ts'
import { distributionWords } from './distribution.words.ts'
import { tenthsOf } from './figures.ts'

import { inSentence, joinNames } from './names.ts'
import type { AspectRow } from './rows.ts'
import { spreadWordOf } from './spread-kind.ts'
import { mostNamed, standouts } from './standouts.ts'
import { stateWords } from './states.words.ts'

/** How far apart the staff's answers to an aspect lie. `deviation` has one decimal, of groups of twenty and more where it is shown. */
export type Spread = { row: AspectRow; n: number; word: SpreadWord; deviation: number | null }

/** So many tenths between deviations are worth telling aspects apart. */
const toldApart = 2

/** The aspects whose spread is shown, in the framework's order. */
export function spreadOf(rows: readonly AspectRow[]): Spread[] {
  return rows.flatMap((row): Spread[] => {
    const content = row.staff?.content
    const word = content ? spreadWordOf(content, stepsIn(row)) : null
    if (!content || content.kind === 'protected' || word === null) return []
    return [{ row, n: content.n, word, deviation: content.kind === 'large' ? content.deviation : null }]
  })
}

/** The sentence that answers where a group differs most. */
export function differAnswer(rows: readonly AspectRow[], language: Language): string {
  const t = distributionWords[language].differ
  const spreads = spreadOf(rows)
  const [first, second] = spreads
  if (!first) return t.nothing
  if (!second) return t.one(inSentence(first.row.aspect, language), stateWords[language].spread[first.word])
  if (spreads.every(({ deviation }) => deviation !== null)) {
    const values = spreads.map(deviationTenths)
    if (Math.max(...values) - Math.min(...values) < toldApart) return t.even
    return t.most(namesOf(standouts(spreads, deviationTenths).items, language))
  }
  const wide = spreads.filter(({ word }) => word === 'wide')
  return wide.length > 0 ? t.wide(namesOf(wide, language)) : t.noneWide
}

/** How many steps the aspect's ladder has: one less than its levels. */
function stepsIn({ aspect }: AspectRow): number {
  return Object.keys(aspect.statements.staff?.levels ?? {}).length - 1
}

function deviationTenths({ deviation }: Spread): number {
  return tenthsOf(deviation ?? 0)
}

function namesOf(spreads: readonly Spread[], language: Language): string {
  if (spreads.length > mostNamed) return stateWords[language].aspects(spreads.length)
  return joinNames(
    spreads.map(({ row }) => row.aspect),
    language,
  )
}
