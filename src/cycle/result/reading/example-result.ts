import { statementKey } from '../../../content/framework/framework.ts'
import { type Framework, frameworkSchema } from '../../../content/framework/schema.ts'
import type { Cell, Content, Participation, Release, UnitLevel } from '../../protection/cell.ts'
import type { Example } from '../../protection/example-authority.ts'
import { type ReleasedResult, type ReleasedRound, type ReleasedUnit, registeredResult } from '../../release/released.ts'
import type { MinimumGroup } from '../../round/round.ts'

/** A framework with the statements of the example authority, and names that are hard to put in a row. For tests only. */
export function exampleFramework(version = 1, mapping?: Framework['mapping']): Framework {
  return frameworkSchema.parse({
    key: 'example',
    version,
    name: text('Exempel'),
    summary: text('Ett exempel.'),
    levels: ['Upptäcker', 'Prövar', 'Använder', 'Utvecklar', 'Sprider'].map((name, index) => ({
      level: index + 1,
      name: text(name),
      summary: text(`Så ser det ut när man ${name.toLowerCase()}.`),
    })),
    audiences: ['staff', 'leader'],
    coverage: { audiences: [], steps: [] },
    mapping,
    areas: [
      area('a', 'Digital kompetens', ['Egen planering', 'Källkritik, säkerhet och ansvar', 'Eget innehåll och upphovsrätt']),
      area('b', 'Infrastruktur', ['AI i skolans vardag', 'Verktyg, nät och stöd för alla som arbetar med undervisningen']),
    ],
    actions: [],
  })
}

export const exampleRound: ReleasedRound = {
  id: 'round',
  name: 'Hösten 2026',
  frameworkVersion: 'version',
  opensOn: '2026-09-21',
  closedOn: '2026-10-09',
  releasedOn: '2026-10-10',
  minimumGroup: 5,
}

/** What the one who sees all of an example authority sees of each of its units. */
export function exampleResults(release: Release, { schools }: Example, minimumGroup: MinimumGroup): ReleasedResult[] {
  const units: ReleasedUnit[] = [
    unitOf('authority', 'authority', null),
    ...['d1', 'd2'].map((id) => unitOf(id, 'district', 'authority')),
    ...schools.flatMap(({ id, district, teams }) => [
      unitOf(id, 'school', district ?? 'authority'),
      ...teams.map((team) => unitOf(team, 'team', id)),
    ]),
  ]
  return units.map((unit): ReleasedResult => {
    const children = units.filter(({ parent }) => parent === unit.id)
    const seen = new Set([unit.id, ...children.map(({ id }) => id)])
    return registeredResult({
      round: { ...exampleRound, minimumGroup },
      unit,
      path: [],
      children,
      cells: release.cells.filter((cell) => cell.unit === unit.id || (unit.level === 'school' && seen.has(cell.unit))),
      participation: release.participation.filter((each) => seen.has(each.unit)),
      comparisons: release.comparisons.filter((each) => each.unit === unit.id),
    })
  })
}

/** What a unit shows of the five aspects a1, a2, a3, b1 and b2: the contents in that order, null where there is no cell. */
export type Shown = { staff?: (Content | null)[]; leader?: (Content | null)[]; importance?: (Content | null)[] }

/** A result made by hand. `teams`: what each team shows of the five aspects, by name. */
export function exampleResult(
  shown: Shown,
  {
    level = 'school',
    participation = [],
    teams = {},
    unit = 'unit',
  }: { level?: UnitLevel; participation?: Participation[]; teams?: Record<string, (Content | null)[]>; unit?: string } = {},
): ReleasedResult {
  const children = Object.keys(teams).map((name): ReleasedUnit => ({ ...unitOf(name, 'team', unit), name }))
  return registeredResult({
    round: exampleRound,
    unit: unitOf(unit, level, null),
    path: [],
    children,
    cells: [
      ...cells(unit, level, 'staff', 'statement', shown.staff),
      ...cells(unit, level, 'leader', 'statement', shown.leader),
      ...cells(unit, level, 'staff', 'importance', shown.importance),
      ...Object.entries(teams).flatMap(([name, contents]) => cells(name, 'team', 'staff', 'statement', contents)),
    ],
    participation,
    comparisons: [],
  })
}

/** Contents of groups of 38, of one mean each. */
export function large(...means: number[]): Content[] {
  return means.map((mean): Content => ({ kind: 'large', n: 38, mean, deviation: 1, distribution: { kind: 'collapsed' } }))
}

/** Contents of leaders, six. */
export function leaders(...means: number[]): Content[] {
  return means.map((mean): Content => ({ kind: 'leadership', n: 6, mean }))
}

export const few: Content = { kind: 'protected', reason: 'few' }
export const complementary: Content = { kind: 'protected', reason: 'complementary' }

const keys = ['a1', 'a2', 'a3', 'b1', 'b2']

function cells(
  unit: string,
  level: UnitLevel,
  audience: Cell['audience'],
  kind: Cell['measure']['kind'],
  contents: readonly (Content | null)[] = [],
): Cell[] {
  return contents.flatMap((content, index): Cell[] =>
    content
      ? [{ unit, level, audience, measure: { kind, key: statementKey(keys[index] ?? '', audience) }, content, coverage: null, index: null }]
      : [],
  )
}

function unitOf(id: string, level: UnitLevel, parent: string | null): ReleasedUnit {
  return { id, level, name: `Enheten, ${level} och mer`, code: null, parent }
}

function area(key: string, name: string, aspects: string[]) {
  return { key, name: text(name), target: text('Målet.'), aspects: aspects.map((each, index) => aspect(`${key}${index + 1}`, each)) }
}

function aspect(key: string, name: string) {
  const levels = (what: string) => Object.fromEntries([1, 2, 3, 4, 5].map((level) => [level, text(`${what} ${name} ett steg i taget.`)]))
  const statement = {
    question: text(`Hur arbetar du med ${name}?`),
    levels: levels('Jag arbetar med'),
    strength: text(`Du kan ${name}.`),
    next: levels('Nästa nivå handlar om'),
  }
  return { key, name: text(name), about: text(`Att ${name} hör till arbetet.`), statements: { staff: statement, leader: statement } }
}

function text(sv: string) {
  return { sv, en: sv }
}
