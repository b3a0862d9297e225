import { type Audience, audiences, statementKey } from '../../../content/framework/framework.ts'
import type { Framework } from '../../../content/framework/schema.ts'
import type { Cell, Participation } from '../../protection/cell.ts'
import type { Measure } from '../../protection/sums.ts'
import type { ReleasedResult, ReleasedUnit } from '../../release/released.ts'
import { cellsOf } from '../reading/rows.ts'

/** What a figure is about, in the framework's keys; an area has neither aspect nor statement. */
export type Place = { area: string; aspect: string | null; statement: string | null }

/** One unit × audience × measure of a release, with everything that a file says of it. */
export type ResultRecord = Place & { unit: ReleasedUnit; parent: ReleasedUnit | null; participation: Participation | null; cell: Cell }

/**
 * Every cell of a result as a record: by unit (the result's own first), audience, and the framework's order, an area before its statements.
 * Throws when a cell is of a unit or a measure that is not there: nothing is left out of a file silently.
 */
export function recordsOf(result: ReleasedResult, framework: Framework): ResultRecord[] {
  const cell = cellsOf(result)
  const participation = participationIn(result)
  const parent = unitsById(result)
  const measures = placesOf(framework)
  const records = [result.unit, ...result.children].flatMap((unit) =>
    audiences.flatMap((audience) =>
      measures.flatMap(({ measure, place }): ResultRecord[] => {
        const found = cell(unit.id, audience, measure.kind, measure.key)
        if (!found) return []
        return [{ ...place, unit, parent: parent(unit.parent), participation: participation(unit.id, audience), cell: found }]
      }),
    ),
  )
  if (records.length !== result.cells.length) throw new Error(`${result.cells.length - records.length} cells have no place in the file`)
  return records
}

/** Everything that a round may measure, in the framework's order. */
export function placesOf(framework: Framework): { measure: Measure; place: Place }[] {
  return framework.areas.flatMap((area) => [
    { measure: { kind: 'area' as const, key: area.key }, place: { area: area.key, aspect: null, statement: null } },
    ...area.aspects.flatMap((aspect) =>
      audiences
        .filter((audience) => aspect.statements[audience])
        .flatMap((audience) => {
          const key = statementKey(aspect.key, audience)
          const place = { area: area.key, aspect: aspect.key, statement: key }
          return [
            { measure: { kind: 'statement' as const, key }, place },
            { measure: { kind: 'importance' as const, key }, place },
          ]
        }),
    ),
  ])
}

/** A unit of the result, above it or under it, by its id. */
export function unitsById({ unit, path, children }: ReleasedResult): (id: string | null) => ReleasedUnit | null {
  const units = new Map([...path, unit, ...children].map((each) => [each.id, each]))
  return (id) => (id === null ? null : (units.get(id) ?? null))
}

function participationIn(result: ReleasedResult): (unit: string, audience: Audience) => Participation | null {
  const all = new Map(result.participation.map((each) => [`${each.audience} ${each.unit}`, each]))
  return (unit, audience) => all.get(`${audience} ${unit}`) ?? null
}
