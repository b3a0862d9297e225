import type { Cell } from './cell.ts'
import { largeGroup } from './minimum.ts'
import { fromTenths, meanTenths } from './rounding.ts'
import { deviationOfSizes } from './spread.ts'
import type { Tree } from './sums.ts'

/** Changes of those at a school who chose a level of a statement both times. `uncounted`: how many do not count towards a minimum. */
export type MatchedSum = { school: string; key: string; persons: number; uncounted: number; sum: number; squares: number }

/**
 * What is shown of them: how many, their mean change, and how far apart their changes lie (divided by n; null under twenty). A deviation under `nearest` is said as "at most" that: at one or two tenths
 * one or two persons would be all who have moved. `schools`: above the school, how many it is made of.
 */
export type MatchedContent = {
  n: number
  mean: number
  deviation: { kind: 'plain' | 'at most'; value: number } | null
  schools: number | null
}

export type MatchedCell = { unit: string; level: 'school' | 'district' | 'authority'; key: string; content: MatchedContent }

/** In tenths: the smallest deviation of changes that is told as it is. */
const nearest = 5
/** From this many on a deviation of changes is shown. */
const deviationFrom = 20
/** In tenths: a mean change farther from nought would come near to telling each one's. */
const farthest = 30

/**
 * The changes that may be shown. At a school: at least ten who count answered both times, both rounds' means are said exactly, and those who answered only then, and those who answer only now, are nobody or at least k: else what the
 * two rounds and the change say between them would be a few people's answers. How many they are goes by what was *published* then, not by whose answers are left: who has taken theirs away is still in the earlier figure.
 * A mean change of over three levels is left out as well, and before anything is added up: what stood above would say it. Above the school: exactly the schools whose change is shown, so that nothing can be taken from it that these do not say. Teams have none: a school less its shown teams would be a hidden team's.
 * @param now,before the rounds' cells of the staff's statements at school level, `before` under the later keys
 * @param k the larger of the two rounds' minimum groups
 * @param tree the schools that are set beside the same earlier round
 */
export function matchedCells(
  sums: readonly MatchedSum[],
  now: readonly Cell[],
  before: readonly Cell[],
  tree: Tree,
  k: number,
): MatchedCell[] {
  const shownNow = exactCounts(now)
  const shownBefore = exactCounts(before)
  const shown = sums.filter((each) => {
    const [n, then] = [shownNow.get(placeOf(each.school, each.key)), shownBefore.get(placeOf(each.school, each.key))]
    return n !== undefined && then !== undefined && mayBeShown(each, n, then, k) && isNearEnough(meanChange(each))
  })
  const districtOf = new Map(tree.schools.map(({ id, district }) => [id, district]))
  const above = [...Map.groupBy(shown, ({ key }) => key)].flatMap(([key, same]) => [
    cellOf(tree.authority, 'authority', key, same),
    ...[...Map.groupBy(same, ({ school }) => districtOf.get(school) ?? null)].flatMap(([district, within]) =>
      district === null ? [] : [cellOf(district, 'district', key, within)],
    ),
  ])
  return [
    ...shown.map((each) => cellOf(each.school, 'school', each.key, [each])),
    ...above.filter(({ content }) => isNearEnough(content.mean * 10)),
  ]
}

/** Of a mean change in tenths. */
function isNearEnough(tenths: number): boolean {
  return Math.abs(tenths) <= farthest
}

/** Whether a change may stand beside the figures of both rounds, of which `now` and `before` are how many are in them. */
export function mayBeShown(
  { persons, uncounted }: Pick<MatchedSum, 'persons' | 'uncounted'>,
  now: number,
  before: number,
  k: number,
): boolean {
  const isNobodyOrEnough = (others: number) => others === 0 || others >= k
  return persons - uncounted >= largeGroup && isNobodyOrEnough(now - persons) && isNobodyOrEnough(before - persons)
}

function cellOf(unit: string, level: MatchedCell['level'], key: string, sums: readonly MatchedSum[]): MatchedCell {
  const add = (of: (sum: MatchedSum) => number) => sums.reduce((total, each) => total + of(each), 0)
  const [n, sum, squares] = [add(({ persons }) => persons), add((each) => each.sum), add((each) => each.squares)]
  const deviation = deviationOfSizes({ n, sum, variance: n * squares - sum * sum })
  return {
    unit,
    level,
    key,
    content: {
      n,
      mean: fromTenths(meanChange({ persons: n, sum })),
      deviation:
        n < deviationFrom ? null : { kind: deviation < nearest ? 'at most' : 'plain', value: fromTenths(Math.max(nearest, deviation)) },
      schools: level === 'school' ? null : sums.length,
    },
  }
}

/** In tenths, rounded as it is shown. */
function meanChange({ persons, sum }: Pick<MatchedSum, 'persons' | 'sum'>): number {
  return meanTenths({ n: persons, sum: BigInt(sum), scale: 1n })
}

/** How many are in each school's figure whose mean is said exactly. */
function exactCounts(cells: readonly Cell[]): Map<string, number> {
  return new Map(
    cells.flatMap(({ unit, level, audience, measure, content }): [string, number][] => {
      if (level !== 'school' || audience !== 'staff' || measure.kind !== 'statement') return []
      const isExact = content.kind === 'large' ? content.bound === undefined : content.kind === 'small' && content.mean.kind === 'plain'
      return isExact && content.kind !== 'protected' ? [[placeOf(unit, measure.key), content.n]] : []
    }),
  )
}

function placeOf(unit: string, key: string): string {
  return `${unit} ${key}`
}
