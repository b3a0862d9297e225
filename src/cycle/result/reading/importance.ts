import type { Language } from '../../../ground/base/language.ts'
import { distributionWords } from './distribution.words.ts'
import { tenthsOf } from './figures.ts'

import { joinNames } from './names.ts'
import { type AspectRow, meanOf } from './rows.ts'
import { mostNamed } from './standouts.ts'

/** From this mean on, in tenths of the steps 1 little, 2 some, 3 much, something matters much. */
const muchFrom = 23

/**
 * The aspects that matter much in the staff's work while their mean lies in the lower half of the ladder (3.0 at most of five levels), in the framework's order.
 * Only where both are shown; an end of a scale counts as its bound.
 */
export function matters(rows: readonly AspectRow[]): AspectRow[] {
  return rows.filter((row) => {
    const [mean, importance] = [row.staff && meanOf(row.staff.content), row.importance && meanOf(row.importance.content)]
    if (!mean || !importance) return false
    return tenthsOf(importance.value) >= muchFrom && tenthsOf(mean.value) <= middleOf(row)
  })
}

/** The sentence about what matters much and is far from the top. */
export function mattersAnswer(rows: readonly AspectRow[], language: Language): string {
  const t = distributionWords[language].matters
  const found = matters(rows)
  if (!rows.some(({ staff, importance }) => staff && importance && meanOf(staff.content) && meanOf(importance.content)))
    return t.noImportance
  if (found.length === 0) return t.none
  if (found.length > mostNamed) return t.many(found.length)
  return t.both(
    joinNames(
      found.map(({ aspect }) => aspect),
      language,
    ),
    found.length,
  )
}

/** The middle of the aspect's ladder in tenths. */
function middleOf({ aspect }: AspectRow): number {
  return 5 * (Object.keys(aspect.statements.staff?.levels ?? {}).length + 1)
}
