import type { SignedInAsk } from '../../ground/base/ask.ts'
import type { Actor } from './store-notes.ts'

/** Who acts on a plan, and when. */
export function actorOf({ viewer, now, today }: SignedInAsk): Actor {
  return { authority: viewer.authority, by: viewer.person, now, today }
}
