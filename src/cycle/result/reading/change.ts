import { comparable, type LeftOut } from '../../../content/framework/comparison.ts'
import { type Audience, audiences, findAspect, statementKey } from '../../../content/framework/framework.ts'
import type { Area, Aspect, Framework } from '../../../content/framework/schema.ts'
import type { Language } from '../../../ground/base/language.ts'
import type { Cell, Content } from '../cell.ts'
import type { ReleasedResult } from '../released.ts'
import { contentText } from './figure-sentences.ts'
import { plainTenths, signedOf, tenthsOf } from './figures.ts'
import { readingMessages } from './messages.ts'
import { joinNames, lowerFirst } from './names.ts'
import { cellsOf } from './rows.ts'
import { mostNamed } from './standouts.ts'

/** One statement in two rounds: everyone who answered now beside everyone who answered then, who need not be the same persons. */
export type ChangeRow = {
  area: Area
  aspect: Aspect
  audience: Audience
  now: Cell | null
  before: Cell | null
  /** Now minus before, one decimal; null unless both means are shown plainly. */
  difference: number | null
  /** Whether chance could well make a difference this small between groups of this size and spread. */
  mayBeChance: boolean
}

/** What cannot be followed, and why. `aspect` is that of the version which has it. */
export type Unfollowed = { aspect: Aspect; audience: Audience; version: LeftOut['version']; why: LeftOut['why'] }

/**
 * A unit now beside the same unit in an earlier round, over the statements that ask the same thing in both framework versions (mapped `same`), in the
 * framework's order: whole groups against whole groups, never sorted.
 * @param chain the versions between the two; others are ignored
 */
export function changeRows(
  now: ReleasedResult,
  before: ReleasedResult,
  nowFramework: Framework,
  beforeFramework: Framework,
  chain: readonly Framework[] = [],
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
        return cells.now || cells.before ? [{ area, aspect, audience, ...cells, ...differenceOf(cells) }] : []
      }),
    ),
  )
  return { rows, leftOut }
}

/** "3,1 (38 svar), förra gången 2,9 (35 svar): +0,2"; the difference is left out where it is not known. */
export function changeText({ now, before, difference, mayBeChance }: ChangeRow, language: Language): string {
  const t = readingMessages[language].change
  const text = (cell: Cell | null) => (cell ? contentText(cell.content, language, cell.level) : null)
  const then = text(before)
  const figures = t.figures(text(now), then && lowerFirst(then))
  if (difference === null) return figures
  return `${figures}: ${signedOf(tenthsOf(difference), language)}${mayBeChance ? `, ${t.chance}` : ''}`
}

/** The first sentences about a change of one audience's figures: where it is half a level or more, and who stands behind it. @param rows of one audience */
export function changeAnswer(rows: readonly ChangeRow[], language: Language): string {
  const t = readingMessages[language].change
  const known = rows.filter(({ difference }) => difference !== null)
  if (known.length === 0) return t.nothing
  const sure = known.filter((row) => Math.abs(tenthsOf(row.difference ?? 0)) >= halfLevel && !row.mayBeChance)
  const up = sure.filter(({ difference }) => (difference ?? 0) > 0)
  const down = sure.filter(({ difference }) => (difference ?? 0) < 0)
  return [
    up.length > 0 && t.up(namesOf(up, language)),
    down.length > 0 && t.down(namesOf(down, language)),
    sure.length === 0 && t.none,
    t.whole,
  ]
    .filter(Boolean)
    .join(' ')
}

/** What is said under figures of which some may be due to chance; null when none may. */
export function chanceNote(rows: readonly ChangeRow[], language: Language): string | null {
  return rows.some(({ mayBeChance }) => mayBeChance) ? readingMessages[language].change.chanceRule : null
}

/** Which aspects are left out of the comparison and why: one sentence per reason; empty when none is. @param leftOut of one audience */
export function leftOutText(leftOut: readonly Unfollowed[], language: Language): string {
  const t = readingMessages[language].change.leftOut
  return [...Map.groupBy(leftOut, ({ why }) => why)]
    .map(([why, all]) =>
      why === 'other-framework'
        ? t['other-framework']
        : t[why](joinNames([...new Map(all.map(({ aspect }) => [aspect.key, aspect])).values()], language)),
    )
    .join(' ')
}

/** In tenths. */
const halfLevel = 5
/** Without a shown deviation, a difference under a whole level may be chance; in a leadership any difference. */
const wholeLevel = 10

/** Each statement's key in the earlier round. The later round may have been opened with the older version. */
function followed(
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

function differenceOf({ now, before }: { now: Cell | null; before: Cell | null }): Pick<ChangeRow, 'difference' | 'mayBeChance'> {
  const [mean, meanBefore] = [plainTenths(now), plainTenths(before)]
  if (mean === null || meanBefore === null) return { difference: null, mayBeChance: false }
  const tenths = mean - meanBefore
  return {
    difference: tenths / 10,
    mayBeChance: now !== null && before !== null && Math.abs(tenths) < marginOf(now.content, before.content),
  }
}

/**
 * How large a difference, in tenths, chance could well make: the half-width of the 95 % interval of the difference between two means of independent groups,
 * from the released deviations and numbers (1.96 · √(s₁²/n₁ + s₂²/n₂), the usual normal approximation).
 */
function marginOf(now: Content, before: Content): number {
  if (now.kind === 'leadership' || before.kind === 'leadership') return Number.POSITIVE_INFINITY
  if (now.kind !== 'large' || before.kind !== 'large' || now.deviation === null || before.deviation === null) return wholeLevel
  return 10 * 1.96 * Math.sqrt(now.deviation ** 2 / now.n + before.deviation ** 2 / before.n)
}

function namesOf(rows: readonly ChangeRow[], language: Language): string {
  if (rows.length > mostNamed) return readingMessages[language].aspects(rows.length)
  return joinNames(
    rows.map(({ aspect }) => aspect),
    language,
  )
}
