import { statementKey, topLevel } from '../../content/framework/framework.ts'
import type { Area, Aspect, Framework } from '../../content/framework/schema.ts'
import type { Cell } from '../../cycle/protection/cell.ts'
import { quantityOf } from '../../cycle/protection/quantities.ts'
import type { ResultFigures } from '../../cycle/release/released.ts'
import { aspectRows, meanOf, type ShownMean } from '../../cycle/result/reading/rows.ts'
import { type Quantity, register } from '../../ground/published/published.ts'

/** The highest level that counts as one where training is needed. */
export const needLevels = 2

/** From these products of share (0 to 1) and importance (1 to 3) on a need is some, or great: half of the answers on the two lowest levels of what matters some is great. */
const someFrom = 0.5
const greatFrom = 1
/** Where the release does not divide the answers there, a mean up to these is told as great or some, of what matters some at least. */
const greatMean = 2.5
const someMean = 3
const mattersFrom = 2

export type Size = 'great' | 'some' | 'little'

/**
 * What a released result says of the need for one aspect. `share`: of how many answers so many lie on the lowest levels, in whole per cent; null where the release does not divide them there.
 * `size`: by share and importance together; null where either is not said.
 */
export type Need = {
  area: Area
  aspect: Aspect
  share: { percent: number; count: number; total: number } | null
  mean: ShownMean | null
  importance: ShownMean | null
  /** How many have answered; null where the cell is protected. */
  n: number | null
  size: Size | null
}

/** The needs of a unit, in the framework's order: never sorted by what was answered. They go through the register on their way. */
export function needsOf(figures: ResultFigures, framework: Framework): Need[] {
  const quantities: Quantity[] = []
  const needs = aspectRows(figures, framework).map(({ area, aspect, staff, importance }): Need => {
    const share = staff && shareOf(staff)
    const weight = importance && meanOf(importance.content)
    if (staff && share) {
      const about = {
        round: figures.round.id,
        unit: staff.unit,
        audience: staff.audience,
        measure: `statement ${statementKey(aspect.key, 'staff')}`,
      }
      const said = quantityOf(about, staff.content, topLevel(framework), staff.coverage?.answers ?? null)
      if (said) quantities.push({ ...said, figures: [...said.figures, share.percent, share.count, share.total] })
    }
    return {
      area,
      aspect,
      share,
      mean: staff && meanOf(staff.content),
      importance: weight,
      n: staff && staff.content.kind !== 'protected' ? staff.content.n : null,
      size: weight && (share ? sizeOf(share.percent / 100, weight.value) : sizeByMean(staff && meanOf(staff.content), weight.value)),
    }
  })
  return register(needs, () => quantities)
}

/** How great a need is: the share on the lowest levels, weighed by how much it matters (1 little to 3 much). */
export function sizeOf(share: number, importance: number): Size {
  const product = share * importance
  return product >= greatFrom ? 'great' : product >= someFrom ? 'some' : 'little'
}

/** The same where only the mean is said. */
export function sizeByMean(mean: ShownMean | null, importance: number): Size | null {
  if (!mean) return null
  if (importance < mattersFrom) return 'little'
  return mean.value <= greatMean ? 'great' : mean.value <= someMean ? 'some' : 'little'
}

/** The answers on the lowest levels, where the released distribution is divided right above them: else more than the release said would follow. */
export function shareOf({ content }: Pick<Cell, 'content'>): Need['share'] {
  const parts = content.kind === 'large' && content.distribution.kind === 'parts' ? content.distribution.parts : null
  if (!parts?.some(({ from }) => from === needLevels + 1)) return null
  const added = (some: readonly { count: number }[]) => some.reduce((sum, { count }) => sum + count, 0)
  const [count, total] = [added(parts.filter(({ to }) => to <= needLevels)), added(parts)]
  return { percent: Math.round((100 * count) / total), count, total }
}
