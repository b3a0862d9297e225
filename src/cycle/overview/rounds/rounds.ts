import { comparable } from '../../../content/framework/comparison.ts'
import { statementKey } from '../../../content/framework/framework.ts'
import type { Area, Framework } from '../../../content/framework/schema.ts'
import { AtHand } from '../../../ground/base/at-hand.ts'
import { changeRows } from '../../change/change.ts'
import type { ChangeSummary } from '../../change/school-change.ts'
import { summaryOfRows } from '../../change/store.ts'
import type { Cell } from '../../protection/cell.ts'
import type { MatchedContent } from '../../protection/matched.ts'
import type { ResultFigures } from '../../release/released.ts'
import { areaRows, meanOf } from '../../result/reading/rows.ts'

/** As many rounds as are laid beside each other, the newest. */
export const mostRounds = 6

/** A unit's released figures of one round, with the framework that it asked by, and what is shown of those who answered this time and the time before. */
export type RoundFigures = { figures: ResultFigures; framework: Framework; matched: ReadonlyMap<string, MatchedContent> }

/** What one round says of an area. */
export type Point = {
  round: string
  /** The staff's figure; null where the round did not ask, `other`: it asked something else. */
  staff: Cell | null | 'other'
  /** On the ladder; null where no figure is shown. */
  mean: number | null
  /** In how many of its sub-areas what may be said since the round before; null: there is none before. */
  since: ChangeSummary | null
}

export type AreaTrend = { area: Area; points: Point[] }

/**
 * What every round says of each area of the newest framework, the oldest round first. Figures of an area stand beside each other only where its questions are the same.
 * @param rounds of one framework, the newest first
 * @param chain the versions between the oldest and the newest; others are ignored
 */
export function trendOf(rounds: readonly RoundFigures[], chain: readonly Framework[]): AreaTrend[] {
  const [newest] = rounds
  if (!newest) return []
  const told = rounds.map(({ figures, framework, matched }, at) => {
    const before = rounds[at + 1]
    return {
      figures,
      same: sameAreas(framework, newest.framework, chain),
      cells: new Map(areaRows(figures, framework).map(({ area, staff }) => [area.key, staff])),
      changes: before ? sinceBefore({ figures, framework, matched }, before, chain) : null,
    }
  })
  return newest.framework.areas.map((area) => ({
    area,
    points: told.toReversed().map(({ figures, same, cells, changes }): Point => {
      const staff = same.has(area.key) ? (cells.get(area.key) ?? null) : 'other'
      return {
        round: figures.round.name,
        staff,
        mean: staff === 'other' || staff === null ? null : (meanOf(staff.content)?.value ?? null),
        since: changes ? (changes.get(area.key) ?? summaryOfRows([])) : null,
      }
    }),
  }))
}

/** What may be said from one round to the next at a unit, by area. What is released and a version that was used never change, and each pair takes some milliseconds to judge: it is judged once. */
const judged = new AtHand<string, ReadonlyMap<string, ChangeSummary>>(300)

function sinceBefore(
  { figures, framework, matched }: RoundFigures,
  before: RoundFigures,
  chain: readonly Framework[],
): ReadonlyMap<string, ChangeSummary> {
  return judged.of([figures.unit.id, figures.round.id, before.figures.round.id].join(' '), () => {
    const { rows } = changeRows(figures, before.figures, framework, before.framework, chain, matched)
    const byArea = Map.groupBy(
      rows.filter(({ audience }) => audience === 'staff'),
      ({ area }) => area.key,
    )
    return new Map([...byArea].map(([area, of]) => [area, summaryOfRows(of)]))
  })
}

/** The areas in which an older version asks the staff what the newest asks, no more and no less. */
function sameAreas(older: Framework, newest: Framework, chain: readonly Framework[]): ReadonlySet<string> {
  if (older.version === newest.version) return new Set(newest.areas.map(({ key }) => key))
  const from = new Map(comparable(older, newest, chain).pairs.map((pair) => [pair.newer, pair.older]))
  const same = newest.areas.filter((area) => {
    const then = older.areas.find(({ key }) => key === area.key)?.aspects.map(({ key }) => statementKey(key, 'staff')) ?? []
    const now = area.aspects.map(({ key }) => from.get(statementKey(key, 'staff')))
    return then.length === now.length && then.every((key) => now.includes(key))
  })
  return new Set(same.map(({ key }) => key))
}
