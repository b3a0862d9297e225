import type { Content } from './cell.ts'
import { hiddenToo } from './complementary.ts'
import { shown } from './content.ts'
import { detailed } from './detail.ts'
import { mergeLevels, type Node, partsOf } from './distribution.ts'
import { isEnough, largeGroup, reasonUnderMinimum } from './minimum.ts'
import { fromTenths, meanTenths } from './rounding.ts'
import { isCoded } from './small-group.ts'
import { setsLike, spreadWord } from './spread.ts'
import type { LevelCounts, Settings } from './sums.ts'
import { addCounts, momentsOfCounts, sizeOf } from './tally.ts'

/** How many were asked and how many handed in. */
export type Turnout = { invited: number; answered: number }

/** A school's answers to one statement: by team, and of its people without team. */
export type SchoolCounts = { turnout: Turnout; teams: readonly { id: string; turnout: Turnout; counts: LevelCounts }[]; rest: LevelCounts }

/** What a school and its teams may show of one statement, and what figures above the school have to know of it. */
export type SchoolChoice = {
  content: Content
  /** By team. */
  teams: ReadonlyMap<string, Content>
  counts: LevelCounts
  node: Node
}

/** The staff's cells of one statement in one school. `levels`: the statement's own ladder. */
export function protectChoice(school: SchoolCounts, settings: Settings, levels: number): SchoolChoice {
  const k = settings.minimumGroup
  const counts = addCounts([...school.teams.map((team) => team.counts), school.rest], levels)
  const moments = momentsOfCounts(counts)
  const pieces = [
    ...school.teams.map((team) => ({ key: team.id, moments: momentsOfCounts(team.counts), showable: isEnough(sizeOf(team.counts), k) })),
    { key: '', moments: momentsOfCounts(school.rest), showable: false },
  ]
  const wholeIsPlain = isEnough(moments.n, k) && !isCoded(moments, levels)
  const hidden = isEnough(moments.n, k) ? hiddenToo(pieces, k, levels, wholeIsPlain) : new Set<string>()
  const open = school.teams.filter((team) => isEnough(sizeOf(team.counts), k) && !hidden.has(team.id))
  const withDetails = detailed(
    open.map((team) => ({ key: team.id, n: sizeOf(team.counts) })),
    moments.n,
  )
  const teams = new Map(school.teams.map((team): [string, Content] => [team.id, teamContent(team, { k, levels, hidden, withDetails })]))
  const below = [
    ...school.teams.map((team) => nodeOf(teams.get(team.id), addCounts([team.counts], levels), [])),
    nodeOf(undefined, school.rest, []),
  ]
  const content: Content = isEnough(moments.n, k)
    ? shown(moments.n, moments, levels, spreadWord(counts), moments.n >= largeGroup ? mergeLevels(counts, below) : null)
    : { kind: 'protected', reason: reasonUnderMinimum(school.turnout) }
  return { content, teams, counts, node: nodeOf(content, counts, below) }
}

/**
 * The leaders' view of their own school: means, whatever n (NUMBERS section 3). Their teams have no cells.
 * @param inView false for what counts above the school only: how much something matters to them.
 */
export function leadershipView(school: SchoolCounts, levels: number, inView: boolean): SchoolChoice {
  const counts = addCounts([...school.teams.map((team) => team.counts), school.rest], levels)
  const moments = momentsOfCounts(counts)
  const content: Content = !inView
    ? { kind: 'protected', reason: 'outside view' }
    : moments.n > 0
      ? { kind: 'leadership', n: moments.n, mean: fromTenths(meanTenths(moments)) }
      : { kind: 'protected', reason: reasonUnderMinimum(school.turnout) }
  return { content, teams: new Map(), counts, node: { counts, parts: null, below: [] } }
}

/** Whether a cell gives its sum away as far as one decimal does. */
export function isPlain(content: Content | undefined): boolean {
  if (!content || content.kind === 'protected') return false
  return content.kind === 'large' || content.kind === 'leadership' || content.mean.kind === 'plain'
}

type Choosing = { k: Settings['minimumGroup']; levels: number; hidden: ReadonlySet<string>; withDetails: ReadonlySet<string> }

function teamContent({ id, turnout, counts }: SchoolCounts['teams'][number], { k, levels, hidden, withDetails }: Choosing): Content {
  const moments = momentsOfCounts(counts)
  if (!isEnough(moments.n, k)) return { kind: 'protected', reason: reasonUnderMinimum(turnout) }
  if (hidden.has(id)) return { kind: 'protected', reason: 'complementary' }
  return shown(moments.n, moments, levels, spreadWord(counts), withDetails.has(id) ? mergeLevels(counts, []) : null)
}

function nodeOf(content: Content | undefined, counts: LevelCounts, below: readonly Node[]): Node {
  if (content?.kind === 'large') return { counts, parts: partsOf(content.distribution, counts), below }
  return content?.kind === 'small' && !content.withheld
    ? { counts, parts: null, sets: setsLike(counts), below }
    : { counts, parts: null, below }
}
