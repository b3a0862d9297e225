import type { SignedInAsk } from './ask.ts'
import type { Day } from './clock.ts'

/** Who does something, and when. */
export type Actor = { authority: string; by: string; now: Date; today: Day }

/** Who acts, as the records keep it: by the name they had. */
export function actorName({ viewer }: Pick<SignedInAsk, 'viewer'>): string {
  return `${viewer.givenName} ${viewer.familyName}`.trim()
}

/** The one who asks, as who acts. */
export function actorOf({ viewer, now, today }: SignedInAsk): Actor {
  return { authority: viewer.authority, by: viewer.person, now, today }
}
