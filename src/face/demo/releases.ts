import { releaseRound } from '../../cycle/release/release.ts'
import { everySchool, roundSeen } from '../../cycle/round/store.ts'
import { found } from '../../ground/base/ask.ts'
import { dayOf } from '../../ground/base/clock.ts'
import { inScope } from '../../ground/base/database.ts'
import type { Workbench } from '../../ground/base/jobs.ts'

/** Releases a closed round of the demo as it would have been: when its delay had passed, not today. Done again it does nothing. */
export async function releaseThen({ program, db }: Workbench, authority: string, round: string): Promise<void> {
  const { releaseAt } = await inScope(db, { authority }, (tx) => roundSeen(tx, everySchool, round, dayOf(program.clock())))
  const then = found(releaseAt)
  await releaseRound({ program: { ...program, clock: () => then }, db }, { authority, round })
}
