import { type Audience, audiences } from '../../content/framework/framework.ts'
import type { Cell, Release } from './cell.ts'
import { type Counted, countedOf, type Figure, figureOf, fitsAfter } from './figure.ts'
import { type leftAlone, rememberedAlone } from './linear.ts'
import { lookupIn } from './lookup.ts'
import { largeGroup } from './minimum.ts'
import { type Change, opposite } from './moves.ts'
import { importanceLevels } from './protect.ts'
import { isPlain } from './school-choice.ts'
import type { Measure, Settings, Sums } from './sums.ts'
import { addCounts, sizeOf } from './tally.ts'
import { type Group, hasWitness, keeper, rememberedOptions } from './witness.ts'

/**
 * Something that the figures of a release tell all together. `unit`: the school (or the unit above it) whose figures of the measure it follows from; `group`: the
 * group that is told of, '' for a school's people without team; `how`: by adding and subtracting, or because no other world has the same figures.
 */
export type Finding = {
  unit: string
  level: 'school' | 'above'
  audience: Audience
  measure: Measure
  group: string
  how: 'linear' | 'witness'
}

/** Looks at one measure's cells: what they tell all together. */
export type Gate = (audience: Audience, measure: Measure, cells: readonly Cell[]) => Finding[]

/**
 * Whether from all figures of a release a group under k, or anyone's level, can be worked out: each school and each statement by itself, with the figures above the
 * school that it is in; measures meet in no figure that tells more than they do. Pure; the same release gives the same findings in the same order. An empty list is the proof.
 */
export function findingsIn(sums: Sums, settings: Settings, { cells }: Pick<Release, 'cells'>): Finding[] {
  const gate = gateOf(sums, settings)
  const byMeasure = Map.groupBy(cells, ({ audience, measure }) => placeOf(audience, measure))
  return audiences.flatMap((audience) =>
    settings.statements
      .filter((place) => place.audience === audience)
      .toSorted((a, b) => (a.key < b.key ? -1 : 1))
      .flatMap(({ key }) =>
        (['statement', 'importance'] as const).flatMap((kind) =>
          gate(audience, { kind, key }, byMeasure.get(placeOf(audience, { kind, key })) ?? []),
        ),
      ),
  )
}

/** The gate for the sums of a round. */
export function gateOf(sums: Sums, settings: Settings): Gate {
  const lookup = lookupIn(sums)
  const aloneIn = rememberedAlone()
  const tree = sums.tree.schools.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return (audience, measure, cells) => {
    const { kind } = measure
    if (kind === 'area') return []
    const levels = kind === 'importance' ? importanceLevels : settings.levels
    const byUnit = new Map(cells.map((cell) => [cell.unit, cell]))
    const schools = tree.map(({ id, district }): School => {
      const { teams, rest } = lookup.counts(id, audience, kind, measure.key, levels)
      const groups = [...teams.map((team) => ({ key: team.id, ...team })), { key: '', ...rest }].flatMap(
        ({ key, counts, counted }): Place[] => {
          if (sizeOf(counts) === 0) return []
          const content = key === '' || audience === 'leader' ? undefined : byUnit.get(key)?.content
          return [{ key, counted, content, figure: figureOf(content, counts), ...countedOf(counts) }]
        },
      )
      const counts = addCounts(
        groups.map((group) => group.counts),
        levels,
      )
      const content = byUnit.get(id)?.content
      return { id, district, audience, groups, content, figure: figureOf(content, counts), ...countedOf(counts) }
    })
    const above = figuresAbove(schools, sums.tree, (unit) => byUnit.get(unit), levels)
    const told =
      audience === 'leader'
        ? leadersTold(schools, above)
        : schools.flatMap((school) => schoolTold(school, above, settings.minimumGroup, aloneIn))
    return [...above.unread, ...told].map((found) => ({ audience, measure, ...found }))
  }
}

type Place = Group & { counted: number; content: Cell['content'] | undefined }

type School = Counted & {
  id: string
  district: string | null
  audience: Audience
  groups: readonly Place[]
  content: Cell['content'] | undefined
  figure: Figure | null
}

type Told = Pick<Finding, 'unit' | 'level' | 'group' | 'how'>

function schoolTold(school: School, above: Above, k: number, aloneIn: typeof leftAlone): Told[] {
  const { figure, groups } = school
  if (!figure) return []
  const rows = [
    ...(isPlain(school.content) ? [groups.map(() => 1)] : []),
    ...groups.flatMap(({ key, content }) => (isPlain(content) ? [groups.map((group) => (group.key === key ? 1 : 0))] : [])),
  ]
  const alone = aloneIn({ sizes: groups.map(({ counted }) => counted), rows }, k)
  const linear = alone?.map((column): Told => ({ unit: school.id, level: 'school', group: groups[column]?.key ?? '', how: 'linear' })) ?? []
  const only = groups.length === 1
  const targets = groups.filter((group) => (group.figure === null && !only) || group.n < largeGroup)
  const options = rememberedOptions()
  const whole = { ...school, figure }
  const all = keeper(whole, (change) => above.agrees(school, change, null))
  const itself = keeper(whole)
  return [
    ...linear,
    ...targets.flatMap((group): Told[] => {
      // A school of one group shows that group's own figure.
      const need = { levels: true, sum: group.figure === null && !only && group.n < k }
      if (hasWitness(group, groups, all, need, options)) return []
      const cause = hasWitness(group, groups, itself, need, options)
        ? above.units(school).find(
            (unit) =>
              !hasWitness(
                group,
                groups,
                keeper(whole, (change) => above.agrees(school, change, unit)),
                need,
                options,
              ),
          )
        : undefined
      return [{ group: group.key, how: 'witness', ...(cause ? { unit: cause, level: 'above' } : { unit: school.id, level: 'school' }) }]
    }),
  ]
}

