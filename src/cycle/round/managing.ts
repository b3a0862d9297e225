import type { SignedInAsk } from '../../ground/base/ask.ts'
import type { Sight } from '../../people/permission/permission.ts'
import type { Round } from './round.ts'
import { lockRound, roundManaged } from './store.ts'
import type { Actor } from './store-draft.ts'

/** The round of a request that will change it: locked, and in the viewer's hands, else NotFound. */
export async function roundToChange(ask: SignedInAsk, sight: Sight): Promise<Round> {
  const id = ask.id('id')
  await lockRound(ask.tx, id)
  return roundManaged(ask.tx, sight, id, ask.today)
}

/** Who changes something, for the event. */
export function actorOf({ viewer }: SignedInAsk): Actor {
  return { authority: viewer.authority, by: viewer.person }
}
