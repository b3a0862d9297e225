import { type Audience, findAction, statementKey } from '../../content/framework/framework.ts'
import type { FrameworkVersion } from '../../content/framework/store.ts'
import { addEvidence } from '../../cycle/follow-up/store-evidence.ts'
import { blankAction } from '../../cycle/plan/action/fields.ts'
import type { Baseline, CommentRole } from '../../cycle/plan/plan.ts'
import { addAction } from '../../cycle/plan/store-actions.ts'
import { addComment } from '../../cycle/plan/store-comments.ts'
import { planContent } from '../../cycle/plan/store-content.ts'
import { adoptPlan, submitPlan } from '../../cycle/plan/store-decisions.ts'
import { addGoal } from '../../cycle/plan/store-goals.ts'
import { noteOnAction } from '../../cycle/plan/store-notes.ts'
import { takeUp } from '../../cycle/plan/store-references.ts'
import { createPlan } from '../../cycle/plan/store-write.ts'
import { releasedCells, releasedRound } from '../../cycle/result/store-released.ts'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import { addDays, type Day, schoolYearOf, startOfDay } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Role } from '../../ground/base/viewer.ts'
import { demoMunicipality } from './municipality.ts'
import { type DemoAction, type DemoPerson, type DemoPlan, demoPlans } from './plan-content.ts'
import '../../people/organisation/tables.ts'

type Stage = { tx: Tx; authority: string; framework: FrameworkVersion; round: string; today: Day; school: Unit }
type Unit = { id: string; kind: 'team' | 'school'; name: string }
/** Who is meant by each word in the plan of one unit. */
type Cast = Record<DemoPerson, string>

/**
 * Plans of the demo's first school, as its content tells them.
 * @param round the round they start from
 */
export async function writeDemoPlans(
  tx: Tx,
  authority: string,
  framework: FrameworkVersion,
  round: string,
  school: string,
  today: Day,
): Promise<void> {
  const first = found(demoMunicipality().schools[0])
  const stage: Stage = { tx, authority, framework, round, today, school: { id: school, kind: 'school', name: first.name } }
  const actions = new Map<string, string>()
  for (const plan of demoPlans()) {
    const unit = plan.team ? await teamOf(tx, school, found(first.teams[plan.team - 1]).name) : stage.school
    for (const [key, id] of await writePlan(stage, unit, plan, actions)) actions.set(key, id)
  }
}

/** @returns the ids of its actions by their keys */
async function writePlan(stage: Stage, unit: Unit, plan: DemoPlan, earlier: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const { tx } = stage
  const cast = await castOf(stage, unit)
  const actor = (by: DemoPerson, day: number) => actorAt(stage, cast[by], day)
  const { id } = await createPlan(tx, actor(plan.by, plan.begun), {
    unit: unit.id,
    schoolYear: schoolYearOf(stage.today),
    frameworkVersion: stage.framework.id,
    round: stage.round,
    copiedFrom: null,
    introduction: plan.introduction,
  })
  const then = actor(plan.by, plan.written)
  const goals = new Map<string, string>()
  for (const { key, ...goal } of plan.goals)
    goals.set(key, await addGoal(tx, then, id, { ...goal, baseline: await baselineOf(stage, unit, goal.aspect) }))
  const actions = new Map<string, string>()
  for (const action of plan.actions) {
    const goal = action.goal === null ? null : found(goals.get(action.goal))
    actions.set(action.key, await add(stage, then, id, goal, action, action.owner && cast[action.owner]))
  }
  for (const key of plan.takes_up) await takeUp(tx, then, id, found(earlier.get(key)), null, unit.name)
  if (plan.adoption) await adopt(stage, actor(plan.adoption.by, plan.adoption.day), plan.adoption, id, unit)
  if (plan.submission) await submitPlan(tx, actor(plan.submission.by, plan.submission.day), id, plan.submission.text)
  for (const { by, day, text } of plan.comments) {
    await addComment(tx, { ...actor(by, day), role: by }, id, { text, action: null, replyTo: null, feedback: null })
  }
  for (const { key, notes, evidence } of plan.actions) {
    const action = found(actions.get(key))
    for (const { by, day, status, note } of notes) await noteOnAction(tx, actor(by, day), action, { kind: 'status', status, note })
    for (const { by, day, title, text } of evidence) await addEvidence(tx, actor(by, day), action, { kind: 'text', title, text })
  }
  return actions
}

