import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { statementKey, topLevel } from '../../src/content/framework/framework.ts'
import { frameworkSchema } from '../../src/content/framework/schema.ts'
import type { Cell, Release, UnitLevel } from '../../src/cycle/protection/cell.ts'
import type { Settings, SmallestGroup, StatementPlace, Sums } from '../../src/cycle/protection/sums.ts'
import { showsDistribution } from '../../src/cycle/release/held-back.ts'
import { answersIn, opinionsOf } from '../../src/face/demo/simulation/opinions.ts'
import { inventSizes } from '../../src/face/demo/simulation/sizes.ts'
import { inventStaff } from '../../src/face/demo/simulation/staff.ts'
import { projectRoot } from '../../src/ground/base/root.ts'
import { rules } from '../privacy/enumeration/rules.ts'
import { programWithout, type Rule } from '../privacy/enumeration/without.ts'
import { describeMachine } from './bench.ts'

// What each rule of the protection costs: an authority of invented schools whose people answer as the simulation's do, with every rule and with each taken away in turn.
// SCHOOLS=60 SEED=1 node start.mjs bench price
const schools = Number(process.env.SCHOOLS ?? '60')
const seed = Number(process.env.SEED ?? '1')
const response = 0.8

/** Rules that figures of one round do not hang on for safety in a school of fourteen, and that cost something all the same. */
const more: Rule[] = [
  {
    name: 'the order of hiding chosen once per school',
    lines: [
      {
        file: 'school-choice.ts',
        is: 'const order = inHidingOrder(school.teams)',
        without: 'const order = school.teams.toSorted((a, b) => sizeOf(a.counts) - sizeOf(b.counts) || (a.id < b.id ? -1 : 1))',
      },
    ],
  },
  {
    name: 'a school’s only leader counts as known',
    lines: [{ file: 'school-choice.ts', is: 'const parts = inView && moments.n === 1 ?', without: 'const parts = moments.n < 0 ?' }],
  },
  {
    name: 'areas only where all statements show plain means',
    lines: [{ file: 'school-area.ts', is: 'if (answered.every(isPlain)) return', without: 'if (answered.length > 0) return' }],
  },
  {
    name: 'participation under ten said vaguely',
    lines: [
      { file: 'participation.ts', is: 'if (invited >= largeGroup) return', without: 'if (invited >= 0) return' },
      { file: 'participation.ts', is: 'if (whole.invited < largeGroup) return saidAlone(whole)', without: '' },
      {
        file: 'participation.ts',
        is: "{ kind: 'unsaid' as const } : said(group)",
        without: "{ kind: 'exact' as const, count: group.answered } : said(group)",
      },
    ],
  },
]

describeMachine()
const { sums, settings } = authority()
const whole = await programWithout({ name: 'nothing', lines: [] })
console.log(`${schools} schools, seed ${seed}, ${response * 100} % answer; hidden / bounds only / no distribution, in % of staff's cells`)
tell('every rule', whole.prove(sums, settings).release)
for (const rule of [...rules, ...more])
  tell(`without ${rule.name}`, (await programWithout(rule)).prove(structuredClone(sums), settings).release)

function tell(name: string, { cells, participation }: Release): void {
  const of = (level: UnitLevel, kind: Cell['measure']['kind'], audience: Cell['audience'] = 'staff') =>
    cells.filter((cell) => cell.level === level && cell.measure.kind === kind && cell.audience === audience)
  const hidden = ({ content }: Cell) => content.kind === 'protected'
  const bound = ({ content }: Cell) =>
    (content.kind === 'small' && content.mean.kind !== 'plain') || (content.kind === 'large' && content.bound !== undefined)
  const bare = (cell: Cell) => !hidden(cell) && !showsDistribution(cell.content)
  const shares = (some: Cell[]) => [hidden, bound, bare].map((is) => share(some.filter(is).length, some.length)).join(' / ')
  const vague = participation.filter(({ audience, answered }) => audience === 'staff' && answered.kind !== 'exact')
  const said = participation.filter(({ audience }) => audience === 'staff')
  const columns = [
    `team ${shares(of('team', 'statement'))}`,
    `school ${shares(of('school', 'statement'))}`,
    `importance in school ${shares(of('school', 'importance'))}`,
    `team areas ${share(of('team', 'area').filter(hidden).length, of('team', 'area').length)}`,
    `district leaders ${shares(of('district', 'statement', 'leader'))}`,
    `participation vague ${share(vague.length, said.length)}`,
  ]
  console.log(`${name}: ${columns.join(' | ')}`)
}

