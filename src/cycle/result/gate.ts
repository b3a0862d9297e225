import { type Audience, audiences } from '../../content/framework/framework.ts'
import type { Cell, Release } from './cell.ts'
import { type Figure, figureOf, fits } from './figure.ts'
import { type leftAlone, rememberedAlone } from './linear.ts'
import { lookupIn } from './lookup.ts'
import { largeGroup } from './minimum.ts'
import { changed } from './moves.ts'
import { importanceLevels } from './protect.ts'
import { isPlain } from './school-choice.ts'
import type { LevelCounts, Measure, Settings, Sums } from './sums.ts'
import { addCounts, sizeOf } from './tally.ts'
import { type Group, hasWitness, rememberedOptions } from './witness.ts'

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

/**
 * Whether from all figures of a release a group under k, or anyone's level, can be worked out: each school and each statement by itself, with the figures above the
 * school that it is in. Pure; the same release gives the same findings in the same order. An empty list is the proof.
 * @param isAsked which measures to look at; they meet in no figure that tells more than they do
 */
export function findingsIn(
  sums: Sums,
  settings: Settings,
  { cells }: Pick<Release, 'cells'>,
  isAsked: (audience: Audience, measure: Measure) => boolean = () => true,
): Finding[] {
  const lookup = lookupIn(sums)
  const aloneIn = rememberedAlone()
  const byPlace = new Map(cells.map((cell): [string, Cell] => [placeOf(cell.unit, cell.audience, cell.measure), cell]))
  const measures = audiences.flatMap((audience) =>
    settings.statements
      .filter((place) => place.audience === audience)
      .toSorted((a, b) => (a.key < b.key ? -1 : 1))
      .flatMap(({ key }) => (['statement', 'importance'] as const).map((kind) => ({ audience, measure: { kind, key } }))),
  )
  return measures.flatMap(({ audience, measure }): Finding[] => {
    if (!isAsked(audience, measure)) return []
    const levels = measure.kind === 'importance' ? importanceLevels : settings.levels
    const at = (unit: string) => byPlace.get(placeOf(unit, audience, measure))
    const schools = sums.tree.schools
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, district }): School => {
        const { teams, rest } = lookup.counts(id, audience, measure.kind, measure.key, levels)
        const groups = [...teams.map((team) => ({ key: team.id, ...team })), { key: '', ...rest }].flatMap((group): Place[] => {
          if (sizeOf(group.counts) === 0) return []
          const content = group.key === '' || audience === 'leader' ? undefined : at(group.key)?.content
          return [{ key: group.key, counts: group.counts, counted: group.counted, content, figure: figureOf(content, group.counts) }]
        })
        const counts = addCounts(
          groups.map((group) => group.counts),
          levels,
        )
        const content = at(id)?.content
        return { id, district, counts, groups, content, figure: figureOf(content, counts) }
      })
    const above = figuresAbove(schools, sums.tree, at, levels)
    const told =
      audience === 'leader'
        ? leadersTold(schools, above)
        : schools.flatMap((school) => schoolTold(school, above, settings.minimumGroup, aloneIn))
    return told.map((found) => ({ audience, measure, ...found }))
  })
}

type Place = { key: string; counts: LevelCounts; counted: number; content: Cell['content'] | undefined } & Group

type School = {
  id: string
  district: string | null
  counts: LevelCounts
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
  const targets = groups.filter((group) => (group.figure === null && !only) || sizeOf(group.counts) < largeGroup)
  const options = rememberedOptions()
  return [
    ...linear,
    ...targets.flatMap((group): Told[] => {
      // A school of one group shows that group's own figure.
      const need = { levels: true, sum: group.figure === null && !only && sizeOf(group.counts) < k }
      const whole = { counts: school.counts, figure }
      if (hasWitness(group, groups, whole, need, options, (by) => above.agrees(school, by, null))) return []
      const cause = hasWitness(group, groups, whole, need, options)
        ? above.units(school).find((unit) => !hasWitness(group, groups, whole, need, options, (by) => above.agrees(school, by, unit)))
        : undefined
      return [{ group: group.key, how: 'witness', ...(cause ? { unit: cause, level: 'above' } : { unit: school.id, level: 'school' }) }]
    }),
  ]
}

