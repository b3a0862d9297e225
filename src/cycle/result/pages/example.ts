import { type Audience, statementKeys, topLevel } from '../../../content/framework/framework.ts'
import type { Framework } from '../../../content/framework/schema.ts'
import type { Release } from '../../protection/cell.ts'
import { protect } from '../../protection/protect.ts'
import { randomFrom } from '../../protection/random.ts'
import type { AreaSum, ChoiceSum, Settings, SmallestGroup, StatementPlace } from '../../protection/sums.ts'
import { type ReleasedResult, type ReleasedRound, type ReleasedUnit, registeredResult } from '../../release/released.ts'

/** An invented team: how many were asked, how many handed in, and about where they stand. For tests and pictures only. */
export type ExampleTeam = { name: string; invited: number; answered: number; around?: number; apart?: number }
export type ExampleSchool = { name: string; district: string | null; teams: ExampleTeam[]; leaders: number; leadersAround?: number }

export const exampleRound: ReleasedRound = {
  id: 'round-2',
  name: 'Hösten 2026',
  frameworkVersion: 'version',
  opensOn: '2026-09-21',
  closedOn: '2026-10-09',
  releasedOn: '2026-10-10',
  minimumGroup: 5,
}

/** An invented authority, protected as a real one is, and what the one who sees all of it sees of each unit. */
export type ExampleAuthority = { release: Release; units: ReleasedUnit[]; result(unit: string): ReleasedResult }

/** Units are named by their place: `authority`, `d0`, `s0`, `s0t0`. */
export function exampleAuthority(framework: Framework, schools: ExampleSchool[], { seed = 1, skipping = 0.03 } = {}): ExampleAuthority {
  const random = randomFrom(seed)
  const districts = [...new Set(schools.flatMap(({ district }) => district ?? []))]
  const districtOf = (school: ExampleSchool) => (school.district === null ? null : `d${districts.indexOf(school.district)}`)
  const places = placesOf(framework)
  const settings: Settings = { minimumGroup: exampleRound.minimumGroup, levels: topLevel(framework), statements: places }
  const offsets = new Map(places.map(({ key }) => [key, random() * 2 - 1]))
  const groups = schools.flatMap((school, index) => [
    ...school.teams.map((team, place) =>
      group(
        { school: `s${index}`, team: `s${index}t${place}`, audience: 'staff', ...team },
        places,
        offsets,
        settings.levels,
        random,
        skipping,
      ),
    ),
    group(
      {
        school: `s${index}`,
        team: null,
        audience: 'leader',
        invited: school.leaders,
        answered: school.leaders,
        around: school.leadersAround ?? 3.4,
      },
      places,
      offsets,
      settings.levels,
      random,
      skipping,
    ),
  ])
  const tree = {
    authority: 'authority',
    districts: districts.map((_, index) => `d${index}`),
    schools: schools.map((school, index) => ({
      id: `s${index}`,
      district: districtOf(school),
      teams: school.teams.map((_, place) => `s${index}t${place}`),
    })),
  }
  const release = protect({ tree, groups, overlaps: [] }, settings)
  const units: ReleasedUnit[] = [
    { id: 'authority', level: 'authority', name: 'Björkköpings kommun', code: null, parent: null },
    ...districts.map((name, index): ReleasedUnit => ({ id: `d${index}`, level: 'district', name, code: null, parent: 'authority' })),
    ...schools.flatMap((school, index): ReleasedUnit[] => [
      { id: `s${index}`, level: 'school', name: school.name, code: null, parent: districtOf(school) ?? 'authority' },
      ...school.teams.map(
        ({ name }, place): ReleasedUnit => ({ id: `s${index}t${place}`, level: 'team', name, code: null, parent: `s${index}` }),
      ),
    ]),
  ]
  return { release, units, result: (unit) => resultOf(release, units, unit) }
}

function resultOf(release: Release, units: ReleasedUnit[], id: string): ReleasedResult {
  const unit = units.find((each) => each.id === id)
  if (!unit) throw new RangeError(`no such unit: ${id}`)
  const path: ReleasedUnit[] = []
  for (let parent = unit.parent; parent !== null; ) {
    const above = units.find((each) => each.id === parent)
    if (above) path.unshift(above)
    parent = above?.parent ?? null
  }
  const below = units.filter((each) => each.parent === id || (unit.level === 'authority' && each.level === 'school'))
  const children = below.toSorted((a, b) => a.name.localeCompare(b.name, 'sv', { numeric: true }))
  const inside = new Set([id, ...children.map((each) => each.id)])
  return registeredResult({
    round: exampleRound,
    unit,
    path,
    children,
    cells: release.cells.filter((cell) => cell.unit === id || (unit.level === 'school' && inside.has(cell.unit))),
    participation: release.participation.filter((each) => inside.has(each.unit)),
    comparisons: release.comparisons.filter((each) => each.unit === id),
  })
}

function placesOf(framework: Framework): StatementPlace[] {
  return statementKeys(framework).flatMap((key): StatementPlace[] => {
    const [aspect = '', audience] = key.split('.')
    const area = framework.areas.find(({ aspects }) => aspects.some((each) => each.key === aspect))
    return area ? [{ key, audience: audience === 'leader' ? 'leader' : 'staff', area: area.key }] : []
  })
}

function group(
  {
    school,
    team,
    audience,
    invited,
    answered,
    around = 3,
    apart = 1.2,
  }: { school: string; team: string | null; audience: Audience; invited: number; answered: number; around?: number; apart?: number },
  places: StatementPlace[],
  offsets: ReadonlyMap<string, number>,
  levels: number,
  random: () => number,
  skipping: number,
): SmallestGroup {
  const own = places.filter((place) => place.audience === audience)
  const people = Array.from({ length: answered }, () => {
    const person = (random() - 0.5) * apart
    return new Map(
      own.map(({ key }) => {
        if (random() < skipping) return [key, { level: 0, importance: 0 }]
        const level = Math.round(around + (offsets.get(key) ?? 0) + person + (random() - 0.5) * 2.2)
        return [key, { level: Math.min(levels, Math.max(1, level)), importance: 1 + Math.floor(Math.sqrt(random()) * 3) }]
      }),
    )
  })
  const counts = (key: string, of: 'level' | 'importance', top: number) =>
    Array.from({ length: top }, (_, index) => people.filter((answers) => answers.get(key)?.[of] === index + 1).length)
  return {
    school,
    team,
    audience,
    invited,
    answered,
    choices: own.flatMap(({ key }): ChoiceSum[] => [
      { kind: 'statement', key, counts: counts(key, 'level', levels) },
      { kind: 'importance', key, counts: counts(key, 'importance', 3) },
    ]),
    areas: [...new Set(own.map(({ area }) => area))].map(
      (area): AreaSum => ({
        area,
        patterns: people.map((answers) => {
          const answeredKeys = own.filter((place) => place.area === area && (answers.get(place.key)?.level ?? 0) > 0).map(({ key }) => key)
          const sum = answeredKeys.reduce((total, key) => total + (answers.get(key)?.level ?? 0), 0)
          return { answered: answeredKeys, persons: 1, sum, squares: sum * sum }
        }),
      }),
    ),
  }
}
