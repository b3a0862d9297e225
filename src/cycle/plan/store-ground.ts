import { sql } from 'kysely'
import type { UnderWay } from '../../content/suggestion/group-standing.ts'
import { found } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf, together } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { latestJointsAsked } from '../joint-assessment/store.ts'
import { figuresAsked, type Outcome, outcomesAsked, roundsOfUnit } from '../result/store-seen.ts'
import type { Ground } from './figures.ts'
import type { ActionStatus, PlanUnitKind } from './plan.ts'
import type { Plan } from './store.ts'
import './tables.ts'

/** A plan as far as it matters for what it starts from. */
export type Started = Pick<Plan, 'unit' | 'round' | 'frameworkVersion'>

/** What a plan starts from, as far as the viewer may see it: the result of its round, else the unit's newest, and the latest joint assessment. */
export async function groundOf(tx: Tx, viewer: Viewer, plan: Started): Promise<Ground> {
  return askOnce(tx, groundAsked(viewer, plan))
}

/** The same, to be asked together with something else. */
export function groundAsked(viewer: Viewer, plan: Started): Question<Ground> {
  return groundsAsked(viewer, [plan]).map(([ground]) => found(ground))
}

/** What some plans start from, in their order. */
export function groundsAsked(viewer: Viewer, plans: readonly Started[]): Question<Ground[]> {
  const units = [...new Set(plans.map(({ unit }) => unit.id))]
  const figures = outcomesAsked(viewer, units).followedBy((outcomes) => {
    const chosen = plans.map((plan) => outcomeOf(plan, outcomes))
    return figuresAsked([...new Set(chosen.flatMap((outcome) => outcome ?? []))]).map((shown) =>
      // Who may write a plan does not always see the result: it is not shown then.
      chosen.map((outcome) => shown.find(({ round, unit }) => round === outcome?.round && unit === outcome.unit) ?? null),
    )
  })
  return together(figures, latestJointsAsked(units)).map(([results, joints]) =>
    plans.map(({ unit, frameworkVersion }, at) => ({
      result: results[at] ?? null,
      joint: joints.find((joint) => joint.unit === unit.id && joint.frameworkVersion === frameworkVersion) ?? null,
    })),
  )
}

/** The newest released round that a unit has a result in, in a framework version; undefined for none. */
export async function newestRound(tx: Tx, unit: string) {
  const [newest] = await roundsOfUnit(tx, unit)
  return newest
}

/** What is in the plans of a unit, its school and the school's other teams for a year: what suggestions are made beside. To be asked together with something else. */
export function underWayAsked(plan: Pick<Plan, 'unit' | 'school' | 'schoolYear'>): Question<UnderWay[]> {
  const select = sql<{ action: string | null; aspect: string | null; status: ActionStatus; unit: string; kind: PlanUnitKind }>`
    select a.action, a.aspect, a.status, u.id as unit, u.kind
      from plan_action a join plan p on p.id = a.plan_id join unit_place u on u.id = p.unit_id
     where u.school_id = ${plan.school.id} and p.school_year = ${plan.schoolYear} and a.removed_at is null`
  return rowsOf(select).map((rows) =>
    rows.map(({ action, aspect, status, unit, kind }) => ({
      action,
      aspect: aspect ?? '',
      where: unit === plan.unit.id ? 'here' : kind === 'school' ? 'school' : 'team',
      state: status,
    })),
  )
}

function outcomeOf({ unit, round, frameworkVersion }: Started, outcomes: readonly Outcome[]): Outcome | undefined {
  const own = outcomes.filter((each) => each.unit.id === unit.id && each.round.frameworkVersion === frameworkVersion)
  return own.find((each) => each.round.id === round) ?? own[0]
}
