import { sql } from 'kysely'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import { type Registered, register } from '../../ground/published/published.ts'
import { schoolWithin } from '../../people/organisation/within.ts'
import type { Sight } from '../../people/permission/permission.ts'
import type { Participation } from '../protection/cell.ts'
import { quantitiesIn } from '../protection/quantities.ts'
import '../../content/framework/tables.ts'
import '../round/tables.ts'
import './tables.ts'

/** The staff's participation in a school's newest released round, and the round before in the same framework. */
export type ReleasedStanding = { round: string; participation: Participation; before: string | null }

/** What is released of each school within a sight, by school; nothing of a school that has no released round. Released figures, through the register. */
export function releasedStandingsAsked(sight: Sight): Question<Registered<Map<string, ReleasedStanding>>> {
  const select = sql<Row>`
    select unit_id as unit, invited, answered, round_id as round, before
      from (select p.*, row_number() over newest as place, lead(p.round_id) over (partition by p.unit_id, f.key order by r.opens_on desc, l.at desc, r.id) as before
              from result_participation p join round_release l on l.round_id = p.round_id join round r on r.id = p.round_id
              join framework_version f on f.id = r.framework_version_id
             where p.level = 'school' and p.audience = 'staff' and ${schoolWithin(sight, 'p.unit_id')}
            window newest as (partition by p.unit_id order by r.opens_on desc, l.at desc, r.id)) p
     where place = 1`
  return rowsOf(select).map((rows) => {
    const standings = new Map(rows.map((row) => [row.unit, standingFrom(row)]))
    return register(standings, () =>
      [...standings.values()].flatMap(({ round, participation }) =>
        quantitiesIn(round, { cells: [], participation: [participation], comparisons: [] }),
      ),
    )
  })
}

type Row = Pick<Participation, 'unit' | 'invited' | 'answered'> & { round: string; before: string | null }

function standingFrom({ unit, invited, answered, round, before }: Row): ReleasedStanding {
  return { round, before, participation: { unit, level: 'school', audience: 'staff', invited, answered } }
}
