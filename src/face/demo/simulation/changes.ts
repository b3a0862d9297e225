import { sql } from 'kysely'
import type { UnitLevel } from '../../../cycle/protection/cell.ts'
import { type Database, inScope } from '../../../ground/base/database.ts'
import '../../../cycle/release/tables.ts'

/**
 * How many statements of how many units were asked of the staff in two rounds, and what is shown of their change: of the same people (`matched`), only of everybody then and
 * everybody now (`all`), or nothing (`hidden`: one of the two means is protected, or says only which end of the ladder). `matchedUnits`: those with a change of the same people.
 */
export type ChangeShares = {
  level: UnitLevel
  units: number
  matchedUnits: number
  cells: number
  matched: number
  all: number
  hidden: number
}

/** Counts what two released rounds show of change. */
export function changeSharesOf(db: Database, authority: string, before: string, now: string): Promise<ChangeShares[]> {
  return inScope(db, { authority }, async (tx) => {
    const { rows } = await sql<ChangeShares>`
      with cell as (
        select n.level, n.unit_id, m.unit_id is not null as matched, ${exact('n')} and ${exact('b')} as exact
          from result_cell n
          join result_cell b on b.round_id = ${before} and b.unit_id = n.unit_id and b.audience = n.audience and b.kind = n.kind and b.key = n.key
          left join result_change m on m.round_id = n.round_id and m.before_round_id = b.round_id and m.unit_id = n.unit_id and m.key = n.key
         where n.round_id = ${now} and n.audience = 'staff' and n.kind = 'statement')
      select level, count(distinct unit_id) as units, count(distinct unit_id) filter (where matched) as "matchedUnits", count(*) as cells,
             count(*) filter (where matched) as matched, count(*) filter (where exact and not matched) as all,
             count(*) filter (where not exact and not matched) as hidden
        from cell group by level order by array_position(array['team', 'school', 'district', 'authority'], level)`.execute(tx)
    return rows
  })
}

/** Whether a cell says its mean exactly. */
function exact(alias: 'n' | 'b') {
  const content = sql.ref(`${alias}.content`)
  return sql<boolean>`(${content} ->> 'kind' <> 'protected' and coalesce(${content} #>> '{mean,kind}', ${content} ->> 'bound', 'plain') = 'plain')`
}