async function castOf({ tx, school }: Stage, unit: Unit): Promise<Cast> {
  const principal = await holder(tx, school.id, 'principal')
  const lead = unit.kind === 'team' ? await holder(tx, unit.id, 'team_lead') : principal
  const [colleague = lead, other = lead] = unit.kind === 'team' ? await membersOf(tx, unit.id) : []
  return { lead, colleague, other, principal }
}

/** What the unit's released result says of an aspect. */
async function baselineOf({ tx, round: id }: Stage, unit: Unit, aspect: string): Promise<Baseline | null> {
  const { round } = await releasedRound(tx, id)
  const { cells } = await releasedCells(tx, id, [unit.id])
  const of = (audience: Audience) =>
    cells.find(
      (cell) => cell.audience === audience && cell.measure.kind === 'statement' && cell.measure.key === statementKey(aspect, audience),
    )?.content ?? null
  return {
    kind: 'released',
    round: id,
    roundName: round.name,
    releasedOn: round.releasedOn,
    unitName: unit.name,
    staff: of('staff'),
    leader: of('leader'),
  }
}

/** An action of the framework, with its own words and effort. */
async function add(
  { tx, framework: { framework }, today }: Stage,
  actor: Actor,
  plan: string,
  goal: string | null,
  wanted: DemoAction,
  owner: string | null,
): Promise<string> {
  const action = found(findAction(framework, wanted.action))
  return addAction(tx, actor, plan, {
    ...blankAction(),
    goal,
    aspect: action.aspect,
    title: action.title.sv,
    text: `${action.text.sv} ${action.first_step.sv}`,
    why: wanted.why,
    ownerPerson: owner,
    dueOn: addDays(today, wanted.due),
    hours: action.effort.hours,
    howWeKnow: wanted.how_we_know ?? action.evidence.sv,
    origin: 'framework',
    source: { framework: framework.key, action: action.id },
    carriedFrom: null,
  })
}

async function adopt(
  { tx, framework, today, school }: Stage,
  actor: Actor,
  { role, record_number: recordNumber }: { role: CommentRole; record_number: string },
  plan: string,
  unit: Unit,
): Promise<void> {
  const person = await tx.selectFrom('person').select(['given_name', 'family_name']).where('id', '=', actor.by).executeTakeFirstOrThrow()
  const row = await tx.selectFrom('plan').select(['introduction', 'school_year']).where('id', '=', plan).executeTakeFirstOrThrow()
  const content = await planContent(
    tx,
    {
      id: plan,
      unit: { ...unit, ended: false, endedOn: null },
      school: { id: school.id, name: school.name, district: null },
      schoolYear: row.school_year,
      frameworkVersion: framework.id,
      introduction: row.introduction,
    },
    today,
  )
  const name = `${person.given_name} ${person.family_name}`
  await adoptPlan(tx, actor, { id: plan, decisions: 0 }, content, { name, role, recordNumber, note: '' })
}

function actorAt({ authority, today }: Stage, by: string, days: number): Actor {
  const day = addDays(today, days)
  return { authority, by, now: new Date(startOfDay(day).getTime() + 14 * 3_600_000), today: day }
}

async function teamOf(tx: Tx, school: string, name: string): Promise<Unit> {
  const row = await tx
    .selectFrom('unit_place')
    .select('id')
    .where('school_id', '=', school)
    .where('kind', '=', 'team')
    .where('name', '=', name)
    .executeTakeFirst()
  return { id: found(row).id, kind: 'team', name }
}

async function holder(tx: Tx, unit: string, role: Role): Promise<string> {
  const row = await tx.selectFrom('duty').select('person_id').where('unit_id', '=', unit).where('role', '=', role).executeTakeFirst()
  return found(row).person_id
}

async function membersOf(tx: Tx, team: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('duty')
    .innerJoin('person', 'person.id', 'duty.person_id')
    .select('person_id')
    .where('unit_id', '=', team)
    .where('role', '=', 'teacher')
    .orderBy('family_name')
    .orderBy('given_name')
    .limit(3)
    .execute()
  return rows.map(({ person_id }) => person_id)
}
