import { versionAsked, versionsBetweenAsked } from '../../../content/framework/store.ts'
import { namedFor } from '../../../content/own-framework/overlay.ts'
import type { SignedInAsk } from '../../../ground/base/ask.ts'
import { all, askOnce, known, type Question, together } from '../../../ground/base/question.ts'
import type { Viewer } from '../../../ground/base/viewer.ts'
import { changeRows } from '../../change/change.ts'
import { goalCountsAsked } from '../../plan/store-goal-counts.ts'
import type { ReleasedRound } from '../../release/released.ts'
import { matchedAsked } from '../../release/store-matched.ts'
import { roundsSeenAsked, type SeenRound, seenResultAsked } from '../../result/store-seen.ts'
import { everySchoolAsked, wholeAuthority } from '../store.ts'
import type { BoardFacts } from './board.ts'
import { type BoardWords, boardWordsAsked } from './store.ts'

/** What the page for the board is made from, as far as the viewer may know it: the whole authority's figures, and of schools how many. */
export async function boardFacts(ask: SignedInAsk): Promise<BoardFacts & { words: BoardWords }> {
  const { tx, viewer, today } = ask
  const [schools, words, released, plans] = await askOnce(
    tx,
    together(everySchoolAsked(ask), boardWordsAsked(), authorityResultAsked(viewer), goalCountsAsked(wholeAuthority)),
  )
  const { goals, asks } = words
  return { authority: viewer.authorityName, today, schools, plans, result: released, goals, asks, words }
}

/** The authority's newest released result as far as a viewer sees it, beside the one before in the same framework; null before the first. */
export function authorityResultAsked(viewer: Viewer): Question<BoardFacts['result']> {
  return roundsSeenAsked(viewer).followedBy((rounds) => resultAsked(viewer, rounds))
}

type Placed = { round: ReleasedRound; unit: string }

/** The authority's newest released result, beside the one before in the same framework. Both are asked for at once. */
function resultAsked(viewer: Viewer, seen: readonly SeenRound[]): Question<BoardFacts['result']> {
  const rounds = seen.flatMap(({ round, units }): Placed[] => {
    const unit = units.find(({ level }) => level === 'authority')
    return unit ? [{ round, unit: unit.id }] : []
  })
  const [newest, ...earlier] = rounds
  if (!newest) return known(null)
  const versions = all(rounds.map(({ round }) => versionAsked(round.frameworkVersion)))
  return versions.followedBy<BoardFacts['result']>(([version, ...older]) => {
    if (!version) return known(null)
    const framework = namedFor(viewer, version.framework)
    const isOlder = older.map((each) => each.framework.key === framework.key && each.framework.version <= framework.version)
    const at = isOlder.indexOf(true)
    const [before, then] = [earlier[at], older[at]]
    const now = seenResultAsked(viewer, newest.round.id, newest.unit)
    if (!before || !then) return now.map(({ result }) => ({ now: result, framework, change: null }))
    return together(
      now,
      seenResultAsked(viewer, before.round.id, before.unit),
      versionsBetweenAsked(then.framework, framework),
      matchedAsked(newest.round.id, before.round.id, before.unit),
    ).map(([{ result }, { result: last }, chain, matched]) => {
      const { rows } = changeRows(result, last, framework, then.framework, chain, matched)
      return { now: result, framework, change: { rows, since: before.round.name } }
    })
  })
}
