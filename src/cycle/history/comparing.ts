import type { Framework } from '../../content/framework/schema.ts'
import { type ChangeRow, changeRows } from '../change/change.ts'
import { type ReleasedResult, registeredResult } from '../release/released.ts'
import { underLaterKeys } from '../release/store-matched.ts'
import type { Instrument } from './instrument.ts'

/** A later result that an earlier round is set beside, and the versions of its framework from the one that the earlier is mapped to up to it. */
export type Later = { result: ReleasedResult; framework: Framework; target: Framework; chain: readonly Framework[] }

/**
 * An earlier round's unit beside itself in a later round: only statements that are mapped `same`, whole groups against whole groups, as every comparison of two rounds.
 * @param instrument of a survey made elsewhere; null where the earlier was asked by `later.target` itself
 */
export function sinceThen(earlier: ReleasedResult, instrument: Instrument | null, later: Later): ChangeRow[] {
  const before = instrument ? translated(earlier, instrument) : earlier
  const { rows } = changeRows(later.result, before, later.framework, later.target, later.chain)
  return rows.filter((row) => row.before !== null && row.now !== null)
}

/** The framework that an earlier round can be set beside: its own, or the one that its statements are mapped to. */
export function targetOf(framework: Framework, instrument: Instrument | null): { key: string; version: number } | null {
  if (!instrument) return { key: framework.key, version: framework.version }
  return instrument.same && { key: instrument.same.to, version: instrument.same.version }
}

/** Figures of a survey made elsewhere under the keys of the statements that ask the same; the others are left out. */
export function translated(earlier: ReleasedResult, { same }: Instrument): ReleasedResult {
  const pairs = (same?.pairs ?? []).map(({ here, there }) => ({ older: here, newer: there }))
  return registeredResult({ ...earlier, cells: underLaterKeys(earlier.cells, pairs) })
}
