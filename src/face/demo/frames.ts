import { z } from 'zod'
import type { FrameworkVersion } from '../../content/framework/store.ts'
import { addAction } from '../../cycle/plan/store-actions.ts'
import { addGoal } from '../../cycle/plan/store-goals.ts'
import { createPlan } from '../../cycle/plan/store-write.ts'
import { frameKinds } from '../../development/authority-plan/goal-frame.ts'
import { setFrame } from '../../development/authority-plan/store-frames.ts'
import { type Asked, answerWays } from '../../development/frame/frame.ts'
import { answersAsked, askedInForce } from '../../development/frame/store.ts'
import { giveAnswer, remark } from '../../development/frame/store-write.ts'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import { addDays, type Day, schoolYearOf } from '../../ground/base/clock.ts'
import { contentFile } from '../../ground/base/content-file.ts'
import { setScope, type Tx } from '../../ground/base/database.ts'
import { askOnce } from '../../ground/base/question.ts'
import { schoolForms } from '../../people/organisation/organisation.ts'
import { actingAt } from './acting.ts'
import { findCharacterIn, holder, schoolNamed, type Unit } from './places.ts'
import { adoptAsItStands, ownAction } from './plan-making.ts'
import { personIn } from './reports.ts'
import '../../cycle/plan/tables.ts'

const days = z.int()
const content = z.strictObject({
  frames: z.array(
    z.strictObject({
      goal: z.string(),
      kind: z.enum(frameKinds),
      atLeast: z.int().default(0),
      options: z.array(z.string()).default([]),
      forms: z.array(z.enum(schoolForms)).default([]),
      lastDay: days.optional(),
    }),
  ),
  plan: z.strictObject({ days, goal: z.string(), actions: z.array(z.string()) }),
  answers: z.array(
    z.strictObject({
      school: z.string(),
      days,
      goal: z.string(),
      way: z.enum(answerWays),
      text: z.string().default(''),
      options: z.array(z.int()).default([]),
      points: z.boolean().default(false),
      remark: z.strictObject({ days, text: z.string() }).optional(),
    }),
  ),
})

/** What the demo's authority asks of schools and what they answer, of `content/demo/frames.yaml`. */
export const demoFrames = contentFile('demo/frames.yaml', content)

type Stage = { tx: Tx; authority: string; framework: FrameworkVersion; today: Day }
type Told = ReturnType<typeof demoFrames>['answers'][number]

/** Gives the goals of the plan that is being written their frames, by name. */
export async function frameGoals(tx: Tx, actor: Actor, name: string, plan: string, today: Day): Promise<void> {
  const goals = await tx.selectFrom('authority_plan_goal').select(['goal_id', 'title']).where('plan_id', '=', plan).execute()
  for (const { goal, options, lastDay, ...frame } of demoFrames().frames) {
    const { goal_id } = found(goals.find(({ title }) => title === goal))
    const kept = {
      ...frame,
      options: options.map((text, at) => ({ key: `way-${at + 1}`, text })),
      lastDay: lastDay === undefined ? null : addDays(today, lastDay),
    }
    await setFrame(tx, actor, name, { plan, goal: goal_id, revision: 0 }, kept)
  }
}

/** What the demo's schools answer to the plan in force: most have, one departs, and some wait. */
export async function answerFrames(stage: Stage): Promise<void> {
  const { tx } = stage
  const asked = await askOnce(tx, askedInForce(stage.today))
  const plans = new Map<string, string>()
  for (const told of demoFrames().answers) {
    const school = await schoolNamed(tx, told.school)
    const plan = plans.get(school.id) ?? (await planOf(stage, school))
    plans.set(school.id, plan)
    await answerOne(stage, found(asked.find(({ title }) => title === told.goal)), school, plan, told)
  }
  await setScope(tx, { moment: '', person: '' })
}

async function answerOne(stage: Stage, asked: Asked, school: Unit, plan: string, told: Told): Promise<void> {
  const { tx } = stage
  const actor = await actingAt(tx, stage, await holder(tx, school.id, 'principal'), told.days)
  const points = told.points
    ? await tx.selectFrom('plan_goal').select('id').where('plan_id', '=', plan).orderBy('position').limit(1).execute()
    : []
  await giveAnswer(tx, actor, await nameOf(stage, actor.by), plan, 0, {
    goal: asked.goal,
    way: told.way,
    text: told.text,
    options: told.options.map((at) => found(asked.frame.options[at - 1])),
    goals: points.map(({ id }) => id),
    actions: [],
    asked: { number: asked.number, title: asked.title, frame: asked.frame },
  })
  if (!told.remark) return
  const given = found((await askOnce(tx, answersAsked([plan]))).find(({ goal }) => goal === asked.goal))
  const head = await findCharacterIn(tx, 'district_head')
  await remark(tx, await actingAt(tx, stage, head, told.remark.days), await nameOf(stage, head), given, told.remark.text)
}

/** The school's plan of this year; a small one, adopted, where the demo tells of none. */
async function planOf(stage: Stage, school: Unit): Promise<string> {
  const { tx, framework, today } = stage
  const schoolYear = schoolYearOf(today)
  const kept = await tx
    .selectFrom('plan')
    .select('id')
    .where('unit_id', '=', school.id)
    .where('school_year', '=', schoolYear)
    .executeTakeFirst()
  if (kept) return kept.id
  const { plan: told } = demoFrames()
  const actor = await actingAt(tx, stage, await holder(tx, school.id, 'principal'), told.days)
  const { id } = await createPlan(tx, actor, {
    unit: school.id,
    schoolYear,
    frameworkVersion: framework.id,
    round: null,
    copiedFrom: null,
    introduction: '',
  })
  const goal = await addGoal(tx, actor, id, { aspect: null, title: told.goal, signs: '', baseline: null })
  for (const title of told.actions) await addAction(tx, actor, id, { ...ownAction(title, addDays(today, 150)), goal })
  await adoptAsItStands(tx, actor, id, { unit: school, school, framework }, { role: 'principal' })
  return id
}

async function nameOf({ tx, today }: Stage, person: string): Promise<string> {
  return (await personIn(tx, person, today)).name
}
