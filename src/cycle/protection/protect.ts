import type { Audience } from '../../content/framework/framework.ts'
import { areaAbove, choiceAbove, type Question } from './above-cells.ts'
import { type Cell, type Comparison, type Content, type Participation, type Release, shownValue } from './cell.ts'
import { middleOf } from './comparison.ts'
import { type Holds, holdKey, noHolds, stepsToSilence } from './hold.ts'
import { type Lookup, lookupIn } from './lookup.ts'
import { withOptedOut } from './opted-out.ts'
import { partsParticipation, saidAlone, saidOfWhole } from './participation.ts'
import { leadershipArea, protectArea, type SchoolArea } from './school-area.ts'
import { leadershipView, protectChoice, type SchoolChoice, type SchoolCounts } from './school-choice.ts'
import type { ChoiceSum, Measure, Settings, Sums, Tree } from './sums.ts'

/** How much a statement matters is said in three steps: 1 little, 2 some, 3 much. */
export const importanceLevels = 3

/** Makes one measure's cells of one audience, again as often as is needed to settle how much they say. */
export type Settle = (audience: Audience, measure: Measure, make: (holds: Holds) => Made) => Made

/** The cells of one measure; of a statement what its schools chose, which areas are made of. */
export type Made = { cells: readonly Cell[]; schools: ReadonlyMap<string, SchoolChoice> }

/**
 * Everything that a round's release may say, from its sums: the only way from answers to shown numbers, and nothing after it decides what may be shown.
 * The rules and the attacks they answer: decisions 10 and 30. Pure; the same sums and settings give the same release, whatever order they come in.
 * @param sums of the whole round, taken once, after the delay: parts of it released one after the other would be two releases.
 * @param holds what the gate found to say too much all together (prove.ts)
 */
export function protect(sums: Sums, settings: Settings, holds: Holds = noHolds): Release {
  return settledRelease(sums, settings, (_, __, make) => make(holds))
}

/** The same, where it is settled measure by measure what is held back: measures meet in no figure that tells more than they do, so each is settled by itself. */
export function settledRelease(sums: Sums, settings: Settings, settle: Settle): Release {
  const lookup = lookupIn(sums)
  const tree = ordered(sums.tree)
  const audiences = (['staff', 'leader'] as const).filter((audience) => settings.statements.some((place) => place.audience === audience))
  const figures = audiences.flatMap((audience) => audienceCells(lookup, tree, settings, settle, audience))
  const cells = withOptedOut(figures, sums, settings)
  return {
    cells,
    participation: audiences.flatMap((audience) => participationOf(lookup, tree, audience)),
    comparisons: comparisonsOf(cells, tree),
  }
}

function audienceCells(lookup: Lookup, tree: Tree, settings: Settings, settle: Settle, audience: Audience): Cell[] {
  const statements = settings.statements.filter((place) => place.audience === audience).toSorted((a, b) => (a.key < b.key ? -1 : 1))
  const levels = { statement: settings.levels, importance: importanceLevels }
  const question = (measure: Measure, holds: Holds): Question => ({
    audience,
    measure,
    tree,
    settings,
    holds,
    repeated: (schools) => lookup.repeated(audience, measure, schools),
  })
  const choiceOf = (kind: ChoiceSum['kind'], key: string) =>
    settle(audience, { kind, key }, (holds) => {
      const schools = new Map(
        tree.schools.map(({ id }): [string, SchoolChoice] => {
          const counts = lookup.counts(id, audience, kind, key, levels[kind])
          return [
            id,
            audience === 'leader'
              ? leadershipView(counts, levels[kind], kind === 'statement')
              : chosenOnce(counts, settings, levels[kind], holds.get(holdKey(id, audience, { kind, key })) ?? 0),
          ]
        }),
      )
      const above = choiceAbove(question({ kind, key }, holds), schools, levels[kind])
      return { cells: [...schoolCells(audience, { kind, key }, schools), ...above], schools }
    })
  const choices = new Map(statements.map(({ key }) => [key, choiceOf('statement', key)]))
  const areas = [...new Set(statements.map(({ area }) => area))].toSorted()
  return [
    ...[...choices.values()].flatMap(({ cells }) => cells),
    ...statements.flatMap(({ key }) => choiceOf('importance', key).cells),
    ...areas.flatMap((area) => {
      const measure = { kind: 'area' as const, key: area }
      const held = statements.filter((each) => each.area === area).flatMap(({ key }) => choices.get(key)?.cells ?? [])
      const schools = new Map(
        tree.schools.map(({ id }): [string, SchoolArea] => {
          const ofSchool = (key: string) => choices.get(key)?.schools.get(id)
          const patterns = lookup.patterns(id, audience, area)
          return [id, audience === 'leader' ? leadershipArea(patterns) : protectArea(patterns, ofSchool, settings)]
        }),
      )
      return [...schoolCells(audience, measure, schools), ...areaAbove(question(measure, heldAbove(audience, measure, held)), schools)]
    }),
  ]
}

/** An area's mean less its other statements' would be that of the statement of which a unit above the school says nothing: it says nothing of the area either. */
function heldAbove(audience: Audience, measure: Measure, statements: readonly Cell[]): Holds {
  const silent = statements.filter(
    ({ level, content }) => level !== 'team' && level !== 'school' && content.kind === 'protected' && content.reason === 'complementary',
  )
  return new Map(silent.map(({ unit }) => [holdKey(unit, audience, measure), stepsToSilence.above]))
}

