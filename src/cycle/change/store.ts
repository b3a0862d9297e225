import type { Framework } from '../../content/framework/schema.ts'
import { versionAsked, versionsBetweenAsked } from '../../content/framework/store.ts'
import { AtHand } from '../../ground/base/at-hand.ts'
import { all, known, type Question, together } from '../../ground/base/question.ts'
import { isHeard, register } from '../../ground/published/published.ts'
import type { Cell } from '../protection/cell.ts'
import { matchedQuantity } from '../protection/quantities.ts'
import { type ReleasedRound, registeredResult } from '../release/released.ts'
import { releasedRoundsAsked } from '../release/store-released.ts'
import { type MatchedOfUnit, matchedCellsAsked, type StaffCell, staffCellsAsked, type TwoRounds } from '../release/store-two-rounds.ts'
import { type ChangeRow, changeRows } from './change.ts'
import { verdictOf } from './change-sentences.ts'
import type { ChangeSummary, Pair } from './school-change.ts'
import { keptChangesAsked } from './store-kept.ts'

/** As many summaries as are kept at hand; a hundred bytes each. */
const mostKept = 20_000
const kept = new AtHand<string, ChangeSummary>(mostKept)

/**
 * What may be said of the changes of schools between two released rounds, by school: what the worker has kept of it, else reckoned here. Released figures never change, so what was found once is kept at hand; whether the viewer may see these
 * schools must have been looked up before.
 */
export function schoolChangesAsked(pairs: readonly Pair[]): Question<Map<string, ChangeSummary>> {
  const missing = pairs.filter((pair) => isHeard() || !kept.get(keyOf(pair)))
  const asked = missing.length === 0 ? known(new Map<string, ChangeSummary>()) : isHeard() ? reckonedAsked(missing) : foundAsked(missing)
  return asked.map((made) => {
    for (const pair of missing) {
      const summary = made.get(pair.school)
      if (summary) kept.keep(keyOf(pair), summary, pairs.length)
    }
    return new Map(
      pairs.flatMap((pair): [string, ChangeSummary][] => {
        const summary = made.get(pair.school) ?? kept.get(keyOf(pair))
        return summary ? [[pair.school, summary]] : []
      }),
    )
  })
}

/** What the worker has kept, and what it has not, as of rounds that were released before it kept anything, reckoned. */
function foundAsked(pairs: readonly Pair[]): Question<Map<string, ChangeSummary>> {
  return keptChangesAsked(pairs).followedBy((there) => {
    const left = pairs.filter(({ school }) => !there.has(school))
    return left.length === 0 ? known(there) : reckonedAsked(left).map((made) => new Map([...there, ...made]))
  })
}

/** The same, reckoned from the released figures. */
export function reckonedAsked(pairs: readonly Pair[]): Question<Map<string, ChangeSummary>> {
  const byRounds = [...Map.groupBy(pairs, ({ now, before }) => `${now} ${before}`).values()]
  return together(
    releasedRoundsAsked(),
    all(byRounds.map((same) => together(known(same), staffCellsAsked(betweenOf(same)), matchedCellsAsked(betweenOf(same))))),
  )
    .followedBy(([rounds, groups]) =>
      all(
        groups.map(([same, cells, matched]) => {
          const [now, before] = [roundIn(rounds, same[0]?.now), roundIn(rounds, same[0]?.before)]
          if (!now || !before) return known<[string, ChangeSummary][]>([])
          return together(versionAsked(now.frameworkVersion), versionAsked(before.frameworkVersion)).followedBy(
            ([{ framework }, { framework: older }]) =>
              versionsBetweenAsked(older, framework).map((chain) =>
                older.version > framework.version
                  ? []
                  : same.map(({ school }): [string, ChangeSummary] => [
                      school,
                      summaryOf(school, { now, before, framework, older, chain, cells, matched }),
                    ]),
              ),
          )
        }),
      ),
    )
    .map((found) => new Map(found.flat()))
}

type Between = {
  now: ReleasedRound
  before: ReleasedRound
  framework: Framework
  older: Framework
  chain: readonly Framework[]
  cells: ReadonlyMap<string, StaffCell[]>
  matched: ReadonlyMap<string, MatchedOfUnit[]>
}

function summaryOf(school: string, { now, before, framework, older, chain, cells, matched }: Between): ChangeSummary {
  const same = register(new Map((matched.get(school) ?? []).map(({ key, content }) => [key, content])), (shown) =>
    [...shown].map(([key, content]) => matchedQuantity(now.id, school, key, content)),
  )
  const resultIn = (round: ReleasedRound) =>
    registeredResult({
      round,
      unit: { id: school, level: 'school', name: '', code: null, parent: null },
      path: [],
      children: [],
      cells: (cells.get(school) ?? []).filter((cell) => cell.round === round.id).map(cellFrom),
      participation: [],
      comparisons: [],
    })
  const { rows } = changeRows(resultIn(now), resultIn(before), framework, older, chain, same)
  return summaryOfRows(rows)
}

/** In how many of some compared sub-areas each thing may be said. */
export function summaryOfRows(rows: readonly Pick<ChangeRow, 'difference' | 'judged'>[]): ChangeSummary {
  const summary: ChangeSummary = { increase: 0, decrease: 0, none: 0, few: 0 }
  for (const row of rows) if (row.difference !== null) summary[verdictOf(row)] += 1
  return summary
}

/** The schools of some pairs that are of the same two rounds. */
function betweenOf(pairs: readonly Pair[]): TwoRounds {
  const [{ now, before } = { now: null, before: null }] = pairs
  return { now, before, units: pairs.map(({ school }) => school) }
}

function cellFrom({ unit, key, content }: StaffCell): Cell {
  return { unit, level: 'school', audience: 'staff', measure: { kind: 'statement', key }, content, coverage: null, index: null }
}

function roundIn(rounds: readonly ReleasedRound[], id: string | undefined): ReleasedRound | undefined {
  return rounds.find((round) => round.id === id)
}

function keyOf({ school, now, before }: Pair): string {
  return `${now} ${before} ${school}`
}
