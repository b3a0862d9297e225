import type { Audience } from '../../content/framework/framework.ts'
import type { Content, Coverage } from './cell.ts'
import { hiddenToo, type Piece } from './complementary.ts'
import { isSafeRest } from './detail.ts'
import { type Node, unknownBetween } from './distribution.ts'
import { isEnough, largeGroup } from './minimum.ts'
import type { Moments } from './rounding.ts'
import type { Settings } from './sums.ts'

/**
 * A school's share in the figures above it. `counted`: its own figure is shown. `coded`: it is shown as an end of the ladder only.
 * Leaders' views are shown ex officio: counted whatever n, never coded. `uncounted`: answers that do not count towards k.
 */
export type Share = {
  school: string
  district: string | null
  counted: boolean
  coded: boolean
  moments: Moments
  node: Node
  uncounted: number
}

/** A district or the authority, before it is said what its cell shows. */
export type Whole = {
  unit: string
  level: 'district' | 'authority'
  shares: readonly Share[]
  /** Distinct persons. */
  n: number
  /** How many of them count towards k, at least. */
  towardsMinimum: number
  /** How many answers are a second or third one of a person's. */
  repeated: number
  coverage: Coverage
}

/**
 * Gathers what districts and the authority are made of: schools that are shown. Schools too small to show are left out everywhere above (NUMBERS section 3),
 * so a figure above is the sum of shown figures and isolates nobody. Schools whose mean is coded at an end are left out as well unless two or more with
 * ten answers stand together in their district: the district minus its other schools would uncode them.
 * @param repeated how many of the answers at these schools come from persons who also answered at another of them.
 */
export function gather(
  shares: readonly Share[],
  tree: { authority: string; districts: readonly string[] },
  settings: Settings,
  repeated: (schools: ReadonlySet<string>) => number,
): { districts: Whole[]; authority: Whole } {
  const parents = Map.groupBy(shares, ({ district }) => district)
  const kept = new Set([...parents.values()].flatMap((siblings) => keptTogether(siblings)).map(({ school }) => school))
  const whole = (unit: string, level: Whole['level'], within: readonly Share[]): Whole => {
    const included = within.filter(({ school }) => kept.has(school))
    const coverage = coverageOf(within, included, settings)
    const again = repeated(new Set(included.map(({ school }) => school)))
    const n = coverage.answers - again
    const towardsMinimum = n - included.reduce((total, { uncounted }) => total + uncounted, 0)
    return { unit, level, shares: included, n, towardsMinimum, repeated: again, coverage }
  }
  return {
    districts: tree.districts.toSorted().map((district) => whole(district, 'district', parents.get(district) ?? [])),
    authority: whole(tree.authority, 'authority', shares),
  }
}

/** Districts whose figures may be shown: k persons; of leaders, whose schools count in whatever n, also so that no district is worked out. */
export function shownDistricts(
  districts: readonly Whole[],
  authority: Whole,
  audience: Audience,
  settings: Settings,
  repeated: (schools: ReadonlySet<string>) => number,
): Set<string> {
  const k = settings.minimumGroup
  const enough = new Set(districts.filter(({ towardsMinimum }) => isEnough(towardsMinimum, k)).map(({ unit }) => unit))
  if (audience === 'staff' || !isEnough(authority.towardsMinimum, k)) return enough
  const free = authority.shares.filter(({ district }) => district === null)
  const pieces: Piece[] = [
    ...districts
      .map(({ unit, shares }) => ({
        key: unit,
        moments: headcount(personsOnlyIn(shares, authority, repeated)),
        showable: enough.has(unit),
      }))
      .toSorted((a, b) => a.moments.n - b.moments.n || (a.key < b.key ? -1 : 1)),
    { key: '', moments: headcount(personsOnlyIn(free, authority, repeated)), showable: false },
  ]
  return enough.difference(hiddenToo(pieces, k, settings.levels, false))
}

/** Whether a figure above the school may show deviation and distribution: what its parts do not show of theirs is nobody or at least ten answers. */
export function mayDetail(whole: Whole, below: readonly Node[], levels: number): boolean {
  return isSafeRest(unknownBetween(below, 1, levels), whole.repeated)
}

/** Why a unit above the school shows nothing. */
export function reasonAbove(whole: Whole, minimumGroup: Settings['minimumGroup']): Content {
  if (isEnough(whole.towardsMinimum, minimumGroup)) return { kind: 'protected', reason: 'complementary' }
  return { kind: 'protected', reason: whole.n === 0 && whole.coverage.leftOut.schools > 0 ? 'small schools' : 'few' }
}

function keptTogether(siblings: readonly Share[]): Share[] {
  const counted = siblings.filter((share) => share.counted)
  const coded = counted.filter((share) => share.coded)
  const together = coded.length >= 2 && coded.reduce((total, { moments }) => total + moments.n, 0) >= largeGroup
  return together ? counted : counted.filter((share) => !share.coded)
}

/** Persons of the authority who answered in these schools and nowhere else; one at least where anybody answered. Only they make a remainder larger for certain. */
function personsOnlyIn(shares: readonly Share[], authority: Whole, repeated: (schools: ReadonlySet<string>) => number): number {
  if (shares.length === 0) return 0
  const others = authority.shares.filter((share) => !shares.includes(share))
  const elsewhere = others.reduce((total, { moments }) => total + moments.n, 0) - repeated(new Set(others.map(({ school }) => school)))
  return Math.max(1, authority.n - elsewhere)
}

function coverageOf(within: readonly Share[], included: readonly Share[], settings: Settings): Coverage {
  const out = within.filter((share) => share.moments.n > 0 && !included.includes(share))
  const answers = out.reduce((total, { moments }) => total + moments.n, 0)
  return {
    answers: included.reduce((total, { moments }) => total + moments.n, 0),
    leftOut: { schools: out.length, answers: answers > 0 && !isEnough(answers, settings.minimumGroup) ? null : answers },
  }
}

function headcount(n: number): Moments {
  return { n, sum: BigInt(n), squares: BigInt(n), scale: 1n }
}