/** Leaders' means of their school are shown ex officio, so one leader's answers are known; what figures above tell beyond that must leave two answer sets. */
function leadersTold(schools: readonly School[], above: Above): Told[] {
  const options = rememberedOptions()
  const need = { levels: false, sum: false }
  return schools.flatMap((school): Told[] => {
    const target = { ...school, key: school.id }
    if (school.n < 2 || school.n >= largeGroup || !hasWitness(target, [], keeper(null), need, options)) return []
    const isOpen = (unit: string | null) =>
      hasWitness(
        target,
        [],
        keeper(null, (change) => above.agrees(school, change, unit)),
        need,
        options,
      )
    if (isOpen(null)) return []
    // Where no unit tells by itself, all do together, and the topmost says less.
    const cause = above.units(school).find((unit) => !isOpen(unit)) ?? above.units(school).at(-1)
    return cause ? [{ unit: cause, level: 'above', group: school.id, how: 'witness' }] : []
  })
}

/**
 * The figures above schools. `unread`: those that are not made of the schools that should count in them: nothing can be proved of these, so they say less. `units`: those that a school's answers are in. `agrees`: whether they stay as they are when the school's answers change so – by themselves,
 * or because another school of the same district can change the other way without its own figures changing. `unit`: of one unit only.
 */
type Above = {
  unread: readonly Told[]
  units(school: School): string[]
  agrees(school: School, change: Change, unit: string | null): boolean
}

function figuresAbove(schools: readonly School[], tree: Sums['tree'], at: (unit: string) => Cell | undefined, levels: number): Above {
  const siblings = Map.groupBy(schools, ({ district }) => district)
  const counted = new Set([...siblings.values()].flatMap(countedAbove))
  const unread: Told[] = []
  const sums = [...tree.districts.toSorted(), tree.authority].flatMap((unit) => {
    const cell = at(unit)
    if (!cell || cell.content.kind === 'protected') return []
    const within = [...counted].filter(({ district }) => unit === tree.authority || district === unit)
    const counts = addCounts(
      within.map((school) => school.counts),
      levels,
    )
    if (sizeOf(counts) !== cell.coverage?.answers) {
      unread.push({ unit, level: 'above', group: '', how: 'linear' })
      return []
    }
    const figure = figureOf(cell.content, counts)
    return figure ? [{ unit, figure, members: new Set(within), ...countedOf(counts) }] : []
  })
  const bendable = new Map<string | null, Map<number, School[]>>()
  const canGiveWay = (school: School, change: Change) => {
    const inDistrict = bendable.get(school.district) ?? new Map<number, School[]>()
    bendable.set(school.district, inDistrict)
    const known =
      inDistrict.get(change.code) ??
      firstTwo(siblings.get(school.district) ?? [], (other) => counted.has(other) && canChange(other, change))
    inDistrict.set(change.code, known)
    return known.some((other) => other !== school)
  }
  const stays = (school: School, change: Change, unit: string | null) =>
    sums.every((sum) => !sum.members.has(school) || (unit !== null && sum.unit !== unit) || fitsAfter(sum.figure, sum, change))
  return {
    unread,
    units: (school) => sums.filter(({ members }) => members.has(school)).map(({ unit }) => unit),
    agrees: (school, change, unit) => change.code === 0 || stays(school, change, unit) || canGiveWay(school, opposite(change)),
  }
}

/** The schools of a district that count in figures above it: leaders' where anybody answered; shown ones, those with a coded mean where they are two with ten answers. */
function countedAbove(siblings: readonly School[]): School[] {
  const [first] = siblings
  if (first?.audience === 'leader') return siblings.filter(({ n }) => n > 0)
  const shown = siblings.filter(({ figure }) => figure !== null)
  const coded = shown.filter(({ content }) => !isPlain(content))
  const isEnough = coded.length >= 2 && coded.reduce((total, { n }) => total + n, 0) >= largeGroup
  return isEnough ? shown : shown.filter(({ content }) => isPlain(content))
}

/** Whether a school's answers can change so, in one of its groups, without any of its figures changing. */
function canChange(school: School, change: Change): boolean {
  if (!fitsAfter(school.figure, school, change)) return false
  return school.groups.some((group) => fitsAfter(group.figure, group, change))
}

function firstTwo<Item>(items: readonly Item[], isWanted: (item: Item) => boolean): Item[] {
  const found: Item[] = []
  for (const item of items) {
    if (isWanted(item)) found.push(item)
    if (found.length === 2) break
  }
  return found
}

function placeOf(audience: Audience, { kind, key }: Measure): string {
  return `${audience} ${kind} ${key}`
}
