import type { Statement } from '../../content/framework/framework.ts'
import { type Random, randomFrom } from './random.ts'
import type { Answered } from './round-content.ts'

/** What an invented person answers to a statement: 0 not relevant, else a level; importance 0–2. */
export type InventedAnswer = { statement: string; choice: number; importance: 0 | 1 | 2 }

/** Who answers, by a name that stays, and how the round was answered. */
export type Answering = { who: string; time: number; answered: Answered }

/**
 * Plausible answers of one person: around a middle of their own, each statement a little easier or harder for everyone and, always in the same way, for them, now and then
 * not relevant. From one time to the next most of that stays: what has changed is what the round says, and a little chance.
 * @param top the highest level
 */
export function inventAnswers(statements: readonly Statement[], { who, time, answered }: Answering, top: number): InventedAnswer[] {
  const middle = 1.6 + chanceOf(who).next() * 2.2
  return statements.map(({ key, aspect }, index) => {
    const ease = ((index * 7) % 5) / 5 - 0.4
    const lift = answered.everywhere + (answered.aspects[aspect.key] ?? 0)
    const now = chanceOf(`${who} ${key} ${time}`)
    const level = Math.min(top, Math.max(1, Math.round(middle + ease + lift + 0.85 * bent(chanceOf(`${who} ${key}`)) + 0.5 * bent(now))))
    return { statement: key, choice: now.next() < 0.03 ? 0 : level, importance: now.next() < 0.5 ? 2 : now.next() < 0.7 ? 1 : 0 }
  })
}

/** A source of chance of its own for whatever is named: the same name gives the same. */
export function chanceOf(name: string): Random {
  return randomFrom([...name].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16_777_619) >>> 0, 2_166_136_261))
}

/** A draw around nought with a standard deviation of a half, never beyond one and a half. */
function bent(random: Random): number {
  return random.next() + random.next() + random.next() - 1.5
}
