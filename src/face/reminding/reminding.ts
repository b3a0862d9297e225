import { addDays, type Day } from '../../ground/base/clock.ts'
import { nearDays, type Waiting } from '../../ground/base/waiting.ts'

/** How near a last day is: more than a week away or none at all, within a week, passed. */
export type Stage = 'far' | 'near' | 'late'

/** What somebody has been told of a thing that waits: its last day then, and how near that was. */
export type Told = { lastDay: Day | null; stage: Stage }

/** How near a last day is. It is late on the day after, not on the day itself. */
export function stageOf(lastDay: Day | null, today: Day): Stage {
  if (lastDay === null || lastDay > addDays(today, nearDays)) return 'far'
  return lastDay < today ? 'late' : 'near'
}

/**
 * Whether something that waits is reason for a mail: it was not told before, or its last day has come within a week or passed since, or was moved to another day
 * within a week. What told of itself by a letter of its own is none. Who moves a day that has passed to another that has passed hears nothing new.
 */
export function isNews({ lastDay, letter }: Pick<Waiting, 'lastDay' | 'letter'>, told: Told | undefined, today: Day): boolean {
  if (letter) return false
  if (!told) return true
  const stage = stageOf(lastDay, today)
  if (stage === 'far') return false
  return told.stage !== stage || (stage === 'near' && told.lastDay !== lastDay)
}
