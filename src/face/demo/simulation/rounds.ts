import type { FrameworkVersion } from '../../../content/framework/store.ts'
import type { HeldBack } from '../../../cycle/release/held-back.ts'
import { releaseRound } from '../../../cycle/release/release.ts'
import type { MinimumGroup } from '../../../cycle/round/round.ts'
import { closeRound } from '../../../cycle/round/store-close.ts'
import { type Actor, createDraft, setSchools } from '../../../cycle/round/store-draft.ts'
import { openRound } from '../../../cycle/round/store-open.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { inScope } from '../../../ground/base/database.ts'
import type { Workbench } from '../../../ground/base/jobs.ts'

/** A round as the administrator would plan it. */
export type Plan = {
  id: string
  name: string
  framework: FrameworkVersion
  schools: string[]
  minimumGroup: MinimumGroup
  opensOn: Day
  closesOn: Day
}

/** Plans a round and opens it, as the administrator does; returns how many members it has. */
export function openPlanned({ program }: Workbench, actor: Actor, plan: Plan): Promise<number> {
  const { id, name, framework, schools, minimumGroup, opensOn, closesOn } = plan
  return inScope(program.db, { authority: actor.authority, moment: program.clock().toISOString() }, async (tx) => {
    const basics = { name, frameworkVersion: framework.id, audiences: ['staff' as const, 'leader' as const], opensOn, closesOn }
    await createDraft(tx, actor, id, basics, { startedBySchool: null, today: opensOn, minimumGroup })
    await setSchools(tx, actor, id, schools)
    const opened = await openRound(tx, actor, id, opensOn)
    if (opened.outcome !== 'opened') throw new Error(`a round of the simulation did not open: ${opened.outcome}`)
    return opened.members
  })
}

/** Closes a round so that nothing has to be waited for. */
export async function closeNow({ program }: Workbench, actor: Actor, round: string): Promise<void> {
  const closed = await inScope(program.db, { authority: actor.authority, moment: program.clock().toISOString() }, (tx) =>
    closeRound(tx, actor, round, 'hand', program.clock(), { delay: 0 }),
  )
  if (!closed) throw new Error('a round of the simulation was not open when it was to be closed')
}

/** Releases a round that has just been closed; returns what the gate held back. */
export async function releaseNow(
  bench: Workbench,
  { authority }: Actor,
  round: string,
  step: (name: string, done: number, total: number) => void,
): Promise<readonly HeldBack[]> {
  let heldBack: readonly HeldBack[] = []
  const outcome = await releaseRound(bench, { authority, round }, step, (told) => {
    heldBack = told
  })
  if (outcome !== 'released') throw new Error(`a round of the simulation was not released: ${outcome}`)
  return heldBack
}
