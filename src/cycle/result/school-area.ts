import type { Content } from './cell.ts'
import { hiddenToo } from './complementary.ts'
import { shown } from './content.ts'
import { detailed } from './detail.ts'
import type { Node } from './distribution.ts'
import { isEnough, largeGroup, reasonUnderMinimum } from './minimum.ts'
import { fromTenths, meanTenths } from './rounding.ts'
import { isPlain, type SchoolChoice, type Turnout } from './school-choice.ts'
import { codedMean } from './small-group.ts'
import { plainWord } from './spread.ts'
import type { Pattern, Settings } from './sums.ts'
import { addPatterns, momentsOfPatterns, personsIn } from './tally.ts'
import { fewestLeft, isEvenEnough, type Portion } from './uneven.ts'

/** A school's answers to one area: by team, and of its people without team. */
export type SchoolPatterns = {
  turnout: Turnout
  teams: readonly { id: string; turnout: Turnout; patterns: readonly Pattern[] }[]
  rest: readonly Pattern[]
}

/** What a school and its teams may show of one area, and what figures above the school have to know of it. */
export type SchoolArea = {
  content: Content
  teams: ReadonlyMap<string, Content>
  patterns: readonly Pattern[]
  node: Node
  portions: readonly Portion[]
  /** Whether every statement that somebody answered shows its plain mean at the school: only then does the area count above it. */
  statementsShown: boolean
}

/** The staff's cells of one area in one school, after those of its statements (`choices`, by statement). */
export function protectArea(school: SchoolPatterns, choices: ReadonlyMap<string, SchoolChoice>, settings: Settings): SchoolArea {
  const k = settings.minimumGroup
  const patterns = addPatterns([...school.teams.map((team) => team.patterns), school.rest])
  const n = personsIn(patterns)
  const statementsShown = answeredIn(patterns).every((key) => isPlain(choices.get(key)?.content))
  const plain = new Set(
    school.teams
      .filter((team) => answeredIn(team.patterns).every((key) => isPlain(choices.get(key)?.teams.get(team.id))))
      .map(({ id }) => id),
  )
  const { open, figure } = openTeams(school, plain, settings, isEnough(n, k) && statementsShown)
  const withDetails = detailed(
    school.teams.filter(({ id }) => open.has(id)).map((team) => ({ key: team.id, n: personsIn(team.patterns) })),
    n,
  )
  const content = contentOf(
    patterns,
    school.turnout,
    (key) => choices.get(key)?.content,
    { plain: statementsShown, own: figure, details: true },
    settings,
  )
  const teams = new Map(
    school.teams.map((team): [string, Content] => [
      team.id,
      contentOf(
        team.patterns,
        team.turnout,
        (key) => choices.get(key)?.teams.get(team.id),
        { plain: plain.has(team.id), own: open.has(team.id), details: withDetails.has(team.id) },
        settings,
      ),
    ]),
  )
  const below = school.teams.map((team) => areaNode(personsIn(team.patterns), teams.get(team.id), []))
  return {
    content,
    teams,
    patterns,
    statementsShown,
    node: areaNode(n, content, [...below, areaNode(personsIn(school.rest), undefined, [])]),
    portions: figure && isPlain(content) ? [{ patterns, figure: true, pooled: false }] : portionsOf(school, open, plain),
  }
}

/** The leaders of a school: their view is per aspect, so the area has no cell here, but it counts above the school. */
export function leadershipArea(school: SchoolPatterns): SchoolArea {
  const patterns = addPatterns([...school.teams.map((team) => team.patterns), school.rest])
  return {
    content: { kind: 'protected', reason: 'outside view' },
    teams: new Map(),
    patterns,
    statementsShown: true,
    node: areaNode(personsIn(patterns), undefined, []),
    portions: [{ patterns, figure: false, pooled: false }],
  }
}

/** What an area says of a group that may show it. Its person means lie on no level: there is no distribution. */
export function areaContent(patterns: readonly Pattern[], n: number, settings: Settings, details: boolean): Content {
  const moments = momentsOfPatterns(patterns)
  return shown(n, moments, settings.levels, plainWord(moments, settings.levels), details ? { kind: 'none' } : null)
}

