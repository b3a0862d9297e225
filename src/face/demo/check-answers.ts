import { castWithin } from '../../cycle/ballot/casting.ts'
import { ballotsOf, closeBallot } from '../../cycle/ballot/store.ts'
import { countBallot } from '../../cycle/ballot/tasks.ts'
import { ticketOf } from '../../cycle/ballot/ticket.ts'
import { hinders, keys } from '../../cycle/checkin/asking.ts'
import { checkinsOfPlans } from '../../cycle/checkin/store.ts'
import { eligibleFor, startCheckin } from '../../cycle/checkin/store-write.ts'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import { setScope, type Tx } from '../../ground/base/database.ts'
import type { Workbench } from '../../ground/base/jobs.ts'
import type { Secret } from '../../ground/base/secret.ts'
import { momentOn } from './acting.ts'
import { demoChecks } from './check-content.ts'
import type { Unit } from './places.ts'
import type { Random } from './random.ts'

/** Means on the four steps, about which an action's answers lie: how far, and whether it made a difference. */
export type Leaning = { far: number; helps: number }

/** A check of a plan: who starts it and when, its last day, the share that answers, and how, action by action. */
export type Course = { actor: Actor; closesOn: Day; share: number; leanings: readonly Leaning[] }

/** Lets a check be started and answered; returns its ballot, null where so few work there that they fill in a form together. */
export async function answerCheck(
  tx: Tx,
  secret: Secret,
  { plan, unit, school }: { plan: string; unit: Unit; school: Unit },
  { actor, closesOn, share, leanings }: Course,
  random: Random,
): Promise<string | null> {
  const people = await eligibleFor(tx, unit, school.id, actor.today)
  const actions = (await actionsOf(tx, plan)).slice(0, 5)
  const start = { plan, place: unit.name, actions, people, minimumGroup: 5 as const, closesOn }
  const id = await startCheckin(tx, secret, actor, start)
  const ballot = (await checkinsOfPlans(tx, [plan], actor.today)).find((each) => each.id === id)?.ballot
  if (!ballot) return null
  const { asking } = found((await ballotsOf(tx, [ballot])).get(ballot))
  const { lines } = demoChecks()
  for (const [index, person] of people.entries()) {
    if (random.next() > share) continue
    const steps = new Map(
      actions.flatMap((_, position): [string, number][] => {
        const leaning = leanings[position % leanings.length] ?? { far: 2.5, helps: 2.5 }
        const far = stepAbout(leaning.far, random)
        return [
          [keys.far(position + 1), far],
          [keys.helps(position + 1), far === 1 ? 0 : stepAbout(leaning.helps, random)],
        ]
      }),
    )
    const choices = new Map([[keys.hinders, hinders.flatMap((_, place) => (random.next() < (place === 0 ? 0.6 : 0.15) ? [place] : []))]])
    const written = index % 6 === 0 ? new Map([[keys.line, found(lines[(index / 6) % lines.length])]]) : new Map<string, string>()
    await castWithin(tx, secret, { ballot, asking }, ticketOf(secret, ballot, person), { steps, choices, lines: written }, actor.today)
  }
  return ballot
}

/** Closes a check and counts it, as of a day that is gone by. */
export async function closeAndCount(tx: Tx, { program, db }: Workbench, authority: string, ballot: string, day: Day): Promise<void> {
  await setScope(tx, { moment: momentOn(day).toISOString() })
  await closeBallot(tx, authority, ballot, day)
  await countBallot(tx, { program: { ...program, clock: () => momentOn(day) }, db }, authority, ballot)
}

function stepAbout(mean: number, random: Random): number {
  return Math.min(4, Math.max(1, Math.round(mean + (random.next() + random.next() - 1) * 1.5)))
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
