import type { Tx } from '../../ground/base/database.ts'
import type { ReleaseStep } from './tables.ts'
import './tables.ts'

/** How far a release has come: the step, and how much of it is done. */
export type ReleaseProgress = { step: ReleaseStep; done: number; total: number }

const order: ReleaseStep[] = ['shuffling', 'summing', 'protecting', 'storing']

/** How far a round's release has come; null before it begins. */
export async function releaseProgressOf(tx: Tx, round: string): Promise<ReleaseProgress | null> {
  const row = await tx.selectFrom('release_progress').select(['step', 'done', 'total']).where('round_id', '=', round).executeTakeFirst()
  return row ?? null
}

/** The whole release as parts of a hundred. */
export function partDone(progress: ReleaseProgress | null): number {
  if (!progress) return 0
  return Math.round(((order.indexOf(progress.step) + progress.done / progress.total) / order.length) * 100)
}
