import type { Random } from './random.ts'

/** What an invented person answers to a statement: 0 not relevant, else a level; importance 0–2. */
export type InventedAnswer = { statement: string; choice: number; importance: 0 | 1 | 2 }

/**
 * Plausible answers of one person: around a middle of their own, each statement a little easier or harder for everyone, now and then not
 * relevant. A year later most have moved up a little in something.
 * @param middle the person's middle level, about 1.5 to 4.2
 * @param top the highest level
 */
export function inventAnswers(statements: string[], middle: number, top: number, random: Random): InventedAnswer[] {
  return statements.map((statement, index) => {
    const ease = ((index * 7) % 5) / 5 - 0.4
    const spread = random.next() + random.next() + random.next() - 1.5
    const level = Math.min(top, Math.max(1, Math.round(middle + ease + spread)))
    return { statement, choice: random.next() < 0.04 ? 0 : level, importance: random.next() < 0.5 ? 2 : random.next() < 0.7 ? 1 : 0 }
  })
}
