import type { Audience } from '../../content/framework/framework.ts'
import type { AreaSum, ChoiceSum, Overlap, Pattern, StatementPlace } from '../protection/sums.ts'
import { codesFor, type StatementCodes } from '../release/statement-codes.ts'
import type { Gathered } from './gathering.ts'
import type { GroupRead, RoundRead } from './history.ts'
import type { Questions } from './instrument.ts'

/** Steps in which it is said how much a statement matters. */
const importances = 3

/**
 * What is left of a gathered round: counts and sums of its smallest groups, as the release of a round takes them from the database (`private.release_sums`), and never a row of anyone.
 * @param places every statement that may be in it, with its area
 */
export function summed(gathered: Gathered, questions: Questions, places: readonly StatementPlace[]): RoundRead {
  const base = { name: gathered.name, first: gathered.first, day: gathered.last, answers: gathered.total }
  if (gathered.kind !== 'persons')
    return { ...base, kind: 'counts', persons: null, groups: gathered.groups.map((group) => ofCounts(group, questions)), overlaps: [] }
  const codes = codesFor(places)
  const members = membersOf(gathered, questions, codes)
  const byGroup = Map.groupBy(members, ({ group }) => group)
  const groups = gathered.groups.map(({ school, team, audience }, number): GroupRead => {
    const within = byGroup.get(number) ?? []
    return { school, team, audience, answered: within.length, ...sumsOf(within, questions, codes) }
  })
  const persons = new Set(members.map(({ person }) => person)).size
  return { ...base, kind: 'persons', persons, groups, overlaps: overlapsOf(members, gathered, questions, codes) }
}

/** One person at one school: statement → level (1 and up), statement → importance, area's number → which of its statements and their sum. */
type Member = {
  group: number
  person: number
  levels: [statement: number, level: number][]
  matters: [statement: number, importance: number][]
  areas: Map<number, { mask: number; sum: number }>
}

function membersOf({ members, answers }: Gathered, questions: Questions, { codes }: StatementCodes): Member[] {
  const all = members.map(({ group, person }): Member => ({ group, person, levels: [], matters: [], areas: new Map() }))
  const coded = questions.statements.map(({ key }) => codes[key] ?? null)
  for (let at = 0; at < answers.member.length; at++) {
    const member = all[answers.member[at] ?? -1]
    const [statement = -1, level = 0, importance = -1] = [answers.statement[at], answers.level[at], answers.importance[at]]
    const code = coded[statement] ?? null
    if (!member || level < 1 || code === null) continue
    member.levels.push([statement, level])
    if (importance >= 0) member.matters.push([statement, importance])
    const [area, place] = [Math.floor(code / 64), code % 64]
    const before = member.areas.get(area) ?? { mask: 0, sum: 0 }
    member.areas.set(area, { mask: before.mask + 2 ** place, sum: before.sum + level })
  }
  return all
}

function sumsOf(
  members: readonly Member[],
  { statements, levels }: Questions,
  codes: StatementCodes,
): Pick<GroupRead, 'choices' | 'areas'> {
  const counts = new Map<number, number[]>()
  const matters = new Map<number, number[]>()
  const patterns = new Map<number, Map<number, { persons: number; sum: number; squares: number }>>()
  for (const member of members) {
    for (const [statement, level] of member.levels) tally(counts, statement, level - 1, levels)
    for (const [statement, importance] of member.matters) tally(matters, statement, importance, importances)
    for (const [area, { mask, sum }] of member.areas) {
      const ofArea = patterns.get(area) ?? new Map<number, { persons: number; sum: number; squares: number }>()
      const before = ofArea.get(mask) ?? { persons: 0, sum: 0, squares: 0 }
      ofArea.set(mask, { persons: before.persons + 1, sum: before.sum + sum, squares: before.squares + sum * sum })
      patterns.set(area, ofArea)
    }
  }
  return {
    choices: [...choicesOf('statement', counts, statements), ...choicesOf('importance', matters, statements)],
    areas: [...patterns].map(
      ([area, ofArea]): AreaSum => ({
        area: codes.areaOf(area),
        patterns: [...ofArea].map(([mask, sums]): Pattern => ({ answered: codes.statementsIn(area, mask), ...sums })),
      }),
    ),
  }
}

function ofCounts({ school, team, audience, counts, matters }: Gathered['groups'][number], { statements }: Questions): GroupRead {
  const sizes = [...counts.values()].map((each) => each.reduce((sum, count) => sum + count, 0))
  return {
    school,
    team,
    audience,
    answered: Math.max(0, ...sizes),
    choices: [...choicesOf('statement', counts, statements), ...choicesOf('importance', matters, statements)],
    areas: [],
  }
}

function choicesOf(kind: ChoiceSum['kind'], counts: ReadonlyMap<number, number[]>, statements: Questions['statements']): ChoiceSum[] {
  return [...counts].flatMap(([statement, each]) => {
    const key = statements[statement]?.key
    return key === undefined ? [] : [{ kind, key, counts: each }]
  })
}

/** Who answered at several schools, by exactly which, measure by measure: above the school a person counts once. */
function overlapsOf(members: readonly Member[], { groups }: Gathered, { statements }: Questions, codes: StatementCodes): Overlap[] {
  const several = [...Map.groupBy(members, ({ person, group }) => `${groups[group]?.audience} ${person}`).values()].filter(
    (places) => places.length > 1,
  )
  const found = new Map<string, Overlap>()
  for (const places of several) {
    const audience = groups[places[0]?.group ?? -1]?.audience ?? 'staff'
    const note = (of: Overlap['of'], at: readonly Member[]) => {
      if (at.length < 2) return
      const schools = at.map(({ group }) => groups[group]?.school ?? '').toSorted()
      const key = JSON.stringify([audience, of, schools])
      found.set(key, { audience, of, schools, persons: (found.get(key)?.persons ?? 0) + 1 })
    }
    note({ kind: 'invited' }, places)
    note({ kind: 'answered' }, places)
    for (const [statement, { key }] of statements.entries()) {
      note(
        { kind: 'statement', key },
        places.filter(({ levels }) => levels.some(([each]) => each === statement)),
      )
      note(
        { kind: 'importance', key },
        places.filter(({ matters }) => matters.some(([each]) => each === statement)),
      )
    }
    for (const area of new Set(places.flatMap(({ areas }) => [...areas.keys()])))
      note(
        { kind: 'area', key: codes.areaOf(area) },
        places.filter(({ areas }) => areas.has(area)),
      )
  }
  return [...found.values()]
}

function tally(counts: Map<number, number[]>, statement: number, at: number, length: number): void {
  const known = counts.get(statement) ?? Array.from({ length }, () => 0)
  known[at] = (known[at] ?? 0) + 1
  counts.set(statement, known)
}

/** Whom a round's answers are of. */
export function audiencesIn({ groups }: Pick<RoundRead, 'groups'>): Audience[] {
  return (['staff', 'leader'] as const).filter((audience) => groups.some((group) => group.audience === audience))
}
