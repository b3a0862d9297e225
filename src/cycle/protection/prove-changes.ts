import type { Cell } from './cell.ts'
import { type MatchedCell, type MatchedSum, matchedCells } from './matched.ts'
import { matchedQuantity, quantitiesIn } from './quantities.ts'
import type { Tree } from './sums.ts'
import { type Between, toldBetween } from './two-rounds.ts'

/** The changes that are shown, and what the gate found in those that are not. */
export type ProvedChanges = { cells: MatchedCell[]; told: readonly Between[] }

/**
 * The changes of those who answered both times, looked at together with both rounds' figures of the schools and their teams: a change of which somebody would be told is
 * shown neither at its school nor in what stands above. It ends: what is found is of a school's change, and each is left out once.
 * @param now,before,tree,k as for `matchedCells`
 */
export function provedChanges(
  sums: readonly MatchedSum[],
  now: readonly Cell[],
  before: readonly Cell[],
  tree: Tree,
  k: number,
  make: typeof matchedCells = matchedCells,
): ProvedChanges {
  const [then, later] = [before, now].map((cells) =>
    quantitiesIn('', { cells: cells.filter(isOfStatement), participation: [], comparisons: [] }),
  )
  const told: Between[] = []
  for (let left = sums; ; ) {
    const cells = make(left, now, before, tree, k)
    const changes = cells.filter(({ level }) => level === 'school').map(({ unit, key, content }) => matchedQuantity('', unit, key, content))
    const found = toldBetween(then ?? [], later ?? [], changes, k)
    if (found.length === 0) return { cells, told }
    told.push(...found)
    const named = new Set(found.map(({ unit, measure }) => `${unit} ${measure}`))
    left = left.filter(({ school, key }) => !named.has(`${school} statement ${key}`))
  }
}

function isOfStatement({ level, audience, measure }: Cell): boolean {
  return level === 'school' && audience === 'staff' && measure.kind === 'statement'
}
