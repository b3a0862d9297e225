import { frameworkVersion } from '../../content/framework/store.ts'
import { namedFor } from '../../content/own-framework/overlay.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import type { ReleasedResult, ReleasedRound } from '../release/released.ts'
import type { UnitRound } from './result-tabs.tsx'
import { seenResult } from './store-seen.ts'

/** The result that an address names, as its reader may see it, with its framework; NotFound for who may not. */
export async function loadResult(ask: SignedInAsk) {
  const seen = await seenResult(ask.tx, ask.viewer, ask.id('round'), ask.id('unit'))
  const { framework } = await frameworkVersion(ask.tx, seen.result.round.frameworkVersion)
  return { ...seen, framework: namedFor(ask.viewer, framework) }
}

/** Newest first, with the one in sight marked. */
export function tabsOf(rounds: readonly ReleasedRound[], { id }: ReleasedRound): UnitRound[] {
  return rounds.map((round) => ({ id: round.id, name: round.name, current: round.id === id }))
}

/** The round before in which the viewer sees the unit, of any version of the same framework; null when there is none. */
export async function roundBefore(
  ask: SignedInAsk,
  { round }: ReleasedResult,
  rounds: readonly ReleasedRound[],
): Promise<ReleasedRound | null> {
  const { framework } = await frameworkVersion(ask.tx, round.frameworkVersion)
  for (const earlier of rounds.slice(rounds.findIndex(({ id }) => id === round.id) + 1)) {
    const { key, version } = (await frameworkVersion(ask.tx, earlier.frameworkVersion)).framework
    if (key === framework.key && version <= framework.version) return earlier
  }
  return null
}
