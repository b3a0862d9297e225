import { sql } from 'kysely'
import { found, must } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf, together } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { membershipsIn, writes } from '../../people/membership/membership.ts'
import type { PlanUnitKind } from '../plan/plan.ts'
import { plansAsked } from '../plan/store.ts'
import { carriedOnAsked, type KeptAction, keptAsked } from '../plan/store-actions.ts'
import { thereAsked } from '../plan/store-people.ts'
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
  return askOnce(tx, actionAsked(viewer, id, today))
}

/** The same, to be asked together with something else. */
export function actionAsked(viewer: Viewer, id: string, today: Day): Question<SeenAction> {
  return together(keptAsked(id), placeAsked(id, today), plansWithAsked(id)).followedBy(([action, place, plans]) => {
    must(!action.removed)
    const owns = answersFor(viewer, action, place)
    return together(plansAsked(viewer, today, { ids: plans }), thereAsked([place.school.id], today)).map(([seen, there]) => {
      must((owns && opensByOwning(place)) || seen.some(({ sees }) => sees === 'whole'))
      // Whose plan it is, apart from whether it is still written in: that is the place's to say.
      const ownerLeft = action.ownerPerson !== null && !there.get(place.school.id)?.has(action.ownerPerson)
      return { action, place, ownerLeft, who: { writes: writes(membershipsIn(viewer, place), place.unit.kind), owns } }
    })
  })
}

/** Keeps others from noting on an action until the transaction ends, so that the same thing sent twice is found. */
export async function lockAction(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('plan_action').select('id').where('id', '=', id).forNoKeyUpdate().execute()
}

/** The plans in which an action stands: its own, and those that have taken it up. */
function plansWithAsked(action: string): Question<string[]> {
  const select = sql<{ plan: string }>`
    select plan_id as plan from plan_action where id = ${action} union select plan_id from plan_action_reference where action_id = ${action}`
  return rowsOf(select).map((rows) => rows.map(({ plan }) => plan))
}

function placeAsked(action: string, today: Day): Question<Place> {
  const select = sql<Row>`
    select p.id as plan, p.school_year as "schoolYear", p.framework_version_id as "frameworkVersion", u.id as unit, u.kind, u.name as "unitName",
           not app.is_there(u.to_on, ${today}) as ended, s.id as school, s.name as "schoolName",
           exists (select from plan_closed c where c.plan_id = p.id) as closed,
           app.is_decided(p.id, a.id) as decided
      from plan_action a join plan p on p.id = a.plan_id join unit_place u on u.id = p.unit_id join unit s on s.id = u.school_id
     where a.id = ${action}`
  return together(rowsOf(select), carriedOnAsked([action])).map(([rows, next]) => {
    const row = found(rows[0])
    return {
      plan: row.plan,
      schoolYear: row.schoolYear,
      frameworkVersion: row.frameworkVersion,
      unit: { id: row.unit, kind: row.kind, name: row.unitName, ended: row.ended },
      school: { id: row.school, name: row.schoolName },
      closed: row.closed,
      decided: row.decided,
      goesOn: next.get(action) ?? null,
    }
  })
}

type Row = Pick<Place, 'plan' | 'schoolYear' | 'frameworkVersion' | 'closed' | 'decided'> & {
  unit: string
  kind: PlanUnitKind
  unitName: string
  ended: boolean
  school: string
  schoolName: string
}
