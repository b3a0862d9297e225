import type { Framework } from '../../../content/framework/schema.ts'
import { versionAsked, versionsBetweenAsked } from '../../../content/framework/store.ts'
import { namedFor } from '../../../content/own-framework/overlay.ts'
import { all, known, type Question, together } from '../../../ground/base/question.ts'
import type { Viewer } from '../../../ground/base/viewer.ts'
import type { ReleasedUnit } from '../../release/released.ts'
import { matchedInRoundsAsked } from '../../release/store-matched.ts'
import { figuresAsked, type Outcome, roundsSeenAsked, type SeenRound } from '../../result/store-seen.ts'
import { type AreaTrend, mostRounds, type RoundFigures, trendOf } from './rounds.ts'

/** A district or the authority over its released rounds. */
export type UnitRounds = {
  /** Those that the viewer may choose among, the authority first. */
  units: ReleasedUnit[]
  /** The one that is shown, with its rounds of one framework, the newest first; null before the first release. */
  shown: { unit: ReleasedUnit; rounds: RoundFigures[]; trend: AreaTrend[]; more: boolean } | null
}

/** A unit's released rounds as far as the viewer sees them: in so many statements whatever the number of rounds. @param chosen the unit's id; else the first that they head, else the first that they see */
export function unitRoundsAsked(viewer: Viewer, chosen: string): Question<UnitRounds> {
  return roundsSeenAsked(viewer).followedBy<UnitRounds>((seen) => {
    const units = unitsIn(seen)
    const headed = viewer.duties.filter(({ role }) => role === 'district_head' || role === 'head').map(({ unit }) => unit)
    const unit = units.find(({ id }) => id === chosen) ?? units.find(({ id }) => headed.includes(id)) ?? units[0]
    if (!unit) return known({ units, shown: null })
    const outcomes = seen.flatMap(({ round, units: within }): Outcome[] =>
      within.filter(({ id }) => id === unit.id).map((each) => ({ round, unit: each, seen: true })),
    )
    return all(outcomes.map(({ round }) => versionAsked(round.frameworkVersion)))
      .map((versions) => versions.map(({ framework }) => namedFor(viewer, framework)))
      .followedBy((frameworks) => roundsAsked(unit.id, outcomes, frameworks))
      .map((found) => ({ units, shown: { unit, ...found } }))
  })
}

function roundsAsked(unit: string, outcomes: readonly Outcome[], frameworks: readonly Framework[]) {
  const [newest] = frameworks
  const comparable = outcomes.flatMap((outcome, at) => {
    const framework = frameworks[at]
    return framework && newest && framework.key === newest.key && framework.version <= newest.version ? [{ outcome, framework }] : []
  })
  const kept = comparable.slice(0, mostRounds)
  const oldest = kept.at(-1)?.framework
  return together(
    figuresAsked(kept.map(({ outcome }) => outcome)),
    matchedInRoundsAsked(
      unit,
      kept.map(({ outcome }) => outcome.round.id),
    ),
    newest && oldest ? versionsBetweenAsked(oldest, newest) : known([]),
  ).map(([figures, matched, between]) => {
    const rounds = kept.flatMap(({ framework }, at): RoundFigures[] => {
      const of = figures[at]
      const before = figures[at + 1]?.round.id
      return of ? [{ figures: of, framework, matched: before === undefined ? new Map() : matched(of.round.id, before) }] : []
    })
    return { rounds, trend: trendOf(rounds, between), more: comparable.length > mostRounds }
  })
}

/** Districts and the authority with a released result, each once: as the newest round has them. */
function unitsIn(seen: readonly SeenRound[]): ReleasedUnit[] {
  const found = new Map<string, ReleasedUnit>()
  for (const { units } of seen)
    for (const unit of units) if ((unit.level === 'authority' || unit.level === 'district') && !found.has(unit.id)) found.set(unit.id, unit)
  return [...found.values()].toSorted((a, b) =>
    a.level === b.level ? a.name.localeCompare(b.name, 'sv') : a.level === 'authority' ? -1 : 1,
  )
}
