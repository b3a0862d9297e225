import { setsAlike } from './answer-class.ts'
import type { Content } from './cell.ts'
import { hiddenToo } from './complementary.ts'
import { type Saying, shown } from './content.ts'
import { detailed } from './detail.ts'
import { leavesEnough, type Node, partsOf } from './distribution.ts'
import { isHeldWhole, sayingOf, teamsHeld, teamsSaying } from './hold.ts'
import { isEnough, largeGroup, reasonUnderMinimum } from './minimum.ts'
import { fromTenths, meanTenths } from './rounding.ts'
import { isCoded } from './small-group.ts'
import type { LevelCounts, Settings } from './sums.ts'
import { addCounts, momentsOfCounts, sizeOf } from './tally.ts'

/** How many were asked and how many handed in. */
export type Turnout = { invited: number; answered: number }

/** Answers of a group by level, and how many of the persons count towards k. */
export type GroupCounts = { counts: LevelCounts; counted: number }

/** A school's answers to one statement: by team, and of its people without team. */
export type SchoolCounts = { turnout: Turnout; teams: readonly ({ id: string; turnout: Turnout } & GroupCounts)[]; rest: GroupCounts }

/** What a school and its teams may show of one statement, and what figures above the school have to know of it. */
export type SchoolChoice = {
  content: Content
  /** By team. */
  teams: ReadonlyMap<string, Content>
  counts: LevelCounts
  counted: number
  node: Node
}

/** The staff's cells of one statement in one school. `levels`: the statement's own ladder. `steps`: how much is held back (hold.ts). */
export function protectChoice(school: SchoolCounts, settings: Settings, levels: number, steps = 0): SchoolChoice {
  const k = settings.minimumGroup
  const { counts, counted } = wholeOf(school, levels)
  const moments = momentsOfCounts(counts)
  const order = inHidingOrder(school.teams)
  const pieces = [
    ...order.map((team) => ({
      key: team.id,
      moments: momentsOfCounts(team.counts),
      showable: isEnough(team.counted, k),
      counted: team.counted,
    })),
    { key: '', moments: momentsOfCounts(school.rest.counts), showable: false, counted: school.rest.counted },
  ]
  const isShown = isEnough(counted, k)
  const hidden = isShown ? hiddenToo(pieces, k, levels, !isCoded(moments, levels)) : new Set<string>()
  const open = order.filter((team) => isEnough(team.counted, k) && !hidden.has(team.id)).slice(teamsHeld(steps))
  const withDetails = detailed(
    open.map((team) => ({ key: team.id, n: sizeOf(team.counts) })),
    moments.n,
  )
  const sayings = new Map(
    open.map(({ id }): [string, Saying] => [id, withDetails.has(id) ? teamsSaying(steps) : leastOf(teamsSaying(steps))]),
  )
  const teams = new Map(school.teams.map((team): [string, Content] => [team.id, teamContent(team, k, sayings.get(team.id))]))
  const below = [
    ...school.teams.map((team) => nodeOf(teams.get(team.id), addCounts([team.counts], levels), [])),
    nodeOf(undefined, school.rest.counts, []),
  ]
  const content: Content = !isShown
    ? { kind: 'protected', reason: reasonUnderMinimum(school.turnout) }
    : isHeldWhole(steps)
      ? { kind: 'protected', reason: 'complementary' }
      : withRoom(shown(moments.n, counts, sayingOf(steps)), below)
  return { content, teams, counts, counted, node: nodeOf(content, counts, below) }
}

/**
 * The leaders' view of their own school: means, whatever n (NUMBERS section 3). Their teams have no cells. One leader's answers are known by that.
 * @param inView false for what counts above the school only: how much something matters to them.
 */
export function leadershipView(school: SchoolCounts, levels: number, inView: boolean): SchoolChoice {
  const { counts, counted } = wholeOf(school, levels)
  const moments = momentsOfCounts(counts)
  const content: Content = !inView
    ? { kind: 'protected', reason: 'outside view' }
    : moments.n > 0
      ? { kind: 'leadership', n: moments.n, mean: fromTenths(meanTenths(moments)) }
      : { kind: 'protected', reason: reasonUnderMinimum(school.turnout) }
  const parts = inView && moments.n === 1 ? counts.map((count, index) => ({ from: index + 1, to: index + 1, count })) : null
  return { content, teams: new Map(), counts, counted, node: { counts, parts, below: [] } }
}

/** The order in which a school's teams are hidden along, the same for all its statements: the fewest who handed in first, at a tie by id. */
export function inHidingOrder<Team extends { id: string; turnout: Turnout }>(teams: readonly Team[]): Team[] {
  return teams.toSorted((a, b) => a.turnout.answered - b.turnout.answered || (a.id < b.id ? -1 : 1))
}

/** Whether a cell gives its sum away as far as one decimal does. */
export function isPlain(content: Content | undefined): boolean {
  if (!content || content.kind === 'protected') return false
  if (content.kind === 'large') return content.bound === undefined
  return content.kind === 'leadership' || content.mean.kind === 'plain'
}

/** A whole without its distribution where that would leave too little of what its parts do not show. */
export function withRoom(content: Content, below: readonly Node[]): Content {
  if (content.kind !== 'large' || content.distribution.kind !== 'parts' || leavesEnough(content.distribution.parts, below)) return content
  return { ...content, distribution: { kind: 'collapsed' } }
}

function wholeOf(school: SchoolCounts, levels: number): GroupCounts {
  return {
    counts: addCounts([...school.teams.map((team) => team.counts), school.rest.counts], levels),
    counted: school.teams.reduce((total, team) => total + team.counted, school.rest.counted),
  }
}

function leastOf(saying: Saying): Saying {
  return saying === 'details' ? 'word' : saying
}

function teamContent(
  { turnout, counts, counted }: SchoolCounts['teams'][number],
  k: Settings['minimumGroup'],
  saying: Saying | undefined,
): Content {
  if (!isEnough(counted, k)) return { kind: 'protected', reason: reasonUnderMinimum(turnout) }
  return saying === undefined ? { kind: 'protected', reason: 'complementary' } : shown(sizeOf(counts), counts, saying)
}

function nodeOf(content: Content | undefined, counts: LevelCounts, below: readonly Node[]): Node {
  if (content?.kind === 'large') return { counts, parts: partsOf(content.distribution, counts), below }
  const sets = content?.kind === 'small' && sizeOf(counts) < largeGroup ? setsAlike(counts) : null
  return sets ? { counts, parts: null, sets, below } : { counts, parts: null, below }
}
