import { type RawBuilder, sql } from 'kysely'
import type { Sight } from '../permission/permission.ts'

/**
 * Whether the school that a column names lies within a sight today. The schools of a district are found by the district and not by looking at each unit, so that a district
 * costs as much in an authority of five thousand schools as in one of its own.
 * @param column the id of a school: "p.unit_id"
 */
export function schoolWithin(sight: Sight, column: string): RawBuilder<unknown> {
  if (sight.authority) return sql`true`
  const within = [
    // Each district by itself: of a list the planner would not know how long it is, think a plan for all lists dearer than it is, and make one anew for every page.
    ...(sight.districts.length > 0
      ? [sql`select p.unit_id from unit_parent p where p.parent_id in (${sql.join(sight.districts)}) and p.to_on is null`]
      : []),
    ...(sight.schools.length > 0 ? [sql`select unnest(${sight.schools}::uuid[])`] : []),
  ]
  if (within.length === 0) return sql`false`
  return sql`${sql.ref(column)} = any (array(${sql.join(within, sql` union all `)}))`
}

/** Whether the school `u` of a question, a row of `unit_place`, lies within a sight; within none where there is none. */
export function placeWithin(sight: Sight | null): RawBuilder<boolean> {
  return sql<boolean>`(${sight?.authority ?? false} or u.id = any (${sight?.schools ?? []}::uuid[]) or coalesce(u.district_id = any (${sight?.districts ?? []}::uuid[]), false))`
}
