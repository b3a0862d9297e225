import fc from 'fast-check'
import type { Audience } from '../../content/framework/framework.ts'
import { randomFrom } from './random.ts'
import type { Overlap, Pattern, Settings, SmallestGroup, StatementPlace, Sums } from './sums.ts'

/** One person's answers at one school: a level, 0 for "not relevant to me", or -1 for "not, for my pupils". For tests only: the product never has these in one place. */
export type Answerer = {
  person: string
  school: string
  team: string | null
  audience: Audience
  answers: Readonly<Record<string, number>>
}

export type Example = {
  schools: { id: string; district: string | null; teams: string[] }[]
  people: Answerer[]
  invited: Record<string, number>
}

export const places: StatementPlace[] = (['staff', 'leader'] as const).flatMap((audience) => [
  { key: `a1.${audience}`, audience, area: 'a' },
  { key: `a2.${audience}`, audience, area: 'a' },
  { key: `a3.${audience}`, audience, area: 'a' },
  { key: `b1.${audience}`, audience, area: 'b' },
  { key: `b2.${audience}`, audience, area: 'b' },
])

export const settingsWith = (minimumGroup: Settings['minimumGroup'] = 5): Settings => ({ minimumGroup, levels: 5, statements: places })

/** Authorities of `schools` at most, with teams of 0–14, people without team, people at two schools, "not relevant" now and then or never. */
export function authorities(most: { schools: number; teams: number; team: number }): fc.Arbitrary<Example> {
  return fc
    .record({
      seed: fc.integer(),
      schools: fc.integer({ min: 0, max: most.schools }),
      skipping: fc.constantFrom(0, 0.08, 0.4),
      same: fc.constantFrom(0, 0, 3, 5),
    })
    .map((drawn) => exampleOf(most, drawn))
}

/** The sums of an example, made anew from its people, straightforwardly. */
export function sumsOf({ schools, people, invited }: Example): Sums {
  const groups = schools.flatMap(({ id, teams }) =>
    [...teams, null].flatMap((team) =>
      (['staff', 'leader'] as const).map((audience): SmallestGroup => {
        const members = people.filter((each) => each.school === id && each.team === team && each.audience === audience)
        const own = places.filter((place) => place.audience === audience)
        return {
          school: id,
          team,
          audience,
          invited: invited[`${id} ${team} ${audience}`] ?? members.length,
          answered: members.length,
          choices: own.flatMap(({ key }) => [
            {
              kind: 'statement' as const,
              key,
              counts: [1, 2, 3, 4, 5].map((level) => members.filter(({ answers }) => answers[key] === level).length),
            },
            {
              kind: 'importance' as const,
              key,
              counts: [1, 2, 3].map((level) => members.filter(({ answers }) => ((answers[key] ?? 0) + 1) / 2 === level).length),
            },
          ]),
          areas: ['a', 'b'].map((area) => ({ area, patterns: members.map((member) => patternOf(member, area)) })),
          optedOut: own.map(({ key }) => ({ key, persons: members.filter(({ answers }) => answers[key] === -1).length, uncounted: 0 })),
        }
      }),
    ),
  )
  return { tree: { authority: 'authority', districts: ['d1', 'd2'], schools }, groups, overlaps: overlapsOf(people) }
}

/** What one person adds to an area. */
export function patternOf({ audience, answers }: Answerer, area: string): Pattern {
  const answered = places
    .filter((place) => place.area === area && place.audience === audience && (answers[place.key] ?? 0) > 0)
    .map(({ key }) => key)
  const sum = answered.reduce((total, key) => total + (answers[key] ?? 0), 0)
  return { answered, persons: 1, sum, squares: sum * sum }
}

function overlapsOf(people: readonly Answerer[]): Overlap[] {
  return [...Map.groupBy(people, ({ person, audience }) => `${person} ${audience}`).values()].flatMap((same) => {
    const [first] = same
    if (!first || same.length < 2) return []
    const over = (of: Overlap['of'], some: readonly Answerer[]): Overlap[] =>
      some.length < 2 ? [] : [{ audience: first.audience, of, schools: some.map(({ school }) => school), persons: 1 }]
    const own = places.filter(({ audience }) => audience === first.audience)
    return [
      ...over({ kind: 'invited' }, same),
      ...over({ kind: 'answered' }, same),
      ...own.flatMap(({ key }) =>
        over(
          { kind: 'statement', key },
          same.filter(({ answers }) => (answers[key] ?? 0) > 0),
        ),
      ),
      ...own.flatMap(({ key }) =>
        over(
          { kind: 'importance', key },
          same.filter(({ answers }) => (answers[key] ?? 0) % 2 === 1),
        ),
      ),
      ...['a', 'b'].flatMap((area) =>
        over(
          { kind: 'area', key: area },
          same.filter((each) => patternOf(each, area).answered.length > 0),
        ),
      ),
    ]
  })
}

/** One of them: of how many schools, what share finds a statement not relevant, and on which level nearly all are (0: none). */
export function exampleOf(
  most: { teams: number; team: number },
  { seed, schools: schoolCount, skipping, same }: { seed: number; schools: number; skipping: number; same: number },
): Example {
  const random = randomFrom(seed)
  const whole = (max: number) => Math.floor(random() * (max + 1))
  const schools = Array.from({ length: schoolCount }, (_, index) => ({
    id: `s${index}`,
    district: ['d1', 'd2', null][whole(2)] ?? null,
    teams: Array.from({ length: whole(most.teams) }, (_, team) => `s${index}t${team}`),
  }))
  const invited: Record<string, number> = {}
  const people = schools.flatMap(({ id, teams }) =>
    [...teams, null].flatMap((team) =>
      (['staff', 'leader'] as const).flatMap((audience) => {
        const size = audience === 'leader' ? (team === null ? whole(4) : 0) : team === null ? Math.max(0, whole(10) - 4) : whole(most.team)
        invited[`${id} ${team} ${audience}`] = size + whole(2)
        const base = 1 + whole(4)
        return Array.from(
          { length: size },
          (_, index): Answerer => ({
            person: random() < 0.1 ? `${audience} everywhere ${whole(5)}` : `${id} ${team} ${audience} ${index}`,
            school: id,
            team,
            audience,
            answers: Object.fromEntries(
              places
                .filter((place) => place.audience === audience)
                .map(({ key }) => {
                  if (random() < skipping) return [key, audience === 'staff' && index % 2 === 0 ? -1 : 0]
                  return [key, same > 0 && random() < 0.95 ? same : Math.min(5, Math.max(1, base + whole(2) - 1))]
                }),
            ),
          }),
        )
      }),
    ),
  )
  const seen = new Set<string>()
  return {
    schools,
    invited,
    people: people.map((each) => {
      const key = `${each.person} ${each.school} ${each.audience}`
      if (!seen.has(key)) {
        seen.add(key)
        return each
      }
      return { ...each, person: `${each.person} ${seen.size} ${each.school} ${random()}` }
    }),
  }
}
