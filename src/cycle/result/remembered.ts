import { AtHand } from '../../ground/base/at-hand.ts'
import { known, type Question } from '../../ground/base/question.ts'
import type { Cell } from '../protection/cell.ts'
import { cellsAsked, countsAsked, type ReleasedCells } from '../release/store-released.ts'

/** The units whose figures are kept at hand: a thousand take some 15 MB. */
const mostUnits = 1000
const mostCounts = 10_000

type Counts = Omit<ReleasedCells, 'cells'>

const cells = new AtHand<string, Cell[]>(mostUnits)
const counts = new AtHand<string, Counts>(mostCounts)

/**
 * The released figures of units, from memory where they have been read before: released rows never change, for nobody may change them. Whether the viewer may
 * see these units must have been looked up before, in the database, as for every page.
 */
export function rememberedCells(round: string, ids: readonly string[]): Question<Cell[]> {
  return readInto(cells, round, ids, (missing) =>
    cellsAsked(round, missing).map((read) => {
      const byUnit = Map.groupBy(read, ({ unit }) => unit)
      return missing.map((id) => byUnit.get(id) ?? [])
    }),
  ).map((found) => found.flat())
}

/** Participation and comparisons likewise. */
export function rememberedCounts(round: string, ids: readonly string[]): Question<Counts> {
  return readInto(counts, round, ids, (missing) =>
    countsAsked(round, missing).map(({ participation, comparisons }) => {
      const people = Map.groupBy(participation, ({ unit }) => unit)
      const middles = Map.groupBy(comparisons, ({ unit }) => unit)
      return missing.map((id) => ({ participation: people.get(id) ?? [], comparisons: middles.get(id) ?? [] }))
    }),
  ).map((found) => ({
    participation: found.flatMap((each) => each.participation),
    comparisons: found.flatMap((each) => each.comparisons),
  }))
}

/** What memory has of some units and, of those that it lacks, what is read now and kept. What has been found is held until it is handed out. */
function readInto<T extends NonNullable<unknown>>(
  memory: AtHand<string, T>,
  round: string,
  ids: readonly string[],
  read: (missing: readonly string[]) => Question<T[]>,
): Question<T[]> {
  const there = new Map<string, T>()
  const missing: string[] = []
  for (const id of ids) {
    const kept = memory.get(keyOf(round, id))
    if (kept === undefined) missing.push(id)
    else there.set(id, kept)
  }
  const asked = missing.length === 0 ? known([]) : read(missing)
  return asked.map((values) => {
    for (const [at, value] of values.entries()) {
      const id = missing[at] ?? ''
      there.set(id, value)
      memory.keep(keyOf(round, id), value, ids.length)
    }
    return ids.flatMap((id) => there.get(id) ?? [])
  })
}

function keyOf(round: string, unit: string): string {
  return `${round} ${unit}`
}
