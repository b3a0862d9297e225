import { findAspect } from '../../content/framework/framework.ts'
import type { Framework } from '../../content/framework/schema.ts'
import { versionAsked, versionsBetweenAsked } from '../../content/framework/store.ts'
import { type ChangeRow, changeRows } from '../../cycle/change/change.ts'
import { changeQuantities } from '../../cycle/change/change-quantities.ts'
import { verdictText } from '../../cycle/change/change-sentences.ts'
import { quantityOf } from '../../cycle/protection/quantities.ts'
import type { ReleasedRound, ReleasedUnit, ResultFigures } from '../../cycle/release/released.ts'
import { matchedAsked } from '../../cycle/release/store-matched.ts'
import { aspectRows, contributorsOf, meanOf } from '../../cycle/result/reading/rows.ts'
import { figuresAsked, roundsSeenAsked } from '../../cycle/result/store-seen.ts'
import type { Day } from '../../ground/base/clock.ts'
import { formatNumber, inEach, type Text } from '../../ground/base/language.ts'
import { all, known, type Question, together } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import type { Quantity } from '../../ground/published/published.ts'
import type { ProgrammeAspect } from '../programme/programme.ts'
import { effectWords as words } from './effect.words.ts'

/** What is said of a sub-area, and the figures within it. */
export type Learnt = { line: Text; figures: Quantity[] }

type Whole = { round: ReleasedRound; unit: ReleasedUnit; framework: Framework }

/**
 * What the authority's released results say of some aspects: the newest beside the last that closed before a day, framework by framework. What may be said of a difference is judged by the page of a unit's change,
 * among all its comparisons, so that nobody reads two verdicts about one change.
 */
export function learntAsked(viewer: Viewer, aspects: readonly ProgrammeAspect[], from: Day): Question<Learnt[]> {
  return roundsSeenAsked(viewer)
    .followedBy((rounds) =>
      all(
        rounds.flatMap(({ round, units }) =>
          units
            .filter(({ level }) => level === 'authority')
            .map((unit) => versionAsked(round.frameworkVersion).map(({ framework }): Whole => ({ round, unit, framework }))),
        ),
      ),
    )
    .followedBy((whole) => all([...new Set(aspects.map(({ framework }) => framework))].map((key) => linesAsked(whole, key, aspects, from))))
    .map((lines) => lines.flat())
}

function linesAsked(whole: readonly Whole[], key: string, aspects: readonly ProgrammeAspect[], from: Day): Question<Learnt[]> {
  const own = whole.filter(({ framework }) => framework.key === key)
  const [now] = own
  if (!now) return known([])
  const wanted = aspects.filter(({ framework }) => framework === key).map(({ aspect }) => aspect)
  const before = own.find(
    ({ round, framework }) => round.closedOn < from && round.id !== now.round.id && framework.version <= now.framework.version,
  )
  const seen = (each: Whole) => ({ round: each.round, unit: each.unit, seen: true })
  if (!before)
    return figuresAsked([seen(now)]).map(([figures]) => wanted.flatMap((aspect) => (figures ? aloneText(now, figures, aspect) : [])))
  return together(
    figuresAsked([seen(now), seen(before)]),
    versionsBetweenAsked(before.framework, now.framework),
    matchedAsked(now.round.id, before.round.id, now.unit.id),
  ).map(([figures, chain, matched]) => {
    const of = (each: Whole) => figures.find(({ round }) => round.id === each.round.id)
    const [told, earlier] = [of(now), of(before)]
    if (!told) return []
    const rows = earlier ? changeRows(told, earlier, now.framework, before.framework, chain, matched).rows : []
    return wanted.flatMap((aspect) => {
      const row = rows.find((each) => each.aspect.key === aspect && each.audience === 'staff')
      const both = row && betweenText(row, now, before)
      return row && both ? [{ line: both, figures: changeQuantities(now.unit.id, [row]) }] : aloneText(now, told, aspect)
    })
  })
}

/** Both means with what may be said of the difference; null where one of them is not shown. */
function betweenText(row: ChangeRow, now: Whole, before: Whole): Text | null {
  const [mean, then] = [row.now && meanOf(row.now.content), row.before && meanOf(row.before.content)]
  const [n, thenN] = [row.now && contributorsOf(row.now.content), row.before && contributorsOf(row.before.content)]
  if (!mean || !then || n === null || thenN === null) return null
  return inEach((language) =>
    words[language].mean(
      nameIn(now, row.aspect.key)?.[language] ?? '',
      formatNumber(then.value, language, 1),
      formatNumber(thenN, language),
      before.round.name,
      formatNumber(mean.value, language, 1),
      formatNumber(n, language),
      now.round.name,
      verdictText(row, language),
    ),
  )
}

function aloneText(now: Whole, figures: ResultFigures, aspect: string): Learnt[] {
  const name = nameIn(now, aspect)
  const cell = aspectRows(figures, now.framework).find((row) => row.aspect.key === aspect)?.staff
  const [mean, n] = cell ? [meanOf(cell.content), contributorsOf(cell.content)] : [null, null]
  if (!name || !cell || !mean || n === null) return []
  const about = { round: now.round.id, unit: now.unit.id, audience: 'staff', measure: `statement ${aspect}.staff` }
  const line = inEach((language) =>
    words[language].only(name[language], formatNumber(mean.value, language, 1), formatNumber(n, language), now.round.name),
  )
  return [{ line, figures: [quantityOf(about, cell.content) ?? []].flat() }]
}

/** "Källkritik (Digital kompetens i skolan)": two frameworks may call a sub-area the same. */
function nameIn({ framework }: Whole, aspect: string): Text | null {
  const found = findAspect(framework, aspect)
  return found ? inEach((language) => `${found.name[language]} (${framework.name[language]})`) : null
}
