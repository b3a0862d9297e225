import type { Framework, StatementSource } from '../../../content/framework/schema.ts'
import { inEach, type Text } from '../../../ground/base/language.ts'
import { firstLanguage, manners } from '../../../ground/base/languages.ts'
import type { Cell } from '../../protection/cell.ts'
import { type Example, settingsWith, sumsOf } from '../../protection/example-authority.ts'
import { protect } from '../../protection/protect.ts'
import type { Settings } from '../../protection/sums.ts'
import { type ReleasedResult, type ReleasedRound, type ReleasedUnit, registeredResult } from '../../release/released.ts'

const text = (sv: string): Text => inEach((language) => (language === firstLanguage ? sv : `In ${manners[language].english}: ${sv}`))

/** A framework with the keys of `example-authority` and a ladder of any length. For tests only. */
export function frameworkWith(levels = 5): Framework {
  const ladder = Object.fromEntries(
    Array.from({ length: levels }, (_, index) => [String(index + 1), text(`Så gör jag på nivå ${index + 1}.`)]),
  )
  const statement = (key: string): StatementSource => ({
    question: text(`Hur gör du med ${key}?`),
    levels: ladder,
    strength: text('Du är van.'),
    next: {},
    variants: key === 'a1' ? [{ for: { roles: ['staff'], forms: ['fsk'] }, question: text('Hur gör du på fritids?'), levels: ladder }] : [],
  })
  const aspect = (key: string) => ({
    key,
    name: text(`Delområde ${key}`),
    about: text('Om det.'),
    mirrored: 'yes' as const,
    digcompedu: [],
    statements: { staff: statement(key), leader: statement(key) },
  })
  return {
    key: 'prov',
    version: 2,
    name: text('Prov'),
    summary: text('Ett ramverk för prov.'),
    levels: Array.from({ length: levels }, (_, index) => ({
      level: index + 1,
      name: text(`Steg ${index + 1}`),
      summary: text('Så är det.'),
    })),
    audiences: ['staff', 'leader'],
    coverage: { audiences: [], steps: [], apart: 0, gap: 0, readers: [], second: [] },
    areas: [
      { key: 'a', name: text('Område a'), target: text('Dit vill vi.'), aspects: ['a1', 'a2', 'a3'].map(aspect) },
      { key: 'b', name: text('Område b'), target: text('Dit vill vi.'), aspects: ['b1', 'b2'].map(aspect) },
    ],
    authority: [],
    terms: [],
    actions: [],
    sources: [],
  }
}

/** Everything that an example's release says, as one result with the authority at its top. @param nameOf what a unit is called */
export function wholeResult(example: Example, k: Settings['minimumGroup'] = 5, nameOf = (id: string) => `Enheten ${id}`): ReleasedResult {
  const { tree, ...sums } = sumsOf(example)
  const unit = (id: string, level: ReleasedUnit['level'], parent: string | null): ReleasedUnit => ({
    id,
    level,
    name: nameOf(id),
    code: level === 'team' ? null : `kod-${id}`,
    parent,
  })
  const { cells, participation, comparisons } = protect({ tree, ...sums }, settingsWith(k))
  return registeredResult({
    round: roundWith(k),
    unit: unit(tree.authority, 'authority', null),
    path: [],
    children: [
      ...tree.districts.map((id) => unit(id, 'district', tree.authority)),
      ...tree.schools.flatMap(({ id, district, teams }) => [
        unit(id, 'school', district ?? tree.authority),
        ...teams.map((team) => unit(team, 'team', id)),
      ]),
    ],
    cells: [...cells],
    participation: [...participation],
    comparisons: [...comparisons],
  })
}

/** The part of a result that one school's page shows: the school with its teams. */
export function schoolResult(whole: ReleasedResult, school: string): ReleasedResult {
  const unit = whole.children.find(({ id }) => id === school)
  if (!unit) throw new RangeError(`no school ${school}`)
  const children = whole.children.filter(({ parent }) => parent === school)
  const within = new Set([unit, ...children].map(({ id }) => id))
  return registeredResult({
    round: whole.round,
    unit,
    path: [whole.unit, ...whole.children.filter(({ id }) => id === unit.parent)],
    children,
    cells: whole.cells.filter((cell) => within.has(cell.unit)),
    participation: whole.participation.filter((each) => within.has(each.unit)),
    comparisons: [],
  })
}

/** One school with these cells. */
export function resultOf(cells: Cell[], name = 'Almskolan', minimumGroup: Settings['minimumGroup'] = 5): ReleasedResult {
  return registeredResult({
    round: roundWith(minimumGroup),
    unit: { id: 's', level: 'school', name, code: '00012345', parent: 'authority' },
    path: [{ id: 'authority', level: 'authority', name: 'Björkköpings kommun', code: null, parent: null }],
    children: [],
    cells,
    participation: [{ unit: 's', level: 'school', audience: 'staff', invited: 40, answered: { kind: 'exact', count: 31 } }],
    comparisons: [],
  })
}

function roundWith(minimumGroup: Settings['minimumGroup']): ReleasedRound {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    name: 'Hösten 2026',
    frameworkVersion: '00000000-0000-4000-8000-000000000002',
    opensOn: '2026-09-14',
    closedOn: '2026-10-09',
    releasedOn: '2026-10-10',
    minimumGroup,
  }
}
