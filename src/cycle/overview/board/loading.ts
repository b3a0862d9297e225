import { frameworkVersion, versionsBetween } from '../../../content/framework/store.ts'
import type { SignedInAsk } from '../../../ground/base/ask.ts'
import { askOnce, together } from '../../../ground/base/question.ts'
import { changeRows } from '../../result/reading/change.ts'
import { matchedOf } from '../../result/store-matched.ts'
import { resultSeenBy, roundsSeenBy } from '../../result/store-seen.ts'
import { everySchoolAsked } from '../store.ts'
import type { BoardFacts } from './board.ts'
import { type BoardWords, boardWordsAsked } from './store.ts'

/** What the page for the board is made from, as far as the viewer may know it: the whole authority's figures, and of schools how many. */
export async function boardFacts(ask: SignedInAsk): Promise<BoardFacts & { words: BoardWords }> {
  const { tx, viewer, today } = ask
  const [schools, words] = await askOnce(tx, together(everySchoolAsked(ask), boardWordsAsked()))
  const { goals, asks } = words
  return { authority: viewer.authorityName, today, schools, result: await resultFor(ask), goals, asks, words }
}

/** The authority's newest released result, beside the one before in the same framework. */
async function resultFor({ tx, viewer }: SignedInAsk): Promise<BoardFacts['result']> {
  const rounds = (await roundsSeenBy(tx, viewer)).flatMap(({ round, units }) => {
    const unit = units.find(({ level }) => level === 'authority')
    return unit ? [{ round, unit: unit.id }] : []
  })
  const [newest, ...earlier] = rounds
  if (!newest) return null
  const now = await resultSeenBy(tx, viewer, newest.round.id, newest.unit)
  const { framework } = await frameworkVersion(tx, newest.round.frameworkVersion)
  for (const { round, unit } of earlier) {
    const older = (await frameworkVersion(tx, round.frameworkVersion)).framework
    if (older.key !== framework.key || older.version > framework.version) continue
    const before = await resultSeenBy(tx, viewer, round.id, unit)
    const [chain, matched] = [await versionsBetween(tx, older, framework), await matchedOf(tx, newest.round.id, round.id, unit)]
    const { rows } = changeRows(now, before, framework, older, chain, matched)
    return { now, framework, change: { rows, since: round.name } }
  }
  return { now, framework, change: null }
}
