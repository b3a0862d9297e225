import { isLevelChoice } from './assessment.ts'
import type { Goal } from './goals.ts'
import type { OwnResult } from './own-result.ts'
import type { ResultRow } from './result.ts'

/**
 * One aspect then and now. `seenNow`: where the person now thinks they were then, if they have said so. Who has learned what there is to know may rate themselves lower than before though they do more: the
 * yardstick has moved (G. S. Howard, "Response-Shift Bias", Evaluation Review 4, 1980).
 */
export type ThenAndNow = { row: ResultRow; before: number; seenNow: number | null; now: number }

/** The aspects with a level both times, in the framework's order. */
export function thenAndNow({ rows, response }: Pick<OwnResult, 'rows' | 'response'>): ThenAndNow[] {
  return rows.flatMap((row): ThenAndNow[] => {
    const { before, choice, statement } = row
    if (before === null || !isLevelChoice(choice)) return []
    return [{ row, before, seenNow: response.lookedBack.get(statement.key) ?? null, now: choice }]
  })
}

/** What the person took as a goal or finished between handing in last time and this. */
export function chosenBetween<Kept extends Goal>(
  goals: readonly Kept[],
  { previous, response }: Pick<OwnResult, 'previous' | 'response'>,
): Kept[] {
  const from = previous?.response?.handedInOn
  const to = response.handedInOn
  if (!from || !to) return []
  return goals.filter(({ state, chosenOn }) => state !== 'declined' && chosenOn >= from && chosenOn <= to)
}
