import { z } from 'zod'
import type { FrameworkVersion } from '../../content/framework/store.ts'
import { castWithin } from '../../cycle/ballot/casting.ts'
import { ballotsOf, closeBallot } from '../../cycle/ballot/store.ts'
import { ticketOf } from '../../cycle/ballot/ticket.ts'
import { hinders, keys } from '../../cycle/checkin/asking.ts'
import { checkinsOfPlans } from '../../cycle/checkin/store.ts'
import { eligibleFor, startCheckin } from '../../cycle/checkin/store-write.ts'
import { blankAction } from '../../cycle/plan/action/fields.ts'
import { addAction } from '../../cycle/plan/store-actions.ts'
import { planContent } from '../../cycle/plan/store-content.ts'
import { adoptPlan } from '../../cycle/plan/store-decisions.ts'
import { createPlan } from '../../cycle/plan/store-write.ts'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import { addDays, type Day, schoolYearOf, startOfDay } from '../../ground/base/clock.ts'
import { contentFile } from '../../ground/base/content-file.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Secret } from '../../ground/base/secret.ts'
import { demoMunicipality } from './municipality.ts'
import { type Random, randomFrom } from './random.ts'
import '../../people/organisation/tables.ts'

const checks = z.strictObject({
  lines: z.array(z.string()).min(1),
  second: z.strictObject({ introduction: z.string(), actions: z.array(z.string()).min(1).max(5) }),
})

/** What is written in the demo's checks, of `content/demo/checks.yaml`. */
const demoChecks = contentFile('demo/checks.yaml', checks)

type Stage = { tx: Tx; secret: Secret; authority: string; today: Day }
type School = { id: string; name: string }

/** A finished check of the first school's plan, and an open one of the second's, which gets a plan for it. */
export async function takeDemoTemperature(
  tx: Tx,
  secret: Secret,
  authority: string,
  framework: FrameworkVersion,
  today: Day,
): Promise<void> {
  const stage = { tx, secret, authority, today }
  const [first, second] = await Promise.all(
    demoMunicipality()
      .schools.slice(0, 2)
      .map(({ name }) => schoolNamed(tx, name)),
  )
  const random = randomFrom(2027)
  const plan = await tx.selectFrom('plan').select('id').where('unit_id', '=', found(first).id).executeTakeFirst()
  await check(stage, found(first), found(plan).id, { started: -30, closes: -16, share: 0.75 }, random)
  await check(stage, found(second), await writePlan(stage, found(second), framework), { started: -3, closes: 11, share: 0.4 }, random)
}

type Course = { started: number; closes: number; share: number }

async function check(stage: Stage, school: School, plan: string, { started, closes, share }: Course, random: Random): Promise<void> {
  const { tx, secret, authority, today } = stage
  const actor = await principalAt(stage, school, started)
  const people = await eligibleFor(tx, { id: school.id, kind: 'school' }, school.id, actor.today)
  const actions = await actionsOf(tx, plan)
  const closesOn = addDays(today, closes)
  const id = await startCheckin(tx, secret, actor, {
    plan,
    place: school.name,
    actions: actions.slice(0, 5),
    people,
    minimumGroup: 5,
    closesOn,
  })
  const ballot = found((await checkinsOfPlans(tx, [plan], today)).find((each) => each.id === id)?.ballot)
  const { asking } = found((await ballotsOf(tx, [ballot])).get(ballot))
  const { lines } = demoChecks()
  for (const [index, person] of people.entries()) {
    if (random.next() > share) continue
    const steps = new Map(
      actions.slice(0, 5).flatMap((_, position): [string, number][] => {
        const far = Math.min(4, random.between(1, 4) + (position === 0 ? 1 : 0))
        return [
          [keys.far(position + 1), far],
          [keys.helps(position + 1), far === 1 ? 0 : Math.max(1, far - random.between(0, 1))],
        ]
      }),
    )
    const choices = new Map([[keys.hinders, hinders.flatMap((_, place) => (random.next() < (place === 0 ? 0.6 : 0.15) ? [place] : []))]])
    const written = index % 6 === 0 ? new Map([[keys.line, found(lines[(index / 6) % lines.length])]]) : new Map<string, string>()
    await castWithin(tx, secret, { ballot, asking }, ticketOf(secret, ballot, person), { steps, choices, lines: written }, actor.today)
  }
  if (closesOn < today) await closeBallot(tx, authority, ballot, closesOn)
}

/** A small plan of the second school, adopted half a year ago. */
async function writePlan(stage: Stage, school: School, framework: FrameworkVersion): Promise<string> {
  const { tx } = stage
  const { introduction, actions } = demoChecks().second
  const actor = await principalAt(stage, school, -180)
  const schoolYear = schoolYearOf(stage.today)
  const plan = await createPlan(tx, actor, {
    unit: school.id,
    schoolYear,
    frameworkVersion: framework.id,
    round: null,
    copiedFrom: null,
    introduction,
  })
  for (const title of actions)
    await addAction(tx, actor, plan.id, {
      ...blankAction(),
      title,
      dueOn: addDays(stage.today, 40),
      origin: 'own',
      source: null,
      carriedFrom: null,
    })
  const unit = { id: school.id, kind: 'school' as const, name: school.name, ended: false, endedOn: null }
  const content = await planContent(
    tx,
    { id: plan.id, unit, school: { ...school, district: null }, schoolYear, frameworkVersion: framework.id, introduction },
    stage.today,
  )
  const person = await tx.selectFrom('person').select(['given_name', 'family_name']).where('id', '=', actor.by).executeTakeFirstOrThrow()
  const name = `${person.given_name} ${person.family_name}`
  await adoptPlan(tx, actor, { id: plan.id, decisions: 0 }, content, { name, role: 'principal', recordNumber: '', note: '' })
  return plan.id
}

async function actionsOf(tx: Tx, plan: string): Promise<{ id: string; title: string }[]> {
  return tx
    .selectFrom('plan_action')
    .select(['id', 'title'])
    .where('plan_id', '=', plan)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute()
}

async function schoolNamed(tx: Tx, name: string): Promise<School> {
  return found(await tx.selectFrom('unit').select(['id', 'name']).where('name', '=', name).where('kind', '=', 'school').executeTakeFirst())
}

async function principalAt({ tx, authority, today }: Stage, { id }: School, days: number): Promise<Actor> {
  const row = await tx.selectFrom('duty').select('person_id').where('unit_id', '=', id).where('role', '=', 'principal').executeTakeFirst()
  const day = addDays(today, days)
  return { authority, by: found(row).person_id, now: new Date(startOfDay(day).getTime() + 14 * 3_600_000), today: day }
}
