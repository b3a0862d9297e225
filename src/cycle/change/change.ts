import { comparable, type LeftOut } from '../../content/framework/comparison.ts'
import { type Audience, audiences, findAspect, statementKey, topLevel } from '../../content/framework/framework.ts'
import type { Area, Aspect, Framework } from '../../content/framework/schema.ts'
import { register } from '../../ground/published/published.ts'
import type { Cell } from '../protection/cell.ts'
import type { MatchedContent } from '../protection/matched.ts'
import type { ResultFigures } from '../release/released.ts'
import { plainTenths } from '../result/reading/figures.ts'
import { cellsOf } from '../result/reading/rows.ts'
import { betweenGroups, type Difference, type Group, intervalOf, withinPersons } from '../statistics/difference.ts'
import { type Effect, groupEffect, matchedEffect } from '../statistics/effect.ts'
import { type Judged, judge } from '../statistics/verdict.ts'
import { changeQuantities } from './change-quantities.ts'
import { groupOf } from './group.ts'

/** One statement in two rounds: everyone who answered now beside everyone who answered then, who need not be the same persons. */
export type ChangeRow = {
  area: Area
  aspect: Aspect
  audience: Audience
  now: Cell | null
  before: Cell | null
  /** Now minus before, one decimal; null unless both means are shown plainly. */
  difference: number | null
  /** Those who answered both times, where that may be shown; then they are what is judged. */
  matched: Matched | null
  /** What may be said of the change among the others of the page; null where there is none, or it is not one that chance can be reckoned for. */
  judged: Judged | null
  /** The limits of the whole groups' difference; null where chance cannot be reckoned for it. */
  limits: { low: number; high: number } | null
  /** The whole groups' difference in standard deviations (Hedges' g); null where a deviation is not published. */
  effect: Effect | null
}

/** The change of the same persons: its limits where a deviation is published, and its size (dz) where that is said as it is. */
export type Matched = { content: MatchedContent; limits: { low: number; high: number } | null; effect: Effect | null }

/** What cannot be followed, and why. `aspect` is that of the version which has it. */
export type Unfollowed = { aspect: Aspect; audience: Audience; version: LeftOut['version']; why: LeftOut['why'] }

/** A change with its limits. */
type Between = { value: number; low: number; high: number }

/**
 * An area's change: the mean of all answers to those of its statements that can be followed. `judged` is of the same persons where that is shown of every statement, else of whole
 * groups; each is beside it where it can be reckoned. `n`: of the statement with the fewest.
 */
export type AreaChange = {
  area: Area
  audience: Audience
  statements: number
  judged: Judged
  groups: Between | null
  same: (Between & { n: number }) | null
}

/**
 * A unit now beside the same unit in an earlier round, over the statements that ask the same thing in both framework versions (mapped `same`), in the
 * framework's order: whole groups against whole groups, never sorted. All comparisons of the page are judged together.
 * @param chain the versions between the two; others are ignored
 * @param matched what is shown of those of the staff who answered both times, by the later key
 */
export function changeRows(
  now: ResultFigures,
  before: ResultFigures,
  nowFramework: Framework,
  beforeFramework: Framework,
  chain: readonly Framework[] = [],
  matched: ReadonlyMap<string, MatchedContent> = new Map(),
): { rows: ChangeRow[]; leftOut: Unfollowed[] } {
  const { beforeKeys, leftOut } = followed(nowFramework, beforeFramework, chain)
  const [cellNow, cellBefore] = [cellsOf(now), cellsOf(before)]
  const rows = audiences.flatMap((audience) =>
    nowFramework.areas.flatMap((area) =>
      area.aspects.flatMap((aspect): ChangeRow[] => {
        const key = statementKey(aspect.key, audience)
        const then = beforeKeys.get(key)
        if (then === undefined) return []
        const cells = {
          now: cellNow(now.unit.id, audience, 'statement', key),
          before: cellBefore(before.unit.id, audience, 'statement', then),
        }
        return cells.now || cells.before
          ? [{ area, aspect, audience, ...cells, difference: differenceOf(cells), matched: matchedIn(matched.get(key)), ...unjudged }]
          : []
      }),
    ),
  )
  const judged = judgedRows(rows, topLevel(nowFramework))
  return { rows: register(judged, () => changeQuantities(now.unit.id, judged)), leftOut }
}

/**
 * The areas in which every followed statement of an audience can be compared, judged together. An area's mean is that of all answers, so it follows from the statements'; a person's
 * mean of several answers lies no farther apart from others' than the single answers do on average, which bounds its uncertainty: to the safe side.
 * @param levels of the ladder
 */
export function areaChanges(rows: readonly ChangeRow[], levels: number): AreaChange[] {
  const compared = [...Map.groupBy(rows, ({ area, audience }) => `${audience} ${area.key}`).values()].flatMap((within) => {
    const [first] = within
    if (!first || within.length < 2) return []
    const [groups, same] = [areaOfGroups(within, levels), areaOfSame(within)]
    const difference = same?.difference ?? groups
    return difference ? [{ area: first.area, audience: first.audience, statements: within.length, groups, same, difference }] : []
  })
  const judged = judge(compared.map(({ difference }) => difference))
  const changes = compared.flatMap(({ difference: _, groups, same, ...each }, index): AreaChange[] => {
    const found = judged[index]
    return found
      ? [{ ...each, judged: found, groups: groups && between(groups), same: same && { ...between(same.difference), n: same.n } }]
      : []
  })
  return register(changes, () => changeQuantities(rows[0]?.now?.unit ?? '', changes))
}

