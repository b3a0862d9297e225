import { describe, it } from 'node:test'
import { protect } from './protect.ts'
import { randomFrom } from './random.ts'
import type { SmallestGroup, StatementPlace } from './sums.ts'

const areas = [3, 2, 3, 2, 2]
const statements: StatementPlace[] = (['staff', 'leader'] as const).flatMap((audience) =>
  areas.flatMap((size, area) =>
    Array.from({ length: size }, (_, index) => ({ key: `${area}${index}.${audience}`, audience, area: `area ${area}` })),
  ),
)

describe('protecting an authority of 150 schools with eight teams', () => {
  it('is measured, not judged', (context) => {
    const random = randomFrom(1)
    const schools = Array.from({ length: 150 }, (_, index) => ({
      id: `s${index}`,
      district: `d${index % 5}`,
      teams: Array.from({ length: 8 }, (_, team) => `s${index}t${team}`),
    }))
    const groups = schools.flatMap(({ id, teams }): SmallestGroup[] => [
      ...teams.map((team) => group(id, team, 'staff', 5 + Math.floor(random() * 5), random)),
      group(id, null, 'staff', Math.floor(random() * 3), random),
      group(id, null, 'leader', 1 + Math.floor(random() * 4), random),
    ])
    const sums = { tree: { authority: 'a', districts: ['d0', 'd1', 'd2', 'd3', 'd4'], schools }, groups, overlaps: [] }
    const before = performance.now()
    const { cells } = protect(sums, { minimumGroup: 5, levels: 5, statements })
    context.diagnostic(`${cells.length} cells in ${Math.round(performance.now() - before)} ms`)
    const staff = cells.filter(({ audience }) => audience === 'staff')
    for (const level of ['team', 'school'] as const) {
      const some = staff.filter((cell) => cell.level === level && cell.measure.kind === 'statement')
      const share = (reason: string) =>
        `${Math.round((100 * some.filter(({ content }) => content.kind === 'protected' && content.reason === reason).length) / some.length)} %`
      context.diagnostic(`${level}: ${share('few')} few, ${share('complementary')} complementary`)
    }
  })
})

function group(school: string, team: string | null, audience: 'staff' | 'leader', size: number, random: () => number): SmallestGroup {
  const base = 1 + Math.floor(random() * 3)
  const own = statements.filter((place) => place.audience === audience)
  const answerers = Array.from({ length: size }, () => random() < 0.8)
    .filter(Boolean)
    .map(
      () =>
        new Map(
          own.map(({ key }) => [
            key,
            random() < 0.03 ? 0 : Math.min(5, Math.max(1, base + Math.floor(random() * 3) - Math.floor(random() * 2))),
          ]),
        ),
    )
  const counts = (key: string, top: number, stepOf: (level: number) => number) =>
    Array.from({ length: top }, (_, index) => answerers.filter((answers) => stepOf(answers.get(key) ?? 0) === index + 1).length)
  return {
    school,
    team,
    audience,
    invited: size,
    answered: answerers.length,
    choices: own.flatMap(({ key }) => [
      { kind: 'statement' as const, key, counts: counts(key, 5, (level) => level) },
      { kind: 'importance' as const, key, counts: counts(key, 3, (level) => Math.ceil(level / 2)) },
    ]),
    areas: [...new Set(own.map(({ area }) => area))].map((area) => ({
      area,
      patterns: answerers.map((answers) => {
        const answered = own.filter((place) => place.area === area && (answers.get(place.key) ?? 0) > 0).map(({ key }) => key)
        const sum = answered.reduce((total, key) => total + (answers.get(key) ?? 0), 0)
        return { answered, persons: 1, sum, squares: sum * sum }
      }),
    })),
  }
}
