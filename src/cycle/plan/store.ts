import { sql } from 'kysely'
import { found, must } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { type Sight, sightOf } from '../../people/permission/permission.ts'
import type { CommentRole, PlanUnitKind } from './plan.ts'
import { type PlanState, stateOf } from './rules.ts'
import '../../people/organisation/tables.ts'
import './tables.ts'

/** Somebody who did something about a plan, and when. */
export type Deed = { id: string; at: Date; byName: string | null }
export type Submission = Deed & { message: string }
export type Feedback = Deed & { asksChanges: boolean; text: string }
export type Adoption = Deed & { number: number; recordNumber: string; byRole: CommentRole }

/** A plan as someone sees it, with the records of its state. Its content is read apart (`store-content.ts`). */
export type Plan = {
  id: string
  unit: { id: string; kind: PlanUnitKind; name: string; ended: boolean; endedOn: Day | null }
  school: { id: string; name: string; district: string | null }
  /** By the year it starts. */
  schoolYear: number
  frameworkVersion: string
  /** The round whose released result it starts from. */
  round: string | null
  copiedFrom: string | null
  introduction: string
  revision: number
  changedAt: Date
  changedByName: string | null
  hasLead: boolean
  /** The open question for feedback. */
  submission: Submission | null
  /** The latest. */
  feedback: Feedback | null
  /** The decision in force. */
  adoption: Adoption | null
  /** How many decisions there have been, those taken back too: the next one's number is one more. */
  decisions: number
  closing: (Deed & { text: string }) | null
  state: PlanState
  /** `adopted`: only what was decided, not what is written now. */
  sees: 'whole' | 'adopted'
  /** Whether they read what temperature checks of it have said: everyone at a school of the school's plan, also who sees only what was decided. */
  readsChecks: boolean
}

/** Which plans are asked for; all that are seen when nothing is said. `from`: of this school year and later. */
export type PlanChoice = {
  id?: string
  ids?: readonly string[]
  units?: readonly string[]
  school?: string
  year?: number
  from?: number
  kind?: PlanUnitKind
}

/** A plan that the viewer sees, or NotFound: who may not see it gets the same answer as who mistyped. */
export async function planVisibleTo(tx: Tx, viewer: Viewer, id: string, today: Day): Promise<Plan> {
  return askOnce(tx, planAsked(viewer, id, today))
}

/** The same, to be asked together with something else. */
export function planAsked(viewer: Viewer, id: string, today: Day): Question<Plan> {
  return plansAsked(viewer, today, { id }).map(([plan]) => found(plan))
}

/** A plan that the viewer sees as it is written, or NotFound. */
export async function wholePlan(tx: Tx, viewer: Viewer, id: string, today: Day): Promise<Plan> {
  const plan = await planVisibleTo(tx, viewer, id, today)
  must(plan.sees === 'whole')
  return plan
}

/**
 * The plans that the viewer sees, newest year first, then by school, the school's own first, then by team. A team's plan goes over to the team that
 * succeeds it: who works there sees it.
 */
export async function plansSeen(tx: Tx, viewer: Viewer, today: Day, choice: PlanChoice = {}): Promise<Plan[]> {
  return askOnce(tx, plansAsked(viewer, today, choice))
}

/** The same, to be asked together with something else. */
export function plansAsked(viewer: Viewer, today: Day, choice: PlanChoice = {}): Question<Plan[]> {
  const team = sightOf(viewer, 'team plan') ?? nobody
  const school = sightOf(viewer, 'school plan') ?? nobody
  const adopted = sightOf(viewer, 'adopted plan') ?? nobody
  const checks = sightOf(viewer, 'school checkin') ?? nobody
  const select = sql<Row>`
    with mine as materialized (select id from app.teams_and_before(${team.teams}))
    select p.id, p.unit_id as "unitId", u.kind, u.name as "unitName", u.to_on as "endedOn", not app.is_there(u.to_on, ${today}) as ended,
           u.school_id as "schoolId", su.name as "schoolName", u.district_id as district, p.school_year as "schoolYear",
           p.framework_version_id as "frameworkVersion", p.round_id as round, p.copied_from as "copiedFrom", p.introduction, p.revision,
           p.changed_at as "changedAt", ${nameOf('cp')} as "changedByName",
           u.kind = 'team' and exists (
             select from app.duty_on(${today}) d join person dp on dp.id = d.person_id
              where d.unit_id = p.unit_id and d.role = 'team_lead' and app.is_there(dp.to_on, ${today})) as "hasLead",
           s.id as "submissionId", s.message, s.at as "submittedAt", ${nameOf('sp')} as "submittedBy",
           f.id as "feedbackId", f.asks_changes as "asksChanges", f.text as "feedbackText", f.at as "feedbackAt", ${nameOf('fp')} as "feedbackBy",
           a.id as "adoptionId", a.number, a.record_number as "recordNumber", a.at as "adoptedAt", a.by_name as "adoptedBy", a.by_role as "adoptedRole",
           (select count(*) from plan_adoption every where every.plan_id = p.id) as decisions,
           c.id as "closingId", c.text as "closingText", c.at as "closedAt", ${nameOf('xp')} as "closedBy",
           case when ${wholly(team, school)} then 'whole' else 'adopted' end as sees,
           ${wholly(team, school)} or u.kind = 'school' and u.school_id = any (${checks.schools}::uuid[]) as "readsChecks"
      from plan p
      join unit_place u on u.id = p.unit_id
      join unit su on su.id = u.school_id
      left join person cp on cp.id = p.changed_by
      left join plan_submission s on s.plan_id = p.id and s.ended_at is null
      left join person sp on sp.id = s.by_person_id
      left join lateral (select * from plan_feedback each where each.plan_id = p.id order by each.at desc, each.id limit 1) f on true
      left join person fp on fp.id = f.by_person_id
      left join lateral app.decision_in_force(p.id) a on true
      left join plan_closed c on c.plan_id = p.id
      left join person xp on xp.id = c.by_person_id
     where (${choice.id ?? null}::uuid is null or p.id = ${choice.id ?? null})
       and (${choice.ids ?? null}::uuid[] is null or p.id = any (${choice.ids ?? null}::uuid[]))
       and (${choice.units ?? null}::uuid[] is null or p.unit_id = any (${choice.units ?? null}::uuid[]))
       and (${choice.school ?? null}::uuid is null or u.school_id = ${choice.school ?? null})
       and (${choice.year ?? null}::int is null or p.school_year = ${choice.year ?? null})
       and (${choice.from ?? null}::int is null or p.school_year >= ${choice.from ?? null})
       and (${choice.kind ?? null}::text is null or u.kind = ${choice.kind ?? null})
       and (${wholly(team, school)} or u.kind = 'school' and a.id is not null
            and (${adopted.authority} or u.school_id = any (${adopted.schools}::uuid[]) or u.district_id = any (${adopted.districts}::uuid[])))
     order by p.school_year desc, su.name, u.kind = 'team', u.name, p.id`
  return rowsOf(select, 'changedAt', 'submittedAt', 'feedbackAt', 'adoptedAt', 'closedAt').map((rows) => rows.map(planFrom))
}

