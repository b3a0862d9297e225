import type { SignedInAsk } from './ask.ts'
import type { Day } from './clock.ts'

/** Who does something, and when. */
export type Actor = { authority: string; by: string; now: Date; today: Day }

/** The one who asks, as who acts. */
export function actorOf({ viewer, now, today }: SignedInAsk): Actor {
  return { authority: viewer.authority, by: viewer.person, now, today }
}
