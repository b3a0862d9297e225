import { AtHand } from '../../ground/base/at-hand.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { type Sight, seesSchool, sightOf } from '../../people/permission/permission.ts'
import type { SchoolRow } from './overview.ts'

/** What a viewer sees of schools beside how they stand. */
export type Eyes = {
  /** Reads the reports: what they ask for, and whether they wait. */
  reads: boolean
  /** Opens the schools' results. */
  results: boolean
}

/** What a viewer sees of any school. An administrator sees how schools stand, and no more. */
export function eyesOf(viewer: Viewer): Eyes {
  return { reads: sightOf(viewer, 'report answer') !== null, results: sightOf(viewer, 'school result') !== null }
}

/**
 * A list as the viewer may see it: who heads one district and administers all of the authority reads the reports of that district alone. Whoever may see the same of the same list is
 * given the same list.
 */
export function asSeenBy(viewer: Viewer, rows: readonly SchoolRow[]): readonly SchoolRow[] {
  const [reports, results] = [sightOf(viewer, 'report answer'), sightOf(viewer, 'school result')]
  const of = seen.get(rows) ?? new AtHand<string, readonly SchoolRow[]>(mostEyes)
  seen.set(rows, of)
  return of.of(JSON.stringify([reports, results]), () => rows.map((row) => seenThrough(row, reports, results)))
}

/** How many kinds of readers one list is kept for. */
const mostEyes = 8
/** What of a list is seen, for as long as the list itself is kept: of one that is too long to be, nothing stays. */
const seen = new WeakMap<readonly SchoolRow[], AtHand<string, readonly SchoolRow[]>>()

function seenThrough(row: SchoolRow, reports: Sight | null, results: Sight | null): SchoolRow {
  const school = { id: row.school.id, district: row.school.district?.id ?? null }
  const reads = reports !== null && seesSchool(reports, school)
  const opens = results !== null && seesSchool(results, school)
  return {
    ...row,
    help: reads ? row.help : [],
    report: { ...row.report, id: reads ? row.report.id : null },
    rounds: opens ? row.rounds : null,
  }
}