function between(difference: Difference): Between {
  return { value: difference.value, ...intervalOf(difference) }
}

/**
 * Each statement's key in the earlier round, and what cannot be followed. The later round may have been opened with the older version.
 * @param chain the versions between the two
 */
export function followed(
  now: Framework,
  before: Framework,
  chain: readonly Framework[],
): { beforeKeys: Map<string, string>; leftOut: Unfollowed[] } {
  const backwards = now.key === before.key && before.version > now.version
  const [older, newer] = backwards ? [now, before] : [before, now]
  const { pairs, leftOut } = comparable(older, newer, chain)
  return {
    beforeKeys: new Map(pairs.map((pair): [string, string] => (backwards ? [pair.older, pair.newer] : [pair.newer, pair.older]))),
    leftOut: leftOut.flatMap(({ version, key, why }): Unfollowed[] => {
      const [aspectKey = ''] = key.split('.')
      const aspect = findAspect(version === 'older' ? older : newer, aspectKey)
      const audience = audiences.find((each) => statementKey(aspectKey, each) === key)
      return aspect && audience ? [{ aspect, audience, version, why }] : []
    }),
  }
}

function differenceOf({ now, before }: { now: Cell | null; before: Cell | null }): number | null {
  const [mean, meanBefore] = [plainTenths(now), plainTenths(before)]
  return mean === null || meanBefore === null ? null : (mean - meanBefore) / 10
}

const unjudged = { judged: null, limits: null, effect: null }

/** The same persons where they are shown with a deviation, else the whole groups: one comparison a statement. */
function judgedRows(rows: readonly ChangeRow[], levels: number): ChangeRow[] {
  const compared = rows.map((row) => comparisonOf(row, levels))
  const judged = judge(compared.flatMap((each) => each ?? []))
  return rows.map((row, index): ChangeRow => {
    const pair = groupsOf(row, levels)
    const published = pair && !pair.now.bounded && !pair.before.bounded
    return {
      ...row,
      judged: compared[index] ? (judged.shift() ?? null) : null,
      limits: pair && intervalOf(betweenGroups(pair.now, pair.before)),
      effect: published ? groupEffect(pair.now, pair.before) : null,
    }
  })
}

function comparisonOf(row: ChangeRow, levels: number): Difference | null {
  const same = row.matched && changeGroup(row.matched.content)
  if (same) return withinPersons(same)
  const pair = groupsOf(row, levels)
  return pair && betweenGroups(pair.now, pair.before)
}

function matchedIn(content: MatchedContent | undefined): Matched | null {
  if (!content) return null
  const group = changeGroup(content)
  return {
    content,
    limits: group && intervalOf(withinPersons(group)),
    effect: group && !group.bounded ? matchedEffect(group) : null,
  }
}

/** Changes as a group; null where nothing is said of how far apart they lie. "At most" is reckoned with as that much. */
function changeGroup({ n, mean, deviation }: MatchedContent): Group | null {
  return deviation && { n, mean, deviation: deviation.value, bounded: deviation.kind === 'at most' }
}

/** The two groups of a row, where chance can be reckoned. A school's few leaders are all of them, and nothing is said of how far apart they are: nothing is ever certain there. */
function groupsOf({ now, before }: ChangeRow, levels: number): { now: Group; before: Group } | null {
  if (!now || !before || [now, before].some(({ content }) => content.kind === 'leadership')) return null
  const groups = { now: groupOf(now.content, levels), before: groupOf(before.content, levels) }
  return groups.now && groups.before ? { now: groups.now, before: groups.before } : null
}

function areaOfSame(rows: readonly ChangeRow[]): { difference: Difference; n: number } | null {
  const groups = rows.map(({ matched }) => matched && changeGroup(matched.content))
  if (!groups.every((group) => group !== null)) return null
  const all = whole(groups)
  return { difference: withinPersons(all), n: all.n }
}

function areaOfGroups(rows: readonly ChangeRow[], levels: number): Difference | null {
  const pairs = rows.map((row) => groupsOf(row, levels))
  if (!pairs.every((pair) => pair !== null)) return null
  return betweenGroups(whole(pairs.map(({ now }) => now)), whole(pairs.map(({ before }) => before)))
}

/** All answers to several statements as those of one group. */
function whole(groups: readonly Group[]): Group {
  const answers = groups.reduce((sum, { n }) => sum + n, 0)
  const weighted = (of: (group: Group) => number) => groups.reduce((sum, group) => sum + group.n * of(group), 0) / answers
  return {
    n: Math.min(...groups.map(({ n }) => n)),
    mean: weighted(({ mean }) => mean),
    deviation: weighted(({ deviation }) => deviation),
    bounded: true,
  }
}
