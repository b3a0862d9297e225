import { comparable } from '../../content/framework/comparison.ts'
import type { Statement } from '../../content/framework/framework.ts'
import type { Framework } from '../../content/framework/schema.ts'
import type { Importance, Standing, Suggestion } from '../../content/suggestion/suggestion.ts'
import { type Answer, isLevelChoice } from './assessment.ts'
import type { Assessment } from './loading.ts'

/** One aspect of a person's own result. */
export type ResultRow = {
  statement: Statement
  /** From 1 the level, 0 "not relevant to me", -1 "chosen not to", null no answer. */
  choice: number | null
  importance: Importance | null
  /** The level last time; null when there is none to compare with. */
  before: number | null
}

/** The result as its first sentences say it, chosen by rule: never more than the rows say. */
export type Lead = {
  /** Where the highest level is, at most three aspects; `spread` when there are more than three, `early` when nothing is above level 2. */
  far:
    | { is: 'aspects'; rows: ResultRow[] }
    | { is: 'spread'; level: number; count: number }
    | { is: 'early' }
    | { is: 'nothing' }
    | { is: 'top' }
  change: Change | null
  /** The two aspects with most to gain: the first two of the suggestions that are about none of the strengths. */
  gain: Suggestion[]
}

/** How many aspects went up, down or stayed, of those that can be compared. */
export type Change = { up: number; down: number; same: number }

/** A level from which something counts as a strength. */
const strengthFrom = 3
const mostStrengths = 3

/** The rows of a result, in the framework's order. `before` has last time's levels by statement key. */
export function resultRows(
  statements: readonly Statement[],
  answers: ReadonlyMap<string, Answer>,
  before: ReadonlyMap<string, number>,
): ResultRow[] {
  return statements.map((statement) => {
    const answer = answers.get(statement.key)
    const choice = answer?.choice ?? null
    return {
      statement,
      choice,
      importance: choice !== null && choice < 1 ? null : (answer?.importance ?? null),
      before: before.get(statement.key) ?? null,
    }
  })
}

/** What suggestions are made of. */
export function standingsOf(rows: readonly ResultRow[]): Standing[] {
  return rows.map(({ statement, choice, importance, before }) => ({ aspect: statement.aspect.key, choice, importance, before }))
}

/** The highest levels among what matters, from level 3 up: at most three. Equal levels: what matters more first, then the framework's order. */
export function strengthsOf(rows: readonly ResultRow[]): ResultRow[] {
  return rows
    .filter(({ choice, importance }) => choice !== null && choice >= strengthFrom && importance !== 0)
    .map((row, order) => ({ row, order }))
    .sort((a, b) => (b.row.choice ?? 0) - (a.row.choice ?? 0) || weight(b.row) - weight(a.row) || a.order - b.order)
    .slice(0, mostStrengths)
    .map(({ row }) => row)
}

/** How the levels moved; null when nothing can be compared. */
export function changeOf(rows: readonly ResultRow[]): Change | null {
  const change: Change = { up: 0, down: 0, same: 0 }
  for (const { choice, before } of rows) {
    if (!isLevelChoice(choice) || !before) continue
    change[choice > before ? 'up' : choice < before ? 'down' : 'same'] += 1
  }
  return change.up + change.down + change.same > 0 ? change : null
}

/** The first sentences. @param suggestions made from the answers alone, whatever has been chosen since */
export function leadOf(rows: readonly ResultRow[], top: number, suggestions: readonly Suggestion[]): Lead {
  const far = farthest(rows, top)
  const strong = new Set([...strengthsOf(rows), ...(far.is === 'aspects' ? far.rows : [])].map(({ statement }) => statement.aspect.key))
  const gain = suggestions.filter(({ reason, aspect }) => reason.importance !== 0 && !strong.has(aspect.key))
  return { far, change: changeOf(rows), gain: gain.slice(0, 2) }
}

/** The highest and the lowest level and how many aspects are on each; null when no level is chosen. */
export function extremesOf(rows: readonly ResultRow[]): { high: LevelCount; low: LevelCount } | null {
  const levels = rows.flatMap(({ choice }) => (isLevelChoice(choice) ? [choice] : []))
  if (levels.length === 0) return null
  const count = (level: number) => ({ level, count: levels.filter((each) => each === level).length })
  return { high: count(Math.max(...levels)), low: count(Math.min(...levels)) }
}

export type LevelCount = { level: number; count: number }

/**
 * The assessment to compare with: the person's latest earlier one that was handed in, for the same audience and framework; a leader's only of the same
 * school. At several schools in one round, the same school goes first.
 * @param all the person's assessments, the newest first
 */
export function previousOf(all: readonly Assessment[], current: Assessment): Assessment | null {
  const { member, framework } = current
  const earlier = all.filter(
    (each) =>
      each.response?.handedInOn &&
      each.framework.key === framework.key &&
      each.member.audience === member.audience &&
      each.member.opensOn < member.opensOn &&
      (member.audience === 'staff' || each.member.school === member.school),
  )
  const candidates = earlier.filter((each) => each.member.opensOn === earlier[0]?.member.opensOn)
  return candidates.find((each) => each.member.school === member.school) ?? candidates[0] ?? null
}

/** Last time's levels by this time's statement keys: the same version, or statements mapped `same` (NUMBERS section 3). */
export function levelsBefore(current: Framework, previous: Assessment | null): Map<string, number> {
  const levels = new Map<string, number>()
  if (!previous?.response || previous.framework.version > current.version) return levels
  for (const { older, newer } of comparable(previous.framework, current).pairs) {
    const choice = previous.response.answers.get(older)?.choice
    if (choice && choice > 0) levels.set(newer, choice)
  }
  return levels
}

/** The rows that cannot be compared with last time, because the framework asks something else there now. */
export function leftOutOf(rows: readonly ResultRow[], current: Framework, previous: Assessment | null): ResultRow[] {
  if (!previous || previous.framework.version >= current.version) return []
  const kept = new Set(comparable(previous.framework, current).pairs.map(({ newer }) => newer))
  return rows.filter(({ statement }) => !kept.has(statement.key))
}

function farthest(rows: readonly ResultRow[], top: number): Lead['far'] {
  const extremes = extremesOf(rows)
  if (!extremes) return { is: 'nothing' }
  const { high, low } = extremes
  if (low.level === top) return { is: 'top' }
  if (high.level < strengthFrom) return { is: 'early' }
  if (high.count > mostStrengths) return { is: 'spread', level: high.level, count: high.count }
  return { is: 'aspects', rows: rows.filter(({ choice }) => choice === high.level) }
}

function weight({ importance }: ResultRow): number {
  return importance ?? 1
}
