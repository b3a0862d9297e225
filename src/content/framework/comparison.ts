import { statementKeys } from './framework.ts'
import type { Framework } from './schema.ts'

/** Why a statement cannot be followed from one version to another. `levels`: the ladder has another number of levels; `unmapped`: a version in between is not at hand, or its mapping does not name the statement. */
export type Why = 'reworded' | 'split' | 'new' | 'dropped' | 'levels' | 'unmapped' | 'other-framework'

/** A statement that is left out of a comparison, with the version that it stands in. */
export type LeftOut = { version: 'older' | 'newer'; key: string; why: Why }

/** Which statements may be compared, in the newer version's order, and which may not. */
export type Comparison = { pairs: { older: string; newer: string }[]; leftOut: LeftOut[] }

/** Where a statement of a version comes from: a statement of the oldest one, the same all the way, or a reason why it is not. */
type Origin = { older: string } | { why: Why }

/**
 * Which statements of two versions of a framework ask the same thing: those mapped `same` in every version after the older up to the newer.
 * Statements of different frameworks are never comparable.
 * @param chain the versions between the two, in any order; others are ignored
 * @throws RangeError when the older version is the later one
 */
export function comparable(older: Framework, newer: Framework, chain: readonly Framework[] = []): Comparison {
  if (older.key !== newer.key) return nothingComparable(older, newer)
  if (older.version > newer.version) throw new RangeError(`version ${older.version} is later than version ${newer.version}`)
  const fates = new Map<string, Why>()
  let origins = new Map<string, Origin>(statementKeys(older).map((key) => [key, { older: key }]))
  let before = older
  for (let version = older.version + 1; version <= newer.version; version++) {
    const next = version === newer.version ? newer : chain.find((each) => each.key === newer.key && each.version === version)
    origins = next ? step(before, next, origins, fates) : new Map()
    before = next ?? before
  }
  return compared(older, newer, origins, fates)
}

/** One version further: the origins of its statements; what happened to those of the oldest version is added to `fates`. */
function step(before: Framework, next: Framework, origins: ReadonlyMap<string, Origin>, fates: Map<string, Why>): Map<string, Origin> {
  const further = new Map<string, Origin>()
  for (const entry of next.mapping ?? []) {
    if (entry.as === 'new') {
      further.set(entry.to, { why: 'new' })
      continue
    }
    const as = entry.as === 'same' && before.levels.length !== next.levels.length ? 'levels' : entry.as
    const origin: Origin = origins.get(entry.from) ?? { why: 'unmapped' }
    if (as !== 'same' && 'older' in origin) fates.set(origin.older, as)
    if (entry.as === 'dropped') continue
    const onward: Origin = as === 'same' || 'why' in origin ? origin : { why: as }
    for (const to of [entry.to].flat()) further.set(to, onward)
  }
  return further
}

function compared(older: Framework, newer: Framework, origins: ReadonlyMap<string, Origin>, fates: ReadonlyMap<string, Why>): Comparison {
  const pairs: Comparison['pairs'] = []
  const leftOut: LeftOut[] = []
  for (const key of statementKeys(newer)) {
    const origin = origins.get(key) ?? { why: 'unmapped' }
    if ('older' in origin) pairs.push({ older: origin.older, newer: key })
    else leftOut.push({ version: 'newer', key, why: origin.why })
  }
  const kept = new Set(pairs.map((pair) => pair.older))
  for (const key of statementKeys(older)) {
    if (!kept.has(key)) leftOut.push({ version: 'older', key, why: fates.get(key) ?? 'unmapped' })
  }
  return { pairs, leftOut }
}

function nothingComparable(older: Framework, newer: Framework): Comparison {
  const why = 'other-framework'
  return {
    pairs: [],
    leftOut: [
      ...statementKeys(newer).map((key): LeftOut => ({ version: 'newer', key, why })),
      ...statementKeys(older).map((key): LeftOut => ({ version: 'older', key, why })),
    ],
  }
}