function share(part: number, of: number): string {
  return ((100 * part) / Math.max(1, of)).toFixed(1)
}

/** The sums of an authority as a release gets them, without its database: people who are at two schools are not known to be the same. */
function authority(): { sums: Sums; settings: Settings } {
  const framework = frameworkSchema.parse(parse(readFileSync(join(projectRoot, 'content/frameworks/digital-skola/1.yaml'), 'utf8')))
  const statements = framework.areas.flatMap((area) =>
    area.aspects.flatMap(({ key }) =>
      (['staff', 'leader'] as const).map((audience): StatementPlace => ({ key: statementKey(key, audience), audience, area: area.key })),
    ),
  )
  const levels = topLevel(framework)
  const { units, people } = inventStaff(inventSizes(schools, seed).schools, 'authority', seed)
  const ofKind = (kind: string) => units.filter((unit) => unit.kind === kind)
  const schoolOf = new Map(ofKind('team').map(({ id, parent }) => [id, parent]))
  const groups = new Map<string, SmallestGroup & { answers: ReturnType<typeof opinionsOf>[] }>()
  const isSchool = new Set(ofKind('school').map(({ id }) => id))
  for (const { id: person, duties } of people) {
    const places = new Map(
      duties.flatMap(({ unit, role }): [string, { team: string | null; audience: 'staff' | 'leader' }][] => {
        const school = schoolOf.get(unit) ?? (isSchool.has(unit) ? unit : null)
        const audience = role === 'principal' || role === 'leader' ? 'leader' : 'staff'
        return school === null ? [] : [[school, { team: schoolOf.has(unit) ? unit : null, audience }]]
      }),
    )
    for (const [school, { team, audience }] of places) {
      const key = `${school} ${team} ${audience}`
      const group = groups.get(key) ?? { school, team, audience, invited: 0, answered: 0, choices: [], areas: [], answers: [] }
      groups.set(key, group)
      group.invited += 1
      if (!answersIn(response, { person, year: 0 }, seed)) continue
      group.answered += 1
      group.answers.push(opinionsOf(framework, { person, school, team, audience, year: 0 }, seed))
    }
  }
  const summed = [...groups.values()].map(({ answers, ...group }): SmallestGroup => {
    const own = statements.filter(({ audience }) => audience === group.audience)
    const given = (key: string) => answers.flatMap((each) => each.filter(({ statement, choice }) => statement === key && choice > 0))
    const choices = own.flatMap(({ key }) => [
      {
        kind: 'statement' as const,
        key,
        counts: Array.from({ length: levels }, (_, at) => given(key).filter(({ choice }) => choice === at + 1).length),
      },
      {
        kind: 'importance' as const,
        key,
        counts: [0, 1, 2].map((step) => given(key).filter(({ importance }) => importance === step).length),
      },
    ])
    const areas = [...new Set(own.map(({ area }) => area))].map((area) => ({
      area,
      patterns: answers.map((each) => {
        const within = each.filter(
          ({ statement, choice }) => choice > 0 && own.some((place) => place.area === area && place.key === statement),
        )
        const sum = within.reduce((total, { choice }) => total + choice, 0)
        return { answered: within.map(({ statement }) => statement), persons: 1, sum, squares: sum * sum }
      }),
    }))
    return { ...group, choices, areas }
  })
  const tree = {
    authority: 'authority',
    districts: ofKind('district').map(({ id }) => id),
    schools: ofKind('school').map(({ id, parent }) => ({
      id,
      district: parent,
      teams: ofKind('team').flatMap((team) => (team.parent === id ? [team.id] : [])),
    })),
  }
  return { sums: { tree, groups: summed, overlaps: [] }, settings: { minimumGroup: 5, levels, statements } }
}