/** What an area says of a group whose statements are all shown when its own mean would say too much: nothing that they do not. */
export function fromStatements(patterns: readonly Pattern[], n: number, settings: Settings): Content {
  const answers = patterns.reduce((total, { answered, persons }) => total + persons * answered.length, 0)
  const sum = patterns.reduce((total, pattern) => total + pattern.sum, 0)
  const moments = { n: answers, sum: BigInt(sum), squares: 0n, scale: 1n }
  const mean = n < largeGroup ? codedMean(moments, settings.levels) : { kind: 'plain' as const, value: fromTenths(meanTenths(moments)) }
  return { kind: 'from statements', n, mean }
}

/** For areas one "level" holds everybody: what can be worked out is the deviation. */
export function areaNode(n: number, content: Content | undefined, below: readonly Node[]): Node {
  return { counts: [n], parts: content?.kind === 'large' ? [{ from: 1, to: 1, count: n }] : null, below }
}

/**
 * What may be said of a group's area. `plain`: all its statements that were answered show their means; `own`: the mean of person means may be shown.
 * Where everybody answered one and the same statement only, the area's cell is that statement's, word for word.
 */
function contentOf(
  patterns: readonly Pattern[],
  turnout: Turnout,
  statement: (key: string) => Content | undefined,
  may: { plain: boolean; own: boolean; details: boolean },
  settings: Settings,
): Content {
  const n = personsIn(patterns)
  const [only, second] = answeredIn(patterns)
  if (!isEnough(n, settings.minimumGroup)) return { kind: 'protected', reason: reasonUnderMinimum(turnout) }
  if (only !== undefined && second === undefined) return sameAs(statement(only))
  if (!may.plain) return { kind: 'protected', reason: 'complementary' }
  return may.own ? areaContent(patterns, n, settings, may.details) : fromStatements(patterns, n, settings)
}

/**
 * The teams that may show their own area mean beside the school's, and whether the school may (`figure`). Teams in which people left something out give way
 * first, the smallest first; when that does not help, it is the school that does not show its own.
 */
function openTeams(
  school: SchoolPatterns,
  plain: ReadonlySet<string>,
  settings: Settings,
  wanted: boolean,
): { open: Set<string>; figure: boolean } {
  const k = settings.minimumGroup
  const showable = school.teams.filter((team) => plain.has(team.id) && isEnough(personsIn(team.patterns), k) && isEven(team.patterns, k))
  if (!wanted) return { open: new Set(showable.map(({ id }) => id)), figure: false }
  const uneven = showable
    .filter((team) => fewestLeft(team.patterns) > 0)
    .toSorted((a, b) => personsIn(a.patterns) - personsIn(b.patterns) || (a.id < b.id ? -1 : 1))
  const attempts = Array.from({ length: uneven.length + 1 }, (_, gone) =>
    withoutHidden(school, new Set(showable).difference(new Set(uneven.slice(0, gone))), settings),
  )
  const found = attempts.find((open) => isEvenEnough(portionsOf(school, open, plain), k))
  return { open: found ?? attempts[0] ?? new Set(), figure: found !== undefined }
}

/** Teams that may show an area when others must not be worked out. */
function withoutHidden(school: SchoolPatterns, showable: ReadonlySet<SchoolPatterns['teams'][number]>, settings: Settings): Set<string> {
  const pieces = [
    ...school.teams.map((team) => ({ key: team.id, moments: momentsOfPatterns(team.patterns), showable: showable.has(team) })),
    { key: '', moments: momentsOfPatterns(school.rest), showable: false },
  ]
  return new Set([...showable].map(({ id }) => id)).difference(hiddenToo(pieces, settings.minimumGroup, settings.levels, false))
}

function portionsOf(school: SchoolPatterns, open: ReadonlySet<string>, plain: ReadonlySet<string>): Portion[] {
  return [
    ...school.teams.map((team) => ({ patterns: team.patterns, figure: open.has(team.id), pooled: !plain.has(team.id) })),
    { patterns: school.rest, figure: false, pooled: true },
  ]
}

function isEven(patterns: readonly Pattern[], k: number): boolean {
  const left = fewestLeft(patterns)
  return left === 0 || left >= k
}

/** Statements that somebody answered. */
function answeredIn(patterns: readonly Pattern[]): string[] {
  return [...new Set(patterns.flatMap(({ answered }) => answered))]
}

function sameAs(content: Content | undefined): Content {
  if (!content) return { kind: 'protected', reason: 'complementary' }
  return content.kind === 'large' ? { ...content, distribution: { kind: 'none' } } : content
}
