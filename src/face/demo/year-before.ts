import type { FrameworkVersion } from '../../content/framework/store.ts'
import { monthsBetween } from '../../cycle/checkin/due.ts'
import { gatherSaid } from '../../cycle/checkin/store-saying.ts'
import { addAction } from '../../cycle/plan/store-actions.ts'
import { noteOnAction } from '../../cycle/plan/store-notes.ts'
import { createPlan } from '../../cycle/plan/store-write.ts'
import { everySchool, roundSeen } from '../../cycle/round/store.ts'
import { found } from '../../ground/base/ask.ts'
import { addDays, addMonths, type Day, schoolYearOf } from '../../ground/base/clock.ts'
import { setScope, type Tx } from '../../ground/base/database.ts'
import type { Workbench } from '../../ground/base/jobs.ts'
import { actingOn } from './acting.ts'
import { answerCheck, closeAndCount } from './check-answers.ts'
import { demoChecks, type Tried } from './check-content.ts'
import { holder, schoolNamed, teamOf, type Unit } from './places.ts'
import { adoptAsItStands, frameworkAction } from './plan-making.ts'
import { type Random, randomFrom } from './random.ts'

type Stage = { tx: Tx; authority: string; framework: FrameworkVersion; today: Day }

/** When what came of the first round happened. */
type Days = { round: string; written: Day; adopted: Day; checked: Day; counted: Day; done: Day }

/**
 * What some schools and a team of each planned after the first round, did, and said of it in a check half a year later: so that others who think of doing the same can be told.
 */
export async function writeYearBefore(bench: Workbench, stage: Stage, first: string): Promise<void> {
  const { tx, authority, today } = stage
  const { closesOn } = await roundSeen(tx, everySchool, first, today)
  const adopted = addDays(closesOn, 30)
  const checked = addMonths(adopted, monthsBetween)
  const days: Days = {
    round: first,
    written: addDays(closesOn, 16),
    adopted,
    checked,
    counted: addDays(checked, 14),
    done: addDays(checked, 16),
  }
  const { schools, school: bySchool, team: byTeam } = demoChecks().year_before
  const random = randomFrom(2025)
  for (const { name, team } of schools) {
    const school = await schoolNamed(tx, name)
    const own = await teamOf(tx, school.id, team)
    for (const [unit, tried] of [
      [school, bySchool],
      [own, byTeam],
    ] as const)
      await planAndCheck(bench, stage, { unit, school }, tried, days, random)
  }
  await gatherSaid(tx, authority)
  await setScope(tx, { moment: '' })
}

async function planAndCheck(
  bench: Workbench,
  { tx, authority, framework }: Stage,
  { unit, school }: { unit: Unit; school: Unit },
  tried: readonly Tried[],
  days: Days,
  random: Random,
): Promise<void> {
  const role = unit.kind === 'school' ? 'principal' : 'team_lead'
  const lead = await holder(tx, unit.id, role)
  const acting = (day: Day) => actingOn(tx, authority, lead, day)
  const writing = await acting(days.written)
  const { id: plan } = await createPlan(tx, writing, {
    unit: unit.id,
    schoolYear: schoolYearOf(days.written),
    frameworkVersion: framework.id,
    round: days.round,
    copiedFrom: null,
    introduction: demoChecks().year_before.introduction[unit.kind],
  })
  const actions: string[] = []
  for (const { action, why } of tried) {
    const wanted = { goal: null, why, ownerPerson: lead, dueOn: days.done, howWeKnow: undefined }
    actions.push(await addAction(tx, writing, plan, frameworkAction(framework, action, wanted)))
  }
  await adoptAsItStands(tx, await acting(days.adopted), plan, { unit, school, framework }, { role })
  const course = { actor: await acting(days.checked), closesOn: days.counted, share: 0.8, leanings: tried }
  const ballot = found(await answerCheck(tx, bench.program.secret, { plan, unit, school }, course, random))
  await closeAndCount(tx, bench, authority, ballot, days.counted)
  const finishing = await acting(days.done)
  for (const action of actions) await noteOnAction(tx, finishing, action, { kind: 'status', status: 'done', note: '' })
}
