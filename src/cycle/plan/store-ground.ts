import type { UnderWay } from '../../content/suggestion/group-standing.ts'
import { NotFound } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { latestJoint } from '../joint-assessment/store.ts'
import type { ReleasedResult } from '../result/released.ts'
import { resultSeenBy, roundsOfUnit } from '../result/store-seen.ts'
import type { Ground } from './figures.ts'
import type { Plan } from './store.ts'
import './tables.ts'

/** What a plan starts from, as far as the viewer may see it: the result of its round, else the unit's newest, and the latest joint assessment. */
export async function groundOf(tx: Tx, viewer: Viewer, plan: Pick<Plan, 'unit' | 'round' | 'frameworkVersion'>): Promise<Ground> {
  return { result: await resultOf(tx, viewer, plan), joint: await latestJoint(tx, plan.unit.id, plan.frameworkVersion) }
}

/** The newest released round that a unit has a result in, in a framework version; undefined for none. */
export async function newestRound(tx: Tx, unit: string) {
  const [newest] = await roundsOfUnit(tx, unit)
  return newest
}

/** What is in the plans of a unit, its school and the school's other teams for a year: what suggestions are made beside. */
export async function underWayFor(tx: Tx, plan: Pick<Plan, 'unit' | 'school' | 'schoolYear'>): Promise<UnderWay[]> {
  const rows = await tx
    .selectFrom('plan_action as a')
    .innerJoin('plan as p', 'p.id', 'a.plan_id')
    .innerJoin('unit_place as u', 'u.id', 'p.unit_id')
    .select(['a.action', 'a.aspect', 'a.status', 'u.id as unit', 'u.kind'])
    .where('u.school_id', '=', plan.school.id)
    .where('p.school_year', '=', plan.schoolYear)
    .where('a.removed_at', 'is', null)
    .execute()
  return rows.map(({ action, aspect, status, unit, kind }) => ({
    action,
    aspect: aspect ?? '',
    where: unit === plan.unit.id ? 'here' : kind === 'school' ? 'school' : 'team',
    state: status,
  }))
}

async function resultOf(
  tx: Tx,
  viewer: Viewer,
  { unit, round, frameworkVersion }: Pick<Plan, 'unit' | 'round' | 'frameworkVersion'>,
): Promise<ReleasedResult | null> {
  const rounds = (await roundsOfUnit(tx, unit.id)).filter((each) => each.frameworkVersion === frameworkVersion)
  const chosen = rounds.find(({ id }) => id === round) ?? rounds[0]
  if (!chosen) return null
  try {
    return await resultSeenBy(tx, viewer, chosen.id, unit.id)
  } catch (thrown) {
    // Who may write a plan does not always see the result: it is not shown then.
    if (thrown instanceof NotFound) return null
    throw thrown
  }
}