/** Leaders' means of their school are shown ex officio, so one leader's answers are known; what figures above tell beyond that must leave two answer sets. */
function leadersTold(schools: readonly School[], above: Above): Told[] {
  const options = rememberedOptions()
  const groups = new Map(schools.map((school) => [school, { key: school.id, counts: school.counts, figure: school.figure }]))
  const need = { levels: false, sum: false }
  return schools.flatMap((school): Told[] => {
    const target = groups.get(school)
    const n = sizeOf(school.counts)
    if (!target || n < 2 || n >= largeGroup || !hasWitness(target, [], null, need, options)) return []
    const cause = above.units(school).find((unit) => !hasWitness(target, [], null, need, options, (by) => above.agrees(school, by, unit)))
    return cause ? [{ unit: cause, level: 'above', group: school.id, how: 'witness' }] : []
  })
}

/**
 * The figures above schools. `units`: those that a school's answers are in. `agrees`: whether they stay as they are when the school's answers change so – by themselves,
 * or because another school of the same district can change the other way without its own figures changing. `unit`: of one unit only.
 */
type Above = { units(school: School): string[]; agrees(school: School, by: readonly number[], unit: string | null): boolean }

function figuresAbove(schools: readonly School[], tree: Sums['tree'], at: (unit: string) => Cell | undefined, levels: number): Above {
  const sums = [...tree.districts.toSorted(), tree.authority].flatMap((unit) => {
    const cell = at(unit)
    if (!cell || cell.content.kind === 'protected') return []
    const within = schools.filter(({ district }) => unit === tree.authority || district === unit)
    const shown = within.filter(({ content }) => content && content.kind !== 'protected')
    // Schools with a coded mean count only where there are two in a district.
    for (const some of [shown, shown.filter(({ content }) => isPlain(content))]) {
      const counts = addCounts(
        some.map((school) => school.counts),
        levels,
      )
      const figure = sizeOf(counts) === cell.coverage?.answers ? figureOf(cell.content, counts) : null
      if (figure) return [{ unit, counts, figure, members: new Set(some) }]
    }
    return []
  })
  const siblings = Map.groupBy(schools, ({ district }) => district)
  const bendable = new Map<string, School[]>()
  const canGiveWay = (school: School, by: readonly number[]) => {
    const key = `${school.district} ${by}`
    const known = bendable.get(key) ?? firstTwo(siblings.get(school.district) ?? [], (other) => canChange(other, by))
    bendable.set(key, known)
    return known.some((other) => other !== school)
  }
  const stays = (school: School, by: readonly number[], unit: string | null) =>
    sums.every((sum) => {
      if (!sum.members.has(school) || (unit !== null && sum.unit !== unit)) return true
      const other = changed(sum.counts, by)
      return other !== null && fits(sum.figure, other)
    })
  return {
    units: (school) => sums.filter(({ members }) => members.has(school)).map(({ unit }) => unit),
    agrees: (school, by, unit) =>
      by.every((each) => each === 0) ||
      stays(school, by, unit) ||
      canGiveWay(
        school,
        by.map((each) => -each),
      ),
  }
}

/** Whether a school's answers can change so, in one of its groups, without any of its figures changing. */
function canChange({ counts, figure, groups }: School, by: readonly number[]): boolean {
  const whole = changed(counts, by)
  if (!figure || !whole || !fits(figure, whole)) return false
  return groups.some((group) => {
    const other = changed(group.counts, by)
    return other !== null && (group.figure === null || fits(group.figure, other))
  })
}

function firstTwo<Item>(items: readonly Item[], isWanted: (item: Item) => boolean): Item[] {
  const found: Item[] = []
  for (const item of items) {
    if (isWanted(item)) found.push(item)
    if (found.length === 2) break
  }
  return found
}

function placeOf(unit: string, audience: Audience, { kind, key }: Measure): string {
  return `${unit} ${audience} ${kind} ${key}`
}
