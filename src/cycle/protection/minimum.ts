import type { MinimumGroup } from '../round/round.ts'
import type { Reason } from './cell.ts'

/** From this many contributors on a cell may show how many are on which levels. */
export const largeGroup = 10

/** Under this many even the fact that answers lie close or apart would leave a member too little to wonder about. */
export const wordGroup = 7

/** From this many contributors on a cell may show a standard deviation: under it n, mean and deviation together are the answers (decision 30). */
export function deviationGroup(levels: number): number {
  return levels <= 3 ? 30 : 20
}

/** A cell may be shown from k distinct contributors on; without contributors there is nothing to show. */
export function isEnough(n: number, minimumGroup: MinimumGroup): boolean {
  return n >= minimumGroup
}

/** Why a cell under the minimum is protected. "Nobody" would tell of each one in a group under ten, so there it is "few" as well. */
export function reasonUnderMinimum(unit: { invited: number; answered: number }): Reason {
  return unit.answered === 0 && unit.invited >= largeGroup ? 'nobody' : 'few'
}
