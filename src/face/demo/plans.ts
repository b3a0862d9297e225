import { type Audience, statementKey } from '../../content/framework/framework.ts'
import type { FrameworkVersion } from '../../content/framework/store.ts'
import { addEvidence } from '../../cycle/follow-up/store-evidence.ts'
import type { Baseline } from '../../cycle/plan/plan.ts'
import { addAction } from '../../cycle/plan/store-actions.ts'
import { addComment } from '../../cycle/plan/store-comments.ts'
import { submitPlan } from '../../cycle/plan/store-decisions.ts'
import { addGoal } from '../../cycle/plan/store-goals.ts'
import { noteOnAction } from '../../cycle/plan/store-notes.ts'
import { takeUp } from '../../cycle/plan/store-references.ts'
import { createPlan } from '../../cycle/plan/store-write.ts'
import { releasedCells, releasedRound } from '../../cycle/release/store-released.ts'
import { found } from '../../ground/base/ask.ts'
import { addDays, type Day, schoolYearOf } from '../../ground/base/clock.ts'
import { setScope, type Tx } from '../../ground/base/database.ts'
import { actingAt } from './acting.ts'
import { demoMunicipality } from './municipality.ts'
import { holder, membersOf, teamOf, type Unit } from './places.ts'
import { type DemoPerson, type DemoPlan, demoPlans } from './plan-content.ts'
import { adoptAsItStands, frameworkAction } from './plan-making.ts'

type Stage = { tx: Tx; authority: string; framework: FrameworkVersion; round: string; today: Day; school: Unit }
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
  await setScope(tx, { moment: '' })
}

/** @returns the ids of its actions by their keys */
async function writePlan(stage: Stage, unit: Unit, plan: DemoPlan, earlier: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const { tx, framework, school } = stage
  const cast = await castOf(stage, unit)
  const acting = (by: DemoPerson, day: number) => actingAt(tx, stage, cast[by], day)
  const { id } = await createPlan(tx, await acting(plan.by, plan.begun), {
    unit: unit.id,
    schoolYear: schoolYearOf(stage.today),
    frameworkVersion: framework.id,
    round: stage.round,
    copiedFrom: null,
    introduction: plan.introduction,
  })
  const then = await acting(plan.by, plan.written)
  const goals = new Map<string, string>()
  for (const { key, ...goal } of plan.goals)
    goals.set(key, await addGoal(tx, then, id, { ...goal, baseline: await baselineOf(stage, unit, goal.aspect) }))
  const actions = new Map<string, string>()
  for (const { key, action, goal, why, owner, due, how_we_know: howWeKnow } of plan.actions) {
    const wanted = { why, ownerPerson: owner && cast[owner], dueOn: addDays(stage.today, due), howWeKnow }
    const ofGoal = goal === null ? null : found(goals.get(goal))
    actions.set(key, await addAction(tx, then, id, frameworkAction(framework, action, { ...wanted, goal: ofGoal })))
  }
  for (const key of plan.takes_up) await takeUp(tx, then, id, found(earlier.get(key)), null, unit.name)
  if (plan.adoption) {
    const { by, day, role, record_number: recordNumber } = plan.adoption
    await adoptAsItStands(tx, await acting(by, day), id, { unit, school, framework }, { role, recordNumber })
  }
  if (plan.submission) await submitPlan(tx, await acting(plan.submission.by, plan.submission.day), id, plan.submission.text)
  for (const { by, day, text } of plan.comments)
    await addComment(tx, { ...(await acting(by, day)), role: by }, id, { text, action: null, replyTo: null, feedback: null })
  for (const { key, notes, evidence } of plan.actions) {
    const action = found(actions.get(key))
    for (const { by, day, status, note } of notes) await noteOnAction(tx, await acting(by, day), action, { kind: 'status', status, note })
    for (const { by, day, title, text } of evidence) await addEvidence(tx, await acting(by, day), action, { kind: 'text', title, text })
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
