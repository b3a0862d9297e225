import type { FrameworkVersion } from '../../content/framework/store.ts'
import { addAction } from '../../cycle/plan/store-actions.ts'
import { createPlan } from '../../cycle/plan/store-write.ts'
import { found } from '../../ground/base/ask.ts'
import { addDays, type Day, schoolYearOf } from '../../ground/base/clock.ts'
import { setScope, type Tx } from '../../ground/base/database.ts'
import type { Workbench } from '../../ground/base/jobs.ts'
import { actingAt } from './acting.ts'
import { answerCheck, closeAndCount, type Leaning } from './check-answers.ts'
import { type DemoCheck, demoChecks } from './check-content.ts'
import { holder, schoolNamed, teamOf, type Unit } from './places.ts'
import { adoptAsItStands, ownAction } from './plan-making.ts'
import { type Random, randomFrom } from './random.ts'

type Stage = { tx: Tx; authority: string; framework: FrameworkVersion; today: Day }
type Where = { unit: Unit; school: Unit; lead: string }

/** Checks half a year after a plan was adopted, as the content tells them: one that waits for decisions, and open ones. */
export async function takeDemoTemperature(bench: Workbench, stage: Stage): Promise<void> {
  const random = randomFrom(2027)
  for (const told of demoChecks().checks) {
    const where = await whereOf(stage, told)
    await check(bench, stage, where, await writePlan(stage, where, told), told, random)
  }
  await setScope(stage.tx, { moment: '' })
}

async function whereOf({ tx }: Stage, { school: name, team }: DemoCheck): Promise<Where> {
  const school = await schoolNamed(tx, name)
  const unit = team === undefined ? school : await teamOf(tx, school.id, team)
  return { unit, school, lead: await holder(tx, unit.id, unit.kind === 'team' ? 'team_lead' : 'principal') }
}

/** The first action has come farther than the others. */
const leanings: Leaning[] = [
  { far: 3.3, helps: 3 },
  { far: 2.4, helps: 2.3 },
  { far: 2.2, helps: 2 },
]

async function check(
  bench: Workbench,
  stage: Stage,
  { unit, school, lead }: Where,
  plan: string,
  { check: { started, closes, share } }: DemoCheck,
  random: Random,
): Promise<void> {
  const { tx, authority, today } = stage
  const closesOn = addDays(today, closes)
  const course = { actor: await actingAt(tx, stage, lead, started), closesOn, share, leanings }
  const ballot = found(await answerCheck(tx, bench.program.secret, { plan, unit, school }, course, random))
  if (closesOn < today) await closeAndCount(tx, bench, authority, ballot, closesOn)
}

/** A small plan in own words, adopted. */
async function writePlan(
  stage: Stage,
  { unit, school, lead }: Where,
  { before, adopted, introduction, actions }: DemoCheck,
): Promise<string> {
  const { tx, framework, today } = stage
  const actor = await actingAt(tx, stage, lead, adopted)
  const plan = await createPlan(tx, actor, {
    unit: unit.id,
    schoolYear: schoolYearOf(today) - (before ? 1 : 0),
    frameworkVersion: framework.id,
    round: null,
    copiedFrom: null,
    introduction,
  })
  for (const title of actions) await addAction(tx, actor, plan.id, ownAction(title, addDays(today, 40)))
  await adoptAsItStands(tx, actor, plan.id, { unit, school, framework }, { role: unit.kind === 'team' ? 'team_lead' : 'principal' })
  return plan.id
}
