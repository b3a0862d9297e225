import { sql } from 'kysely'
import { found, NotFound } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { membershipsIn, writes } from '../../people/membership/membership.ts'
import type { PlanUnitKind } from '../plan/plan.ts'
import { plansSeen } from '../plan/store.ts'
import { carriedOn, type KeptAction, keptAction } from '../plan/store-actions.ts'
import { colleaguesAt } from '../plan/store-people.ts'
import { answersFor, opensByOwning, type Place } from './follow-up.ts'
import '../plan/tables.ts'

/** What somebody is to an action: writes its plan, answers for it. */
export type Who = { writes: boolean; owns: boolean }

/** An action as someone sees it, with where it lives and what they are to it. */
export type SeenAction = {
  action: KeptAction
  place: Place
  who: Who
  /** The one in charge no longer works at the school: someone else must take over. */
  ownerLeft: boolean
}

/**
 * An action that the viewer may open, or NotFound: they see its plan as it is written, or that of a plan which has taken it up, or answer for it. Who reads
 * only what was decided reads it in the plan.
 */
export async function actionVisibleTo(tx: Tx, viewer: Viewer, id: string, today: Day): Promise<SeenAction> {
  const action = await keptAction(tx, id)
  if (action.removed) throw new NotFound()
  const place = await placeOf(tx, action, today)
  const owns = answersFor(viewer, action, place)
  const seen = (owns && opensByOwning(place)) || (await seesPlanOf(tx, viewer, action, today))
  if (!seen) throw new NotFound()
  // Whose plan it is, apart from whether it is still written in: that is the place's to say.
  const here = action.ownerPerson === null ? [] : await colleaguesAt(tx, place.school.id, today)
  const ownerLeft = action.ownerPerson !== null && !here.some(({ id: each }) => each === action.ownerPerson)
  return { action, place, ownerLeft, who: { writes: writes(membershipsIn(viewer, place), place.unit.kind), owns } }
}

/** Keeps others from noting on an action until the transaction ends, so that the same thing sent twice is found. */
export async function lockAction(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('plan_action').select('id').where('id', '=', id).forNoKeyUpdate().execute()
}

async function seesPlanOf(tx: Tx, viewer: Viewer, action: KeptAction, today: Day): Promise<boolean> {
  const takenUpIn = await tx.selectFrom('plan_action_reference').select('plan_id as plan').where('action_id', '=', action.id).execute()
  for (const plan of [action.plan, ...takenUpIn.map((each) => each.plan)]) {
    const [seen] = await plansSeen(tx, viewer, today, { id: plan })
    if (seen?.sees === 'whole') return true
  }
  return false
}

async function placeOf(tx: Tx, action: KeptAction, today: Day): Promise<Place> {
  const { rows } = await sql<Row>`
    select p.id as plan, p.school_year as "schoolYear", p.framework_version_id as "frameworkVersion", u.id as unit, u.kind, u.name as "unitName",
           not app.is_there(u.to_on, ${today}) as ended, s.id as school, s.name as "schoolName",
           exists (select from plan_closed c where c.plan_id = p.id) as closed,
           app.is_decided(p.id, ${action.id}) as decided
      from plan p join unit_place u on u.id = p.unit_id join unit s on s.id = u.school_id
     where p.id = ${action.plan}`.execute(tx)
  const row = found(rows[0])
  return {
    plan: row.plan,
    schoolYear: row.schoolYear,
    frameworkVersion: row.frameworkVersion,
    unit: { id: row.unit, kind: row.kind, name: row.unitName, ended: row.ended },
    school: { id: row.school, name: row.schoolName },
    closed: row.closed,
    decided: row.decided,
    goesOn: (await carriedOn(tx, [action.id])).get(action.id) ?? null,
  }
}

type Row = Pick<Place, 'plan' | 'schoolYear' | 'frameworkVersion' | 'closed' | 'decided'> & {
  unit: string
  kind: PlanUnitKind
  unitName: string
  ended: boolean
  school: string
  schoolName: string
}
