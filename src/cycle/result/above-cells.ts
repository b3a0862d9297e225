import type { Audience } from '../../content/framework/framework.ts'
import { gather, mayDetail, reasonAbove, type Share, shownDistricts, type Whole } from './above.ts'
import type { Cell, Content } from './cell.ts'
import { shown } from './content.ts'
import { mergeLevels, type Node, partsOf } from './distribution.ts'
import { isEnough } from './minimum.ts'
import { indexOfTenths } from './rounding.ts'
import { areaContent, areaNode, fromStatements, type SchoolArea } from './school-area.ts'
import type { SchoolChoice } from './school-choice.ts'
import { spreadWord } from './spread.ts'
import type { Measure, Settings, Tree } from './sums.ts'
import { addCounts, addPatterns, momentsOfCounts, momentsOfPatterns, personsIn, sizeOf } from './tally.ts'
import { isEvenEnough, type Portion } from './uneven.ts'

/** One measure of one audience above the school. `repeated`: how many answers at some schools are not a person's first. */
export type Question = {
  audience: Audience
  measure: Measure
  tree: Tree
  settings: Settings
  repeated: (schools: ReadonlySet<string>) => number
}

/** Cells of districts and the authority for a statement, from what its schools show. `levels`: the statement's own ladder. */
export function choiceAbove(question: Question, schools: ReadonlyMap<string, SchoolChoice>, levels: number): Cell[] {
  const shares = question.tree.schools.flatMap(({ id, district }): Share[] => {
    const school = schools.get(id)
    if (!school) return []
    return [{ school: id, district, ...standing(question.audience, school), moments: momentsOfCounts(school.counts), node: school.node }]
  })
  return cellsOf(question, shares, levels, (whole, below) => {
    const counts = addCounts(
      whole.shares.map(({ node }) => node.counts),
      levels,
    )
    const distribution = mayDetail(whole, below, levels) ? mergeLevels(counts, below) : null
    const content = shown(whole.n, momentsOfCounts(counts), levels, spreadWord(counts), distribution)
    return { content, node: { counts, below, parts: content.kind === 'large' ? partsOf(content.distribution, counts) : null } }
  })
}

/** Cells of districts and the authority for an area. Schools count in when all statements of the area that were answered there are shown. */
export function areaAbove(question: Question, schools: ReadonlyMap<string, SchoolArea>): Cell[] {
  const { settings } = question
  const shares = question.tree.schools.flatMap(({ id, district }): Share[] => {
    const school = schools.get(id)
    if (!school) return []
    const counted =
      school.statementsShown && (question.audience === 'leader' || isEnough(personsIn(school.patterns), settings.minimumGroup))
    return [{ school: id, district, counted, coded: false, moments: momentsOfPatterns(school.patterns), node: school.node }]
  })
  const figures = new Set<string | null>()
  return cellsOf(question, shares, settings.levels, (whole, below) => {
    const unknown = whole.shares.filter(({ district }) => whole.level === 'district' || !figures.has(district))
    const portions = unknown.flatMap(({ school }): readonly Portion[] => schools.get(school)?.portions ?? [])
    const patterns = addPatterns(whole.shares.map(({ school }) => schools.get(school)?.patterns ?? []))
    if (!isEvenEnough(portions, settings.minimumGroup, whole.repeated)) {
      return { content: fromStatements(patterns, whole.n, settings), node: areaNode(personsIn(patterns), undefined, below) }
    }
    const content = areaContent(patterns, whole.n, settings, mayDetail(whole, below, 1))
    if (whole.level === 'district') figures.add(whole.unit)
    return { content, node: areaNode(personsIn(patterns), content, below) }
  })
}

type Made = { content: Content; node: Node }

/** Districts first, then the authority, which must not give any of them away. */
function cellsOf(
  question: Question,
  shares: readonly Share[],
  levels: number,
  make: (whole: Whole, below: readonly Node[]) => Made,
): Cell[] {
  const { audience, settings, tree } = question
  const { districts, authority } = gather(shares, tree, settings, question.repeated)
  const open = shownDistricts(districts, authority, audience, settings, question.repeated)
  const made = new Map(
    districts.map((whole): [string, Made] => {
      const below = whole.shares.map(({ node }) => node)
      if (open.has(whole.unit)) return [whole.unit, make(whole, below)]
      return [whole.unit, { content: reasonAbove(whole, settings.minimumGroup), node: { counts: [], parts: null, below } }]
    }),
  )
  const below = [
    ...districts.flatMap(({ unit }) => made.get(unit)?.node ?? []),
    ...authority.shares.filter(({ district }) => district === null).map(({ node }) => node),
  ].filter((node) => node.below.length > 0 || node.counts.some((count) => count > 0))
  const top = isEnough(authority.n, settings.minimumGroup) ? make(authority, below).content : reasonAbove(authority, settings.minimumGroup)
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
  return { counted: content.kind !== 'protected', coded: content.kind === 'small' && content.mean.kind !== 'plain' }
}

/** The index of a mean that is shown plainly (NUMBERS section 3: at the authority only). */
function indexIn(content: Content, { kind }: Measure, levels: number): number | null {
  if (kind === 'importance' || content.kind === 'protected') return null
  if (content.kind === 'small' || content.kind === 'from statements')
    return content.mean.kind === 'plain' ? indexOfTenths(Math.round(content.mean.value * 10), levels) : null
  return indexOfTenths(Math.round(content.mean * 10), levels)
}
