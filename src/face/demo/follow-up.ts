import { sql } from 'kysely'
import { z } from 'zod'
import { findAspect } from '../../content/framework/framework.ts'
import { newestVersions } from '../../content/framework/store.ts'
import { halfBefore, halfOf, lastDayOf, measuredKinds, statuses, typedKinds, ways } from '../../development/indicator/indicator.ts'
import { liveAsked } from '../../development/indicator/store.ts'
import { measureAll } from '../../development/indicator/store-measuring.ts'
import { judgeAtSchool, judgeGoal, makeIndicator, typeReading } from '../../development/indicator/store-write.ts'
import { found } from '../../ground/base/ask.ts'
import { addDays, type Day } from '../../ground/base/clock.ts'
import { contentFile } from '../../ground/base/content-file.ts'
import { setScope, type Tx } from '../../ground/base/database.ts'
import { askOnce, rowsOf } from '../../ground/base/question.ts'
import { actingOn } from './acting.ts'
import { findCharacterIn, holder } from './places.ts'
import { personIn } from './reports.ts'

const judged = z.strictObject({ status: z.enum(statuses), causes: z.string(), next: z.string() })

/** How the demo's authority plan is followed up, of `content/demo/follow-up.yaml`. */
export const demoFollowUp = contentFile(
  'demo/follow-up.yaml',
  z.strictObject({
    indicators: z.array(
      z.strictObject({
        goal: z.string(),
        kind: z.enum([...measuredKinds, ...typedKinds]),
        name: z.string(),
        definition: z.string(),
        aspect: z.string().default(''),
        audience: z.enum(['', 'staff', 'leader']).default(''),
        level: z.int().nullable().default(null),
        source: z.string().default(''),
        unit: z.string().default(''),
        target: z.strictObject({ way: z.enum(ways), value: z.number().nullable(), why: z.string() }),
        readings: z
          .array(
            z.strictObject({
              days: z.int(),
              state: z.enum(['value', 'protected', 'not measured']),
              value: z.number().nullable(),
              n: z.int().nullable(),
              note: z.string(),
            }),
          )
          .default([]),
      }),
    ),
    judgements: z.array(z.strictObject({ goal: z.string(), earlier: judged, later: judged })),
    /** By schools in the order of their names, of their own work for a goal in the latest half-year. */
    schools: z.array(z.strictObject({ goal: z.string(), said: z.array(z.strictObject({ status: z.enum(statuses), causes: z.string() })) })),
  }),
)

/** Indicators of the plan in force with what was read of them, and every goal judged for the two half-years before this one. */
export async function followUpDemoPlan({ tx, authority, today }: { tx: Tx; authority: string; today: Day }): Promise<void> {
  if ((await askOnce(tx, liveAsked())).length > 0) return
  const { framework } = found((await newestVersions(tx)).find((version) => version.framework.key === 'digital-skola'))
  const lead = await findCharacterIn(tx, 'development_lead')
  const { name } = await personIn(tx, lead, today)
  const goals = await askOnce(
    tx,
    rowsOf(sql<{ plan: string; id: string; title: string; from: Day }>`
      select f.plan_id as plan, g.goal_id as id, g.title, f.from_on as "from"
        from app.authority_plan_in_force(${today}) f join authority_plan_revision_goal g on g.revision_id = f.revision_id`),
  )
  const goalCalled = (title: string) => found(goals.find((goal) => goal.title === title))
  const { indicators, judgements, schools } = demoFollowUp()
  const [{ from } = { from: today }] = goals
  for (const { goal, target, readings, aspect, ...told } of indicators) {
    const actor = await actingOn(tx, authority, lead, from)
    const asked = aspect === '' ? { framework: '', aspect } : { framework: framework.key, aspect: found(findAspect(framework, aspect)).key }
    const made = { ...told, ...asked, goal: goalCalled(goal).id, sourceKey: '', readingDays: '' }
    const indicator = await makeIndicator(tx, actor, name, made, { ...target, byDay: null })
    for (const { days, ...read } of readings) {
      const onDay = addDays(today, days)
      await typeReading(tx, await actingOn(tx, authority, lead, onDay), name, { indicator, onDay, corrects: null, ...read })
    }
  }
  const later = halfBefore(halfOf(today))
  for (const { goal, ...both } of judgements) {
    const { plan, id } = goalCalled(goal)
    for (const [half, said] of [
      [halfBefore(later), both.earlier],
      [later, both.later],
    ] as const) {
      const actor = await actingOn(tx, authority, lead, addDays(lastDayOf(half), -12))
      await judgeGoal(tx, actor, name, plan, { goal: id, ...half, ...said })
    }
  }
  const all = await tx.selectFrom('unit').select('id').where('kind', '=', 'school').orderBy('name').orderBy('id').execute()
  const day = addDays(lastDayOf(later), -20)
  for (const { goal, said } of schools) {
    const { plan, id } = goalCalled(goal)
    for (const [at, { id: school }] of all.entries()) {
      const judgement = said[at]
      if (!judgement) continue
      const principal = await holder(tx, school, 'principal')
      const { name: by } = await personIn(tx, principal, today)
      await judgeAtSchool(tx, await actingOn(tx, authority, principal, day), by, plan, { goal: id, school, ...later, ...judgement })
    }
  }
  await setScope(tx, { moment: '' })
  await measureAll(tx, authority, new Date(`${today}T03:00:00Z`))
}
