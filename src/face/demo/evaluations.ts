import { castWithin } from '../../cycle/ballot/casting.ts'
import { ballotsOf } from '../../cycle/ballot/store.ts'
import { ticketOf } from '../../cycle/ballot/ticket.ts'
import { type Kind, kinds } from '../../development/evaluation/evaluation.ts'
import { openEvaluation, writeLetters } from '../../development/evaluation/store-open.ts'
import { found } from '../../ground/base/ask.ts'
import { addDays, addMonths, type Day, dayOf } from '../../ground/base/clock.ts'
import { setScope, type Tx } from '../../ground/base/database.ts'
import type { Workbench } from '../../ground/base/jobs.ts'
import { momentOn } from './acting.ts'
import { closeAndCount } from './check-answers.ts'
import { type Random, randomFrom } from './random.ts'
import type { Said } from './training-content.ts'
import type { HeldInDemo } from './training-hall.ts'

type Stage = { tx: Tx; authority: string; today: Day }

/** Lets those who took part in the demo's sessions say what they thought, as the content tells it. */
export async function evaluateDemoTraining(bench: Workbench, stage: Stage, all: readonly HeldInDemo[]): Promise<void> {
  const random = randomFrom(2031)
  for (const held of all)
    for (const kind of kinds) {
      const said = held[kind]
      if (said) await evaluate(bench, stage, held, kind, said, random)
    }
  await setScope(stage.tx, { moment: '', person: '' })
}

async function evaluate(
  bench: Workbench,
  { tx, authority }: Stage,
  held: HeldInDemo,
  kind: Kind,
  said: Said,
  random: Random,
): Promise<void> {
  const { secret } = bench.program
  const day = kind === 'after' ? dayOf(held.endsAt) : addMonths(dayOf(held.endsAt), 2)
  const now = momentOn(day)
  await setScope(tx, { moment: now.toISOString() })
  const { id, ballot } = await openEvaluation(tx, secret, { authority, by: null, now, today: day }, held, kind)
  if (ballot === null) return
  const { asking } = found((await ballotsOf(tx, [ballot])).get(ballot))
  for (const [index, person] of held.people.entries()) {
    if (index >= Math.round(held.people.length * said.share)) continue
    const steps = new Map(
      asking.questions.flatMap((question): [string, number][] =>
        question.kind === 'steps' ? [[question.key, stepAbout(said.steps[question.key] ?? 2, question.steps.length, random)]] : [],
      ),
    )
    const lines = new Map(
      Object.entries(said.words).flatMap(([key, words]): [string, string][] => (words[index] ? [[key, words[index]]] : [])),
    )
    await castWithin(tx, secret, { ballot, asking }, ticketOf(secret, ballot, person), { steps, choices: new Map(), lines }, day)
  }
  if (said.open) await writeLetters(tx, { authority, today: day }, { id, ballot }, 'first')
  else await closeAndCount(tx, bench, authority, ballot, addDays(day, 8))
}

function stepAbout(mean: number, steps: number, random: Random): number {
  return Math.min(steps, Math.max(1, Math.round(mean + (random.next() + random.next() - 1) * 1.4)))
}
