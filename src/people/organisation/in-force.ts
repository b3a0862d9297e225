import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { DutyTable } from './tables.ts'

/** The duties in force on a day, to select from; the same rule as in SQL (`app.duty_on`). */
export function dutyOn(day: Day): RawBuilder<Selectable<DutyTable>> {
  return sql`app.duty_on(${day})`
}

/** Whether a person, a unit or a duty, by its column `to_on`, has not ended on a day; the same rule as in SQL (`app.is_there`). */
export function isThere(column: 'to_on' | `${string}.to_on`, day: Day): RawBuilder<boolean> {
  return sql`app.is_there(${sql.ref(column)}, ${day})`
}
