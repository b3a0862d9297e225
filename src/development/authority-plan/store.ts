import { sql } from 'kysely'
import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import type { AuthorityPlan, Head, Records } from './authority-plan.ts'
import { type Right, rightTo, seesDraft } from './seeing.ts'
import './tables.ts'

/** A plan, and what the viewer is to it. */
export type SeenPlan = { plan: AuthorityPlan; right: Right }

/** The authority's plans that somebody sees: the one meant for the latest time first. @param id that one alone */
export function plansSeen(viewer: Viewer, today: Day, id: string | null = null): Question<SeenPlan[]> {
  return plansAsked(today, id).map((plans) =>
    plans.flatMap((plan) => {
      const right = rightTo(viewer, plan, today)
      return right === null ? [] : [{ plan: toldTo(right, plan, today), right }]
    }),
  )
}

/** A plan as somebody is told of it: who reads what is in force is told no title, number or day of what is being written, nor of a plan or a version to come. */
function toldTo(right: Right, plan: AuthorityPlan, today: Day): AuthorityPlan {
  const { head, replaced } = plan
  if (seesDraft(right) || !plan.force) return plan
  return { ...plan, written: head, decided: [plan.force], sharing: null, replaced: replaced && replaced.from <= today ? replaced : null }
}

/** One of them, or NotFound. */
export function planSeen(viewer: Viewer, today: Day, id: string): Question<SeenPlan> {
  return plansSeen(viewer, today, id).map(([seen]) => found(seen))
}

/** A plan that the viewer writes, or NotFound. */
export async function planWritten(tx: Tx, viewer: Viewer, today: Day, id: string): Promise<AuthorityPlan> {
  const { plan, right } = await askOnce(tx, planSeen(viewer, today, id))
  return found(right === 'writes' ? plan : null)
}

/** Every plan of the authority, whoever asks: what of it is shown to whom is the rules' to say. */
export function plansAsked(today: Day, id: string | null = null): Question<AuthorityPlan[]> {
  return rowsOf(
    sql<Row>`
    select p.id, p.template, app.organiser_of(p.authority_id) as organiser, p.revision, p.made_on as "madeOn", p.made_by_name as "madeByName", p.changed_at as "changedAt", p.changed_by_name as "changedByName",
           json_build_object('title', p.title, 'kind', p.kind, 'summary', p.summary, 'decider', p.decider, 'recordNumber', p.record_number, 'responsible', p.responsible,
             'appliesTo', p.applies_to, 'from', p.from_on, 'to', p.to_on, 'review', p.review, 'replacesPlan', p.replaces_id,
             'replaces', coalesce((select coalesce((select r.head ->> 'title' from authority_plan_force f join authority_plan_revision r on r.id = f.revision_id
                where f.plan_id = before.id and f.ended_at is null ${holdingFirst(today)} limit 1), before.title) from authority_plan before where before.id = p.replaces_id), p.replaces)) as written,
           (select json_build_object('id', r.id, 'number', r.number, 'at', r.at, 'byName', r.by_name)
              from authority_plan_revision r where r.plan_id = p.id order by r.number desc limit 1) as latest,
           (select json_build_object('id', s.id, 'message', s.message, 'untilOn', s.until_on, 'byName', s.by_name, 'at', s.at)
              from authority_plan_sharing s where s.plan_id = p.id and s.ended_at is null) as sharing,
           (select ${forceJson} from authority_plan_force f join authority_plan_revision r on r.id = f.revision_id where f.plan_id = p.id and f.ended_at is null
             ${holdingFirst(today)} limit 1) as force,
           coalesce((select json_agg(${forceJson} order by f.from_on, f.at, f.id) from authority_plan_force f join authority_plan_revision r on r.id = f.revision_id
             where f.plan_id = p.id and f.ended_at is null), '[]') as decided,
           (select json_build_object('by', x.plan_id, 'title', n.head ->> 'title', 'from', x.from_on)
              from authority_plan_force x join authority_plan_revision n on n.id = x.revision_id where x.replaces_id = p.id and x.ended_at is null order by x.from_on limit 1) as replaced,
           (select json_build_object('onDay', v.on_day, 'holds', v.holds, 'nextOn', v.next_on)
              from authority_plan_review v where v.plan_id = p.id order by v.on_day desc, v.at desc limit 1) as review
      from authority_plan p where ${id}::uuid is null or p.id = ${id}
     order by p.from_on desc, p.title, p.id`,
    'changedAt',
  ).map((rows) =>
    rows.map(({ latest, sharing, ...row }) => ({
      ...row,
      head: row.force?.head ?? row.written,
      latest: latest && { ...latest, at: new Date(latest.at) },
      sharing: sharing && { ...sharing, at: new Date(sharing.at) },
    })),
  )
}

/** What holds on a day first, and when nothing does, what is to hold first. */
const holdingFirst = (today: Day) =>
  sql`order by app.in_force(f.from_on, null, ${today}) desc, case when app.in_force(f.from_on, null, ${today}) then f.from_on end desc, f.from_on, f.at desc, f.id desc`

const forceJson = sql`json_build_object('id', f.id, 'revision', f.revision_id, 'number', r.number, 'from', f.from_on, 'decidedBy', f.decided_by, 'decidedOn', f.decided_on,
             'decision', f.decision_id, 'head', r.head)`

/** As the database gives it: a moment within JSON is text. */
type Timed<Kept> = Kept extends { at: Date } ? Omit<Kept, 'at'> & { at: string } : Kept
type Row = Omit<AuthorityPlan, keyof Records | 'head' | 'written'> & { written: Head } & { [Each in keyof Records]: Timed<Records[Each]> }