/** Keeps others from changing or deciding on a plan until the transaction ends. Take it before reading what is to be changed. */
export async function lockPlan(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('plan').select('id').where('id', '=', id).forUpdate().execute()
}

const nobody: Sight = { own: false, authority: false, districts: [], schools: [], teams: [] }

/** Plans that are seen as they are written. */
function wholly(team: Sight, school: Sight) {
  return sql`(case u.kind when 'team' then ${team.authority} or u.school_id = any (${team.schools}::uuid[]) or u.id in (select id from mine)
                          else ${school.authority} or u.school_id = any (${school.schools}::uuid[]) end)`
}

function nameOf(alias: string) {
  return sql`app.person_name(${sql.ref(alias)})`
}

type Row = Pick<
  Plan,
  | 'id'
  | 'schoolYear'
  | 'frameworkVersion'
  | 'round'
  | 'copiedFrom'
  | 'introduction'
  | 'revision'
  | 'changedAt'
  | 'changedByName'
  | 'hasLead'
  | 'decisions'
  | 'sees'
  | 'readsChecks'
> & {
  unitId: string
  kind: PlanUnitKind
  unitName: string
  endedOn: Day | null
  ended: boolean
  schoolId: string
  schoolName: string
  district: string | null
  submissionId: string | null
  message: string | null
  submittedAt: Date | null
  submittedBy: string | null
  feedbackId: string | null
  asksChanges: boolean | null
  feedbackText: string | null
  feedbackAt: Date | null
  feedbackBy: string | null
  adoptionId: string | null
  number: number | null
  recordNumber: string | null
  adoptedAt: Date | null
  adoptedBy: string | null
  adoptedRole: CommentRole | null
  closingId: string | null
  closingText: string | null
  closedAt: Date | null
  closedBy: string | null
}

function planFrom(row: Row): Plan {
  const submission = recordFrom(row.submissionId, row.submittedAt, row.submittedBy, { message: row.message })
  const feedback = recordFrom(row.feedbackId, row.feedbackAt, row.feedbackBy, { asksChanges: row.asksChanges, text: row.feedbackText })
  const decided = { number: row.number, recordNumber: row.recordNumber, byRole: row.adoptedRole }
  const adoption = recordFrom(row.adoptionId, row.adoptedAt, row.adoptedBy, decided)
  const closing = recordFrom(row.closingId, row.closedAt, row.closedBy, { text: row.closingText })
  return {
    id: row.id,
    unit: { id: row.unitId, kind: row.kind, name: row.unitName, ended: row.ended, endedOn: row.endedOn },
    school: { id: row.schoolId, name: row.schoolName, district: row.district },
    schoolYear: row.schoolYear,
    frameworkVersion: row.frameworkVersion,
    round: row.round,
    copiedFrom: row.copiedFrom,
    introduction: row.introduction,
    revision: row.revision,
    changedAt: row.changedAt,
    changedByName: row.changedByName,
    hasLead: row.hasLead,
    submission,
    feedback,
    adoption,
    decisions: row.decisions,
    closing,
    state: stateOf({ submission, feedback, adoption, closing }),
    sees: row.sees,
    readsChecks: row.readsChecks,
  }
}

type Told<T> = { [K in keyof T]: NonNullable<T[K]> }

/** A record beside the plan, or null when there is none: then all of its columns are. */
function recordFrom<T extends object>(id: string | null, at: Date | null, byName: string | null, rest: T): (Deed & Told<T>) | null {
  return id !== null && at !== null && isTold(rest) ? { id, at, byName, ...rest } : null
}

function isTold<T extends object>(columns: T): columns is T & Told<T> {
  return Object.values(columns).every((value) => value !== null)
}
