import type { MinimumGroup } from '../round/round.ts'
import type { Reason } from './cell.ts'

/** From this many contributors on a cell shows its standard deviation and its distribution, and its mean to the end of the ladder. */
export const largeGroup = 10

/** A cell may be shown from k distinct contributors on; without contributors there is nothing to show. */
export function isEnough(n: number, minimumGroup: MinimumGroup): boolean {
  return n >= minimumGroup
}

/** Why a cell under the minimum is protected. "Nobody" would tell of each one in a group under ten, so there it is "few" as well. */
export function reasonUnderMinimum(unit: { invited: number; answered: number }): Reason {
  return unit.answered === 0 && unit.invited >= largeGroup ? 'nobody' : 'few'
}
