import type { Audience } from '../../content/framework/framework.ts'
import { gather, mayDetail, reasonAbove, type Share, shownDistricts, type Whole } from './above.ts'
import { type Cell, type Content, shownValue } from './cell.ts'
import { type Saying, shown } from './content.ts'
import { type Node, partsOf } from './distribution.ts'
import { type Holds, holdKey, stepsToSilence } from './hold.ts'
import { isEnough } from './minimum.ts'
import { indexOfTenths } from './rounding.ts'
import { areaContent, type SchoolArea } from './school-area.ts'
import { isPlain, type SchoolChoice, withRoom } from './school-choice.ts'
import type { Measure, Settings, Tree } from './sums.ts'
import { addCounts, addPatterns, momentsOfCounts, personsIn, sizeOf } from './tally.ts'

/** One measure of one audience above the school. `repeated`: how many answers at some schools are not a person's first. */
export type Question = {
  audience: Audience
  measure: Measure
  tree: Tree
  settings: Settings
  holds: Holds
  repeated: (schools: ReadonlySet<string>) => number
}

/** Cells of districts and the authority for a statement, from what its schools show. `levels`: the statement's own ladder. */
export function choiceAbove(question: Question, schools: ReadonlyMap<string, SchoolChoice>, levels: number): Cell[] {
  const shares = question.tree.schools.flatMap(({ id, district }): Share[] => {
    const school = schools.get(id)
    if (!school) return []
    const { counts, counted, node } = school
    const uncounted = sizeOf(counts) - counted
    return [{ school: id, district, ...standing(question.audience, school), moments: momentsOfCounts(counts), node, uncounted }]
  })
  return cellsOf(question, shares, levels, (whole, below, steps) => {
    const counts = addCounts(
      whole.shares.map(({ node }) => node.counts),
      levels,
    )
    const saying = sayingAbove(steps, mayDetail(whole, below, levels))
    const content = withRoom(shown(whole.n, counts, saying), below)
    return { content, node: { counts, below, parts: content.kind === 'large' ? partsOf(content.distribution, counts) : null } }
  })
}

/** Cells of districts and the authority for an area. Schools count in when all statements of the area that were answered there are shown. */
export function areaAbove(question: Question, schools: ReadonlyMap<string, SchoolArea>): Cell[] {
  const { settings } = question
  const shares = question.tree.schools.flatMap(({ id, district }): Share[] => {
    const school = schools.get(id)
    if (!school) return []
    const persons = personsIn(school.patterns)
    const counted = school.statementsShown && (question.audience === 'leader' || isEnough(persons, settings.minimumGroup))
    const moments = { n: persons, sum: BigInt(persons), squares: BigInt(persons), scale: 1n }
    return [{ school: id, district, counted, coded: false, moments, node: { counts: [persons], parts: null, below: [] }, uncounted: 0 }]
  })
  return cellsOf(question, shares, settings.levels, (whole, below) => {
    const patterns = addPatterns(whole.shares.map(({ school }) => schools.get(school)?.patterns ?? []))
    return { content: areaContent(patterns, whole.n, settings), node: { counts: [personsIn(patterns)], parts: null, below } }
  })
}

type Made = { content: Content; node: Node }

/** Above the school one step takes the details, two the word. */
function sayingAbove(steps: number, mayDetail: boolean): Saying {
  if (steps >= 2) return 'mean'
  return steps === 1 || !mayDetail ? 'word' : 'details'
}

/** Districts first, then the authority, which must not give any of them away. */
function cellsOf(
  question: Question,
  shares: readonly Share[],
  levels: number,
  make: (whole: Whole, below: readonly Node[], steps: number) => Made,
): Cell[] {
  const { audience, settings, tree } = question
  const { districts, authority } = gather(shares, tree, settings, question.repeated)
  const stepsAt = (unit: string) => question.holds.get(holdKey(unit, audience, question.measure)) ?? 0
  const open = shownDistricts(districts, authority, audience, settings, question.repeated)
  const made = new Map(
    districts.map((whole): [string, Made] => {
      const below = whole.shares.map(({ node }) => node)
      if (open.has(whole.unit) && stepsAt(whole.unit) < stepsToSilence.above) return [whole.unit, make(whole, below, stepsAt(whole.unit))]
      return [whole.unit, { content: reasonAbove(whole, settings.minimumGroup), node: { counts: [], parts: null, below } }]
    }),
  )
  const below = [
    ...districts.flatMap(({ unit }) => made.get(unit)?.node ?? []),
    ...authority.shares.filter(({ district }) => district === null).map(({ node }) => node),
  ].filter((node) => node.below.length > 0 || node.counts.some((count) => count > 0))
  const isOpen = isEnough(authority.towardsMinimum, settings.minimumGroup) && stepsAt(authority.unit) < stepsToSilence.above
  const top = isOpen ? make(authority, below, stepsAt(authority.unit)).content : reasonAbove(authority, settings.minimumGroup)
  return [
    ...districts.map(
      (whole): Cell => cell(question, whole, made.get(whole.unit)?.content ?? reasonAbove(whole, settings.minimumGroup), null),
    ),
    cell(question, authority, top, indexIn(top, question.measure, levels)),
  ]
}

function cell({ audience, measure }: Question, { unit, level, coverage }: Whole, content: Content, index: number | null): Cell {
  return { unit, level, audience, measure, content, coverage, index }
}

/** A school's figure as figures above see it. Leaders are shown ex officio: they count whatever n, and k holds for the district. */
function standing(audience: Audience, { content, counts }: SchoolChoice): { counted: boolean; coded: boolean } {
  if (audience === 'leader') return { counted: sizeOf(counts) > 0, coded: false }
  return { counted: content.kind !== 'protected', coded: content.kind !== 'protected' && !isPlain(content) }
}

/** The index of a mean that is shown plainly (NUMBERS section 3: at the authority only). */
function indexIn(content: Content, { kind }: Measure, levels: number): number | null {
  const mean = kind === 'importance' || !isPlain(content) ? null : shownValue(content)
  return mean === null ? null : indexOfTenths(Math.round(mean * 10), levels)
}
