import { type FrameworkVersion, frameworkVersion, newestVersions } from '../../content/framework/store.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Round } from './round.ts'
import './tables.ts'

/** The newest version of each framework, and the one that a draft has already. */
export async function frameworksToChoose(tx: Tx, round: Round | null): Promise<FrameworkVersion[]> {
  const newest = await newestVersions(tx)
  if (!round || newest.some(({ id }) => id === round.frameworkVersion)) return newest
  return [...newest, await frameworkVersion(tx, round.frameworkVersion)]
}

/** What a new round has unless somebody says otherwise: the newest version of the framework used last, or else the first by key. */
export async function usualFramework(tx: Tx): Promise<FrameworkVersion | undefined> {
  const newest = await newestVersions(tx)
  const last = await tx
    .selectFrom('round as r')
    .innerJoin('framework_version as f', 'f.id', 'r.framework_version_id')
    .select('f.key')
    .orderBy('r.created_on', 'desc')
    .orderBy('r.opens_on', 'desc')
    .orderBy('r.id')
    .limit(1)
    .executeTakeFirst()
  return newest.find(({ framework }) => framework.key === last?.key) ?? newest[0]
}
