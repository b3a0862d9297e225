import { sql } from 'kysely'
import { type Day, dayOf } from '../../ground/base/clock.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import { schoolWithin } from '../../people/organisation/within.ts'
import type { Sight } from '../../people/permission/permission.ts'
import type { Period } from '../report/report.ts'
import type { DialogueState } from './dialogue.ts'
import './tables.ts'

/** A school's latest dialogue as those see it who follow schools: when, and where it is. Nothing of what was said. */
export type DialogueStanding = { id: string; period: Period; state: DialogueState; on: Day; endsAt: Date; concludedOn: Day | null }

/** The latest dialogue of each school within a sight, by school. */
export function dialogueStandingsAsked(sight: Sight, now: Date): Question<Map<string, DialogueStanding>> {
  const select = sql<Row>`
    select distinct on (d.school_id) d.school_id as school, d.dialogue_id as id, d.year, d.half, d.state, d.starts_at as "startsAt",
           d.starts_at + make_interval(mins => d.minutes) as "endsAt", d.concluded_on as "concludedOn"
      from app.dialogue_standing_at(${now}) d
     where ${schoolWithin(sight, 'd.school_id')}
     order by d.school_id, d.year desc, d.half desc, d.dialogue_id`
  return rowsOf(select, 'startsAt', 'endsAt').map(
    (rows) =>
      new Map(rows.map(({ school, year, half, startsAt, ...row }) => [school, { ...row, period: { year, half }, on: dayOf(startsAt) }])),
  )
}

type Row = Period & { school: string; id: string; state: DialogueState; startsAt: Date; endsAt: Date; concludedOn: Day | null }
