import type { Tx } from '../../ground/base/database.ts'
import type { Cell } from './cell.ts'
import { cellsOf, countsOf, type ReleasedCells } from './store-released.ts'

/** The units whose figures are kept at hand: a thousand take some 15 MB. */
const mostUnits = 1000
const mostCounts = 10_000

type Counts = Omit<ReleasedCells, 'cells'>

const cells = new Map<string, Cell[]>()
const counts = new Map<string, Counts>()

/**
 * The released figures of units, from memory where they have been read before: released rows never change, for nobody may change them. Whether the viewer may
 * see these units must have been looked up before, in the database, as for every page.
 */
export async function rememberedCells(tx: Tx, round: string, ids: readonly string[]): Promise<Cell[]> {
  const missing = ids.filter((id) => !cells.has(keyOf(round, id)))
  if (missing.length > 0) {
    const read = Map.groupBy(await cellsOf(tx, round, missing), ({ unit }) => unit)
    for (const id of missing) keep(cells, keyOf(round, id), read.get(id) ?? [], mostUnits + ids.length)
  }
  return ids.flatMap((id) => cells.get(keyOf(round, id)) ?? [])
}

/** Participation and comparisons likewise. */
export async function rememberedCounts(tx: Tx, round: string, ids: readonly string[]): Promise<Counts> {
  const missing = ids.filter((id) => !counts.has(keyOf(round, id)))
  if (missing.length > 0) {
    const { participation, comparisons } = await countsOf(tx, round, missing)
    const people = Map.groupBy(participation, ({ unit }) => unit)
    const middles = Map.groupBy(comparisons, ({ unit }) => unit)
    for (const id of missing)
      keep(counts, keyOf(round, id), { participation: people.get(id) ?? [], comparisons: middles.get(id) ?? [] }, mostCounts + ids.length)
  }
  const found = ids.flatMap((id) => counts.get(keyOf(round, id)) ?? [])
  return { participation: found.flatMap((each) => each.participation), comparisons: found.flatMap((each) => each.comparisons) }
}

function keyOf(round: string, unit: string): string {
  return `${round} ${unit}`
}

/** What came first goes first. */
function keep<T>(memory: Map<string, T>, key: string, value: T, most: number): void {
  memory.set(key, value)
  for (const oldest of memory.keys()) {
    if (memory.size <= most) return
    memory.delete(oldest)
  }
}
