import type { Audience } from '../../content/framework/framework.ts'
import type { Saying } from './content.ts'
import type { Measure } from './sums.ts'

/**
 * How much less a unit says of one measure than the rules alone would let it, because something could be worked out from all figures together: in a school one step
 * takes the school's details, two those of its teams, three the words, four the smallest team, five all teams, six the school's own. Above the school: details, word, all.
 */
export type Holds = ReadonlyMap<string, number>

export const noHolds: Holds = new Map()

/** The steps that are taken one after the other; what still tells something then is shown of the whole alone, and at last not at all. */
const mostSteps = 4

/** With the two last resorts. */
export const mostTurns = mostSteps + 2

/** After how many steps a school, and a unit above it, shows nothing of a measure. */
export const stepsToSilence = { school: mostTurns, above: 3 }

export function holdKey(unit: string, audience: Audience, { kind, key }: Measure): string {
  return `${unit} ${audience} ${kind} ${key}`
}

/** How much a school, or a unit above it, may say after so many steps. */
export function sayingOf(steps: number): Saying {
  if (steps <= 0) return 'details'
  return steps < 3 ? 'word' : 'mean'
}

/** How much a school's teams may say. */
export function teamsSaying(steps: number): Saying {
  if (steps < 2) return 'details'
  return steps < 3 ? 'word' : 'mean'
}

/** How many teams are hidden beyond those that must be: the smallest, and then all. */
export function teamsHeld(steps: number): number {
  if (steps > mostSteps) return Number.POSITIVE_INFINITY
  return steps === mostSteps ? 1 : 0
}

/** Whether not even the whole is shown. */
export function isHeldWhole(steps: number): boolean {
  return steps >= stepsToSilence.school
}
