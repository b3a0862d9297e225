import { addDays, type Day, startOfDay } from '../../ground/base/clock.ts'

/** Hours between closing and release that can be chosen; in that time a school may be reopened and a person may delete (NUMBERS section 3). */
export const releaseDelays = [0, 1, 24, 72, 168] as const
export const usualDelay = 24

/** A school that may answer a while longer: until the end of a day in Sweden, or until somebody ends it. */
export type Reopening = { school: string; schoolName: string; until: Day; endedAt: Date | null }

/** How many days from today a reopening may last. */
export const longestReopening = 14

/**
 * When a closed round's results are released: the delay after the closing, or after the last reopening has ended.
 * @param delay hours
 */
export function releaseMoment(closing: { at: Date; delay: number }, reopenings: readonly Pick<Reopening, 'until' | 'endedAt'>[]): Date {
  const ends = reopenings.map(({ until, endedAt }) => {
    const byItself = startOfDay(addDays(until, 1))
    return endedAt && endedAt < byItself ? endedAt : byItself
  })
  const last = Math.max(closing.at.getTime(), ...ends.map((end) => end.getTime()))
  return new Date(last + closing.delay * 3_600_000)
}

/** Whether a reopening lets people answer today. */
export function isUnderWay({ until, endedAt }: Pick<Reopening, 'until' | 'endedAt'>, today: Day): boolean {
  return endedAt === null && until >= today
}
