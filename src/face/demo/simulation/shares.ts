import { sql } from 'kysely'
import type { Audience } from '../../../content/framework/framework.ts'
import type { Reason, UnitLevel } from '../../../cycle/protection/cell.ts'
import type { HeldBack } from '../../../cycle/release/held-back.ts'
import { type Database, inScope } from '../../../ground/base/database.ts'
import '../../../cycle/release/tables.ts'

/** How many cells of a level, an audience and a measure there are, and how they show. `shown` are those that are neither coded nor made from statements. */
export type CellShares = {
  level: UnitLevel
  audience: Audience
  kind: 'statement' | 'importance' | 'area'
  cells: number
  shown: number
  coded: number
  fromStatements: number
  /** With a mean, and without how many chose which levels. */
  withoutDistribution: number
  gate: Omit<HeldBack, 'level' | 'audience' | 'kind'>
} & Record<Protection, number>

/** Why a cell is protected, in the order of the report. */
export const protections = ['few', 'nobody', 'complementary', 'small schools', 'outside view'] as const satisfies Reason[]
export type Protection = (typeof protections)[number]

/**
 * Schools or teams by what they show of their staff's levels: `all` statements, `some`, or none: because too few or nobody answered (`direct`), or, in one
 * statement at least, because another group could be worked out (`complementary`).
 */
export type UnitShares = { level: 'school' | 'team'; units: number; all: number; some: number; direct: number; complementary: number }

/** What a release shows and what it protects. */
export type Shares = { units: UnitShares[]; cells: CellShares[] }

/** Counts what a released round shows and protects; what the gate held back of it was told by the release. */
export function sharesOf(db: Database, authority: string, round: string, heldBack: readonly HeldBack[]): Promise<Shares> {
  return inScope(db, { authority }, async (tx) => {
    const units = await sql<UnitShares>`
      with unit as (
        select level, unit_id,
               count(*) filter (where content ->> 'kind' = 'protected') as hidden, count(*) as cells,
               bool_or(coalesce(content ->> 'reason', '') not in ('', 'few', 'nobody')) as indirect
          from result_cell where round_id = ${round} and audience = 'staff' and kind = 'statement' and level in ('school', 'team')
         group by level, unit_id)
      select level, count(*) as units, count(*) filter (where hidden = 0) as all, count(*) filter (where hidden between 1 and cells - 1) as some,
             count(*) filter (where hidden = cells and not indirect) as direct, count(*) filter (where hidden = cells and indirect) as complementary
        from unit group by level order by level`.execute(tx)
    const reasons = protections.map(
      (reason) => sql`count(*) filter (where content ->> 'reason' = ${sql.lit(reason)}) as ${sql.ref(reason)}`,
    )
    const cells = await sql<Omit<CellShares, 'gate'>>`
      select level, audience, kind, count(*) as cells,
             count(*) filter (where content ->> 'kind' not in ('protected', 'from statements') and ${sql.raw(codedIs(false))}) as shown,
             count(*) filter (where content ->> 'kind' <> 'from statements' and ${sql.raw(codedIs(true))}) as coded,
             count(*) filter (where content ->> 'kind' = 'from statements') as "fromStatements",
             count(*) filter (where content ->> 'kind' <> 'protected' and coalesce(content #>> '{distribution,kind}', '') <> 'parts') as "withoutDistribution",
             ${sql.join(reasons)}
        from result_cell where round_id = ${round} and kind in ('statement', 'importance', 'area')
       group by level, audience, kind
       order by array_position(array['statement', 'importance', 'area'], kind), array_position(array['team', 'school', 'district', 'authority'], level), audience desc`.execute(
      tx,
    )
    const gateOf = ({ level, audience, kind }: Pick<CellShares, 'level' | 'audience' | 'kind'>) =>
      heldBack.find((each) => each.level === level && each.audience === audience && each.kind === kind) ?? nothingHeld
    return { units: units.rows, cells: cells.rows.map((row) => ({ ...row, gate: gateOf(row) })) }
  })
}

const nothingHeld: CellShares['gate'] = { hidden: 0, distribution: 0, spread: 0 }

/** A coded mean says only which end of the ladder it lies at. */
function codedIs(coded: boolean): string {
  return `coalesce(content #>> '{mean,kind}', '') ${coded ? 'in' : 'not in'} ('at most', 'at least')`
}
