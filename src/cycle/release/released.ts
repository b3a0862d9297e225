import type { Day } from '../../ground/base/clock.ts'
import { type Registered, register } from '../../ground/published/published.ts'
import type { Cell, Comparison, Participation, UnitLevel } from '../protection/cell.ts'
import { quantitiesIn } from '../protection/quantities.ts'
import type { MinimumGroup } from '../round/round.ts'

/** A unit as a release has it: its place in the tree that was frozen, its name on the day of the release. */
export type ReleasedUnit = { id: string; level: UnitLevel; name: string; code: string | null; parent: string | null }

/** A round whose results are released. */
export type ReleasedRound = {
  id: string
  name: string
  /** The id of the framework version. */
  frameworkVersion: string
  opensOn: Day
  /** The day in Sweden when it was closed. */
  closedOn: Day
  releasedOn: Day
  minimumGroup: MinimumGroup
}

/**
 * What a viewer may see of one unit in one round. Everything in it has been through `protect` and is rounded, and is shown as it is; it goes through the register of what
 * is published on its way (`registeredResult`).
 */
export type ReleasedResult = Registered<PlainResult>

export type PlainResult = {
  round: ReleasedRound
  unit: ReleasedUnit
  /** The units above, from the authority down. */
  path: ReleasedUnit[]
  /**
   * Units below, by name: a school's teams where the viewer sees them (else none), a district's or the authority's schools where the viewer sees these,
   * and the authority's districts.
   */
  children: ReleasedUnit[]
  /** Of the unit itself and, for a school, of the teams in `children`. Nothing of a district's schools: they have pages of their own. */
  cells: Cell[]
  /** Of the unit and its children. */
  participation: Participation[]
  /** For a district or the authority: the middle of its schools. */
  comparisons: Comparison[]
}

/** One unit's own figures, without the units around it. */
export type ResultFigures = Registered<PlainFigures>

type PlainFigures = Pick<PlainResult, 'round' | 'unit' | 'cells' | 'comparisons'>

/** One unit's figures on their way to a plan. */
export function registeredFigures(figures: PlainFigures): ResultFigures {
  return register(figures, ({ round, cells, comparisons }) => quantitiesIn(round.id, { cells, participation: [], comparisons }))
}

/** A result on its way to a page, a file or a plan. */
export function registeredResult(result: PlainResult): ReleasedResult {
  return register(result, ({ round, ...figures }) => quantitiesIn(round.id, figures))
}
