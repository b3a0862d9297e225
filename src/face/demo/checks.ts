import type { FrameworkVersion } from '../../content/framework/store.ts'
import { addAction } from '../../cycle/plan/store-actions.ts'
import { createPlan } from '../../cycle/plan/store-write.ts'
import { found } from '../../ground/base/ask.ts'
import { addDays, type Day, schoolYearOf } from '../../ground/base/clock.ts'
import { setScope, type Tx } from '../../ground/base/database.ts'
import type { Workbench } from '../../ground/base/jobs.ts'
import { actingAt } from './acting.ts'
import { answerCheck, closeAndCount, type Leaning } from './check-answers.ts'
import { demoChecks } from './check-content.ts'
import { demoMunicipality } from './municipality.ts'
import { holder, schoolNamed, type Unit } from './places.ts'
import { adoptAsItStands, ownAction } from './plan-making.ts'
import { type Random, randomFrom } from './random.ts'

type Stage = { tx: Tx; authority: string; framework: FrameworkVersion; today: Day }

/** A finished check of the first school's plan, and an open one of the second's, which gets a plan for it. */
export async function takeDemoTemperature(bench: Workbench, stage: Stage): Promise<void> {
  const { tx } = stage
  const [one, other] = demoMunicipality().schools
  const [first, second] = [await schoolNamed(tx, found(one).name), await schoolNamed(tx, found(other).name)]
  const random = randomFrom(2027)
  const year = schoolYearOf(stage.today)
  const plan = await tx.selectFrom('plan').select('id').where('unit_id', '=', first.id).where('school_year', '=', year).executeTakeFirst()
  await check(bench, stage, first, found(plan).id, { started: -30, closes: -16, share: 0.75 }, random)
  await check(bench, stage, second, await writePlan(stage, second), { started: -3, closes: 11, share: 0.4 }, random)
  await setScope(tx, { moment: '' })
}

/** The first action has come farther than the others. */
const leanings: Leaning[] = [
  { far: 3.3, helps: 3 },
  { far: 2.4, helps: 2.3 },
  { far: 2.2, helps: 2 },
]

type Days = { started: number; closes: number; share: number }

async function check(
  bench: Workbench,
  stage: Stage,
  school: Unit,
  plan: string,
  { started, closes, share }: Days,
  random: Random,
): Promise<void> {
  const { tx, authority, today } = stage
  const principal = await holder(tx, school.id, 'principal')
  const closesOn = addDays(today, closes)
  const course = { actor: await actingAt(tx, stage, principal, started), closesOn, share, leanings }
  const ballot = found(await answerCheck(tx, bench.program.secret, { plan, unit: school, school }, course, random))
  if (closesOn < today) await closeAndCount(tx, bench, authority, ballot, closesOn)
}

/** A small plan of the second school, adopted half a year ago. */
async function writePlan(stage: Stage, school: Unit): Promise<string> {
  const { tx, framework, today } = stage
  const { introduction, actions } = demoChecks().second
  const actor = await actingAt(tx, stage, await holder(tx, school.id, 'principal'), -180)
  const plan = await createPlan(tx, actor, {
    unit: school.id,
    schoolYear: schoolYearOf(today),
    frameworkVersion: framework.id,
    round: null,
    copiedFrom: null,
    introduction,
  })
  for (const title of actions) await addAction(tx, actor, plan.id, ownAction(title, addDays(today, 40)))
  await adoptAsItStands(tx, actor, plan.id, { unit: school, school, framework }, { role: 'principal' })
  return plan.id
}
