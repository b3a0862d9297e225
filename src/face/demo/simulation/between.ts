import type { FrameworkVersion } from '../../../content/framework/store.ts'
import { saidAsked } from '../../../content/suggestion/store.ts'
import { outcomeOf } from '../../../cycle/ballot/store.ts'
import { gatherSaid } from '../../../cycle/checkin/store-saying.ts'
import { addAction } from '../../../cycle/plan/store-actions.ts'
import { createPlan } from '../../../cycle/plan/store-write.ts'
import { addDays, type Day, schoolYearOf } from '../../../ground/base/clock.ts'
import { inScope, type Tx } from '../../../ground/base/database.ts'
import type { Workbench } from '../../../ground/base/jobs.ts'
import { askOnce } from '../../../ground/base/question.ts'
import { actingOn } from '../acting.ts'
import { answerCheck, closeAndCount, type Leaning } from '../check-answers.ts'
import type { Unit } from '../places.ts'
import { adoptAsItStands, frameworkAction } from '../plan-making.ts'
import { chanceOf, shuffled } from './chance.ts'
import type { Staff } from './staff.ts'
import type { Tick } from './telling.ts'

/** A round that has been released, and who works there. */
export type After = {
  authority: string
  round: string
  closedOn: Day
  staff: Staff
  framework: FrameworkVersion
  response: number
  seed: number
}

/** How many plans of schools or of teams were checked: counted with figures, with too few answers to say anything, and filled in together by those who are too few to be asked. */
export type Checked = { kind: Unit['kind']; plans: number; counted: number; few: number; together: number }

/** What came of all checks between two rounds; `said`: of how many actions something may be said over schools. */
export type Between = { checked: Checked[]; said: number }

/** Actions that a plan of the simulation takes. */
const taken = 3

/**
 * What comes of a result: every school, and every team, takes three actions of the framework into a plan, adopts it, and is asked half a year later how far they have come.
 */
export async function planAndCheck(bench: Workbench, after: After, tick: Tick, stop: AbortSignal): Promise<Between> {
  const { authority, staff } = after
  const units = placesOf(staff)
  const checked = new Map<Unit['kind'], Checked>()
  const waiting = units.entries()
  async function oneAfterAnother(): Promise<void> {
    for (const [index, place] of waiting) {
      const { unit } = place
      stop.throwIfAborted()
      const outcome = await inScope(bench.db, { authority }, (tx) => planAndCheckAt(tx, bench, after, place))
      const kind = checked.get(unit.kind) ?? { kind: unit.kind, plans: 0, counted: 0, few: 0, together: 0 }
      kind.plans += 1
      kind[outcome] += 1
      checked.set(unit.kind, kind)
      tick(index + 1, units.length)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, oneAfterAnother))
  const said = await inScope(bench.db, { authority }, async (tx) => {
    await gatherSaid(tx, authority)
    return (await askOnce(tx, saidAsked(after.framework.framework.key))).size
  })
  return { checked: kinds.flatMap((kind) => checked.get(kind) ?? []), said }
}

/** In the order of the report, whichever comes first. */
const kinds = ['school', 'team'] as const

/** How many plans are written at the same time. */
const atOnce = 4

type Place = { unit: Unit; school: Unit; lead: string }

async function planAndCheckAt(
  tx: Tx,
  bench: Workbench,
  after: After,
  { unit, school, lead }: Place,
): Promise<'counted' | 'few' | 'together'> {
  const { authority, framework, round, closedOn, response, seed } = after
  const random = chanceOf(seed, 'plan', unit.id, round)
  const day = {
    written: addDays(closedOn, 20),
    adopted: addDays(closedOn, 30),
    checked: addDays(closedOn, 180),
    counted: addDays(closedOn, 194),
  }
  const actor = await actingOn(tx, authority, lead, day.written)
  const { id: plan } = await createPlan(tx, actor, {
    unit: unit.id,
    schoolYear: schoolYearOf(day.written),
    frameworkVersion: framework.id,
    round,
    copiedFrom: null,
    introduction: '',
  })
  const actions = shuffled(liked(framework, unit.kind, seed), random).slice(0, taken)
  for (const action of actions) {
    const wanted = { goal: null, why: '', ownerPerson: lead, dueOn: day.checked, howWeKnow: undefined }
    await addAction(tx, actor, plan, frameworkAction(framework, action, wanted))
  }
  const role = unit.kind === 'school' ? 'principal' : 'team_lead'
  await adoptAsItStands(tx, await actingOn(tx, authority, lead, day.adopted), plan, { unit, school, framework }, { role })
  const leanings = actions.map((action) => leaningOf(action, seed))
  const course = { actor: await actingOn(tx, authority, lead, day.checked), closesOn: day.counted, share: response, leanings }
  const ballot = await answerCheck(tx, bench.program.secret, { plan, unit, school }, course, random)
  if (ballot === null) return 'together'
  await closeAndCount(tx, bench, authority, ballot, day.counted)
  return (await outcomeOf(tx, ballot))?.enough ? 'counted' : 'few'
}

/** The twelve actions that schools, or teams, of this simulation choose among. */
function liked({ framework }: FrameworkVersion, audience: Unit['kind'], seed: number): string[] {
  const all = framework.actions.filter((action) => action.audience === audience && !action.when && !action.for).map(({ id }) => id)
  return shuffled(all, chanceOf(seed, 'liked', audience)).slice(0, 12)
}

/** How far an action comes and how much it helps, everywhere alike: some are better than others. */
function leaningOf(action: string, seed: number): Leaning {
  const random = chanceOf(seed, 'leaning', action)
  return { far: 2 + random.next() * 1.4, helps: 1.9 + random.next() * 1.6 }
}

/** The schools and teams of a staff, each with who leads it. */
function placesOf({ units, people }: Staff): Place[] {
  const leads = new Map(
    people.flatMap(({ id, duties }) =>
      duties.flatMap(({ unit, role }): [string, string][] => (role === 'principal' || role === 'team_lead' ? [[unit, id]] : [])),
    ),
  )
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  return units.flatMap(({ id, kind, name, parent }): Place[] => {
    if (kind !== 'school' && kind !== 'team') return []
    const [lead, above] = [leads.get(id), kind === 'team' ? byId.get(parent ?? '') : undefined]
    const unit = { id, kind, name }
    return lead ? [{ unit, school: above ? { id: above.id, kind: 'school', name: above.name } : unit, lead }] : []
  })
}
