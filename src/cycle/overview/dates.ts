import { addDays, type Day } from '../../ground/base/clock.ts'

/** Weeks from a round's last day until a school's plan is to be adopted. */
const planWeeks = 8

/** The last day to adopt the plan that a round leads to. */
export function planBy({ closesOn }: { closesOn: Day }): Day {
  return addDays(closesOn, planWeeks * 7)
}
