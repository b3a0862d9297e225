import type { Content } from './cell.ts'
import { hiddenToo } from './complementary.ts'
import { shown } from './content.ts'
import { detailed } from './detail.ts'
import type { Node } from './distribution.ts'
import { isEnough, reasonUnderMinimum } from './minimum.ts'
import { momentsOfPatterns, addPatterns, personsIn } from './tally.ts'
import { isPlain, type SchoolChoice, type Turnout } from './school-choice.ts'
import { plainWord } from './spread.ts'
import type { Pattern, Settings } from './sums.ts'
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
  const plain = new Set(school.teams.filter((team) =>
    answeredIn(team.patterns).every((key) => isPlain(choices.get(key)?.teams.get(team.id)))).map(({ id }) => id))
  const showable = new Set(school.teams.filter((team) => plain.has(team.id) && isEnough(personsIn(team.patterns), k) && isEven(team.patterns, k)).map(({ id }) => id))
  const portionsWith = (open: ReadonlySet<string>): Portion[] => [
    ...school.teams.map((team) => ({ patterns: team.patterns, figure: open.has(team.id), pooled: !plain.has(team.id) })),
    { patterns: school.rest, figure: false, pooled: true },
  ]
  const wanted = isEnough(n, k) && statementsShown
  const attempts = wanted ? opener(school, showable, settings) : []
  const found = attempts.find((open) => isEvenEnough(portionsWith(open), k))
  const open = found ?? attempts[0] ?? showable
  const withDetails = detailed(school.teams.filter(({ id }) => open.has(id)).map((team) => ({ key: team.id, n: personsIn(team.patterns) })), n)
  const teams = new Map(school.teams.map((team): [string, Content] => {
    const size = personsIn(team.patterns)
    if (!isEnough(size, k)) return [team.id, { kind: 'protected', reason: reasonUnderMinimum(team.turnout) }]
    const only = onlyStatement(team.patterns)
    if (only !== undefined && (open.has(team.id) || !plain.has(team.id))) return [team.id, sameAs(choices.get(only)?.teams.get(team.id))]
    if (!open.has(team.id)) return [team.id, { kind: 'protected', reason: plain.has(team.id) && !isEven(team.patterns, k) ? 'uneven' : 'complementary' }]
    return [team.id, areaContent(team.patterns, size, settings, withDetails.has(team.id))]
  }))
  const only = onlyStatement(patterns)
  const content: Content = !isEnough(n, k) ? { kind: 'protected', reason: reasonUnderMinimum(school.turnout) }
    : only !== undefined ? sameAs(choices.get(only)?.content)
    : !statementsShown ? { kind: 'protected', reason: 'complementary' }
    : !found ? { kind: 'protected', reason: 'uneven' }
    : areaContent(patterns, n, settings, true)
  const below = school.teams.map((team) => areaNode(personsIn(team.patterns), teams.get(team.id), []))
  const figure = content.kind !== 'protected'
  return {
    content, teams, patterns, statementsShown, node: areaNode(n, content, [...below, areaNode(personsIn(school.rest), undefined, [])]),
    portions: figure && isPlain(content) ? [{ patterns, figure: true, pooled: false }] : portionsWith(open),
  }
}

/** The leaders of a school: their view is per aspect, so the area has no cell here, but it counts above the school. */
export function leadershipArea(school: SchoolPatterns): SchoolArea {
  const patterns = addPatterns([...school.teams.map((team) => team.patterns), school.rest])
  return {
    content: { kind: 'protected', reason: 'outside view' }, teams: new Map(), patterns, statementsShown: true,
    node: areaNode(personsIn(patterns), undefined, []), portions: [{ patterns, figure: false, pooled: false }],
  }
}

/** What an area says of a group that may show it. Its person means lie on no level: there is no distribution. */
export function areaContent(patterns: readonly Pattern[], n: number, settings: Settings, details: boolean): Content {
  const moments = momentsOfPatterns(patterns)
  return shown(n, moments, settings.levels, plainWord(moments, settings.levels), details ? { kind: 'none' } : null)
}

/** For areas one "level" holds everybody: what can be worked out is the deviation. */
export function areaNode(n: number, content: Content | undefined, below: readonly Node[]): Node {
  return { counts: [n], parts: content?.kind === 'large' ? [{ from: 1, to: 1, count: n }] : null, below }
}

/** The sets of teams that could show the area, the largest first: teams in which people left something out give way, the smallest first. */
function opener(school: SchoolPatterns, showable: ReadonlySet<string>, settings: Settings): Set<string>[] {
  const uneven = school.teams.filter((team) => showable.has(team.id) && fewestLeft(team.patterns) > 0)
    .toSorted((a, b) => personsIn(a.patterns) - personsIn(b.patterns) || (a.id < b.id ? -1 : 1)).map(({ id }) => id)
  return Array.from({ length: uneven.length + 1 }, (_, gone) => {
    const left = new Set(uneven.slice(0, gone))
    const pieces = [...school.teams.map((team) => ({
      key: team.id, moments: momentsOfPatterns(team.patterns), showable: showable.has(team.id) && !left.has(team.id),
    })), { key: '', moments: momentsOfPatterns(school.rest), showable: false }]
    const hidden = hiddenToo(pieces, settings.minimumGroup, settings.levels, false)
    return new Set(pieces.filter(({ key, showable: may }) => may && !hidden.has(key)).map(({ key }) => key))
  })
}

function isEven(patterns: readonly Pattern[], k: number): boolean {
  const left = fewestLeft(patterns)
  return left === 0 || left >= k
}

/** Statements that somebody answered. */
function answeredIn(patterns: readonly Pattern[]): string[] {
  return [...new Set(patterns.flatMap(({ answered }) => answered))]
}

/** The one statement that everybody answered and nobody more than it: the area's cell is then that statement's, word for word. */
function onlyStatement(patterns: readonly Pattern[]): string | undefined {
  const keys = answeredIn(patterns)
  return keys.length === 1 ? keys[0] : undefined
}

function sameAs(content: Content | undefined): Content {
  if (!content) return { kind: 'protected', reason: 'complementary' }
  return content.kind === 'large' ? { ...content, distribution: { kind: 'none' } } : content
}
