import { sql } from 'kysely'
import { newestVersions } from '../../content/framework/store.ts'
import { found } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Group } from '../../people/organisation/store-groups.ts'
import './tables.ts'
import '../round/tables.ts'

/**
 * The framework version that a unit without a released result works with: its plan's, else that of its latest joint assessment, else that of the latest round
 * its school takes part in. Null when none of these is there.
 */
export async function knownFramework(
  tx: Tx,
  { id, school }: Pick<Group, 'id' | 'school'>,
  plan: { frameworkVersion: string } | null,
): Promise<string | null> {
  if (plan) return plan.frameworkVersion
  const { rows } = await sql<{ version: string }>`
    select version from (
      select framework_version_id as version, 1 as rank, at::date as day from joint_assessment where unit_id = ${id}
      union all
      select r.framework_version_id, 2, r.opens_on from round r join round_school s on s.round_id = r.id join round_opening o on o.round_id = r.id
       where s.school_id = ${school}) known
     order by rank, day desc limit 1`.execute(tx)
  return rows[0]?.version ?? null
}

/** The same, or the newest there is. */
export async function frameworkFor(tx: Tx, unit: Pick<Group, 'id' | 'school'>, plan: { frameworkVersion: string } | null): Promise<string> {
  return (await knownFramework(tx, unit, plan)) ?? found((await newestVersions(tx))[0]).id
}