const chosen = new WeakMap<SchoolCounts, Map<string, SchoolChoice>>()

/** Of the same sums the same is chosen again while the gate takes its turns. */
function chosenOnce(counts: SchoolCounts, settings: Settings, levels: number, steps: number): SchoolChoice {
  const known = chosen.get(counts) ?? new Map<string, SchoolChoice>()
  chosen.set(counts, known)
  const key = `${settings.minimumGroup} ${steps}`
  const choice = known.get(key) ?? protectChoice(counts, settings, levels, steps)
  known.set(key, choice)
  return choice
}

function schoolCells(
  audience: Audience,
  measure: Measure,
  schools: ReadonlyMap<string, { content: Content; teams: ReadonlyMap<string, Content> }>,
): Cell[] {
  return [...schools].flatMap(([id, { content, teams }]) => [
    ...[...teams].map(
      ([team, ofTeam]): Cell => ({ unit: team, level: 'team', audience, measure, content: ofTeam, coverage: null, index: null }),
    ),
    { unit: id, level: 'school' as const, audience, measure, content, coverage: null, index: null },
  ])
}

function participationOf(lookup: Lookup, tree: Tree, audience: Audience): Participation[] {
  const bySchool = tree.schools.map(({ id, district }) => {
    const groups = lookup.groups(id, audience)
    const teams = partsParticipation(groups.map(({ team, turnout }) => ({ key: team, ...turnout })))
    const withoutTeam = groups.reduce((total, { team, turnout }) => total + (team === null ? turnout.invited : 0), 0)
    const whole = lookup.turnout(id, audience)
    // The leaders' view of their school is ex officio and tells its n anyway.
    const alone: Participation['answered'] =
      audience === 'leader'
        ? { kind: 'exact', count: whole.answered }
        : saidOfWhole(whole, { said: [...teams.values()], withoutTeam: teams.size > 0 ? withoutTeam : 0 })
    return { id, district, groups, teams, whole, alone }
  })
  const said = new Map(
    [...Map.groupBy(bySchool, ({ district }) => district).values()].flatMap((siblings) => {
      const alone = new Map(siblings.map((school): [string, Participation['answered']] => [school.id, school.alone]))
      return [
        ...partsParticipation(
          siblings.map(({ id, whole }) => ({ key: id, ...whole })),
          (group) => alone.get(group.key ?? '') ?? saidAlone(group),
        ),
      ]
    }),
  )
  const schools = bySchool.flatMap(({ id, groups, teams, whole }): Participation[] => [
    ...groups.flatMap(({ team, turnout }): Participation[] => {
      const ofTeam = team === null ? undefined : teams.get(team)
      return team === null || !ofTeam ? [] : [{ unit: team, level: 'team', audience, invited: turnout.invited, answered: ofTeam }]
    }),
    { unit: id, level: 'school', audience, invited: whole.invited, answered: said.get(id) ?? { kind: 'exact', count: whole.answered } },
  ])
  const above = (unit: string, level: 'district' | 'authority', within: readonly string[]): Participation => {
    const each = within.map((school) => lookup.turnout(school, audience))
    const sum = (kind: 'invited' | 'answered') =>
      each.reduce((total, turnout) => total + turnout[kind], 0) - lookup.repeated(audience, { kind }, new Set(within))
    const answered = sum('answered')
    const invited = Math.max(answered, sum('invited'))
    const parts = within.flatMap((school) => said.get(school) ?? [])
    return { unit, level, audience, invited, answered: saidOfWhole({ invited, answered }, { said: parts, withoutTeam: 0 }) }
  }
  return [
    ...schools,
    ...tree.districts.map((district) =>
      above(
        district,
        'district',
        tree.schools.filter((school) => school.district === district).map(({ id }) => id),
      ),
    ),
    above(
      tree.authority,
      'authority',
      tree.schools.map(({ id }) => id),
    ),
  ]
}

/** Of staff only: a leaders' view may be one person's. */
function comparisonsOf(cells: readonly Cell[], tree: Tree): Comparison[] {
  const districtOf = new Map(tree.schools.map(({ id, district }) => [id, district]))
  const bySchool = cells.filter(({ level, audience }) => level === 'school' && audience === 'staff')
  return [...Map.groupBy(bySchool, ({ measure }) => JSON.stringify([measure.kind, measure.key])).values()].flatMap((same) => {
    const within = (unit: string, level: 'district' | 'authority', some: readonly Cell[]): Comparison[] => {
      const middle = middleOf(some.flatMap(({ content }) => shownValue(content) ?? []))
      const [first] = some
      return middle && first ? [{ unit, level, measure: first.measure, ...middle }] : []
    }
    return [
      ...tree.districts.flatMap((district) =>
        within(
          district,
          'district',
          same.filter(({ unit }) => districtOf.get(unit) === district),
        ),
      ),
      ...within(tree.authority, 'authority', same),
    ]
  })
}

function ordered({ authority, districts, schools }: Tree): Tree {
  return { authority, districts: districts.toSorted(), schools: schools.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }
}
