import { sql } from 'kysely'
import { type Audience, statementKey } from '../../content/framework/framework.ts'
import { versionAsked, versionsBetween } from '../../content/framework/store.ts'
import { type ChangeRow, changeRows } from '../../cycle/change/change.ts'
import { everySchoolAsked, wholeAuthority } from '../../cycle/overview/store.ts'
import { countDone } from '../../cycle/overview/waves/wave.ts'
import { goalCountsAsked } from '../../cycle/plan/store-goal-counts.ts'
import { type ReleasedRound, registeredResult } from '../../cycle/release/released.ts'
import { matchedAsked } from '../../cycle/release/store-matched.ts'
import { releasedCells, releasedRounds } from '../../cycle/release/store-released.ts'
import { dayOf } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { halfBefore, halfOf, type Indicator, lastDayOf, type Outcome, type Reading } from './indicator.ts'
import {
  type Asked,
  actionsRead,
  askedIn,
  changeRead,
  eachRead,
  hoursRead,
  participationRead,
  schoolsRead,
  shareRead,
} from './measuring.ts'
import { liveAsked, readingsAsked } from './store.ts'
import { attendedAsked, staffAsked, thingKey, thingsCountedAsked } from './store-counted.ts'
import { keepReading } from './store-write.ts'
import '../../cycle/release/tables.ts'

/**
 * Reads what every indicator of an authority measures and has not been read yet: each released round once, in its order, and each half-year that has ended. What is read
 * is the whole authority's released cell, with its rounding and its protection; nothing else of the answers is looked at.
 */
export async function measureAll(tx: Tx, authority: string, now: Date): Promise<void> {
  const live = await askOnce(tx, liveAsked())
  const ofRounds = live.filter(({ kind }) => kind === 'share' || kind === 'change' || kind === 'participation')
  const ofSchools = live.filter(
    ({ kind }) => kind.startsWith('school-') || kind === 'actions-done' || kind === 'programme-hours' || kind === 'equipment-each',
  )
  if (ofRounds.length + ofSchools.length === 0) return
  const ids = [...ofRounds, ...ofSchools].map(({ id }) => id)
  const readings = await askOnce(tx, readingsAsked(sql`select unnest(${ids}::uuid[])`))
  const kept = Map.groupBy(readings, ({ indicator }) => indicator)
  const place = { authority, now }
  if (ofRounds.length > 0) await readRounds(tx, place, ofRounds, kept)
  if (ofSchools.length > 0) await readSchools(tx, place, ofSchools, kept)
}

type Place = { authority: string; now: Date }
type Kept = Map<string, readonly Pick<Reading, 'occasion' | 'statement' | 'series' | 'version'>[]>

async function readRounds(tx: Tx, place: Place, indicators: readonly Indicator[], kept: Kept): Promise<void> {
  const rounds = (await releasedRounds(tx)).toReversed()
  const last = new Map<string, Pick<Reading, 'statement' | 'series' | 'version'>>()
  for (const [at, round] of rounds.entries()) {
    const occasion = `round:${round.id}`
    const unread = indicators.filter(({ id }) => !kept.get(id)?.some((reading) => reading.occasion === occasion))
    for (const { id } of indicators) {
      const read = kept.get(id)?.find((reading) => reading.occasion === occasion)
      if (read && read.statement !== '') last.set(id, read)
    }
    if (unread.length === 0) continue
    const told = await wholeOf(tx, round)
    if (!told) continue
    for (const indicator of unread) {
      if (indicator.kind !== 'participation' && indicator.framework !== told.framework.key) continue
      const asked =
        indicator.kind === 'participation' ? { statement: '', series: 0 } : await statementIn(tx, indicator, told, last.get(indicator.id))
      const outcome = asked ? await roundOutcome(tx, indicator, asked, told, rounds.slice(0, at).toReversed()) : notAsked
      if (outcome === null) continue
      const where = { ...(asked ?? { statement: '', series: last.get(indicator.id)?.series ?? 0 }), version: round.frameworkVersion }
      await keep(tx, place, indicator.id, { occasion, onDay: round.closedOn, ...where }, outcome)
      if (where.statement !== '') last.set(indicator.id, where)
    }
  }
}

const notAsked: Outcome = { state: 'not measured', reason: 'not asked' }

/** A round with the whole authority's figures; null where it has none. */
async function wholeOf(tx: Tx, round: ReleasedRound) {
  const unit = await tx
    .selectFrom('result_unit')
    .select('unit_id as id')
    .where('round_id', '=', round.id)
    .where('level', '=', 'authority')
    .executeTakeFirst()
  if (!unit) return null
  const { framework } = await askOnce(tx, versionAsked(round.frameworkVersion))
  return { round, unit: unit.id, framework, released: await releasedCells(tx, round.id, [unit.id]) }
}

type Whole = NonNullable<Awaited<ReturnType<typeof wholeOf>>>

async function statementIn(
  tx: Tx,
  indicator: Indicator,
  { framework }: Whole,
  last: Pick<Reading, 'statement' | 'series' | 'version'> | undefined,
): Promise<Asked | null> {
  if (!last) return askedIn(indicator, framework, null, [])
  const { framework: before } = await askOnce(tx, versionAsked(last.version))
  const chain =
    before.version < framework.version ? await versionsBetween(tx, before, framework) : await versionsBetween(tx, framework, before)
  return askedIn(indicator, framework, { ...last, framework: before }, chain)
}

/** What an indicator reads of a round; null where the round has nothing to read for it, as the first of all has no change. */
async function roundOutcome(
  tx: Tx,
  { kind, audience, level }: Indicator,
  { statement }: Asked,
  now: Whole,
  earlier: readonly ReleasedRound[],
): Promise<Outcome | null> {
  if (audience === '') return null
  const { round, framework, released } = now
  if (kind === 'participation') return participationRead(released.participation, audience, round.id)
  if (kind === 'share') {
    const cell = released.cells.find((each) => each.measure.kind === 'statement' && each.measure.key === statement)
    return shareRead(cell, level ?? 0, framework, round.id)
  }
  const rows = await changesIn(tx, now, earlier)
  if (rows === null) return null
  return changeRead(rowOf(rows, statement, audience), round.id, now.unit)
}

function rowOf(rows: readonly ChangeRow[], statement: string, audience: Audience): ChangeRow | undefined {
  return rows.find((row) => row.audience === audience && statement === statementKey(row.aspect.key, audience))
}

/** The authority's changes since the round before in the same framework, all judged together as on the page of the change; null where there is none before. */
async function changesIn(tx: Tx, now: Whole, earlier: readonly ReleasedRound[]): Promise<ChangeRow[] | null> {
  for (const round of earlier) {
    const before = await wholeOf(tx, round)
    if (before?.framework.key !== now.framework.key || before.framework.version > now.framework.version) continue
    const [chain, matched] = [
      await versionsBetween(tx, before.framework, now.framework),
      await askOnce(tx, matchedAsked(now.round.id, round.id, now.unit)),
    ]
    return changeRows(resultOf(now), resultOf(before), now.framework, before.framework, chain, matched).rows
  }
  return null
}

function resultOf({ round, unit, released }: Whole) {
  return registeredResult({
    round,
    unit: { id: unit, level: 'authority', name: '', code: null, parent: null },
    path: [],
    children: [],
    ...released,
  })
}

async function readSchools(tx: Tx, place: Place, indicators: readonly Indicator[], kept: Kept): Promise<void> {
  const today = dayOf(place.now)
  const { year, half } = halfBefore(halfOf(today))
  const ended = `half:${year}-${half}`
  const due = indicators.flatMap((indicator) => {
    const read = kept.get(indicator.id) ?? []
    const isFirst = read.length === 0
    const isDue = indicator.begunOn <= lastDayOf({ year, half }) && !read.some(({ occasion }) => occasion === ended)
    return isFirst || isDue ? [{ indicator, occasion: isDue ? ended : 'start' }] : []
  })
  if (due.length === 0) return
  const counting = together(attendedAsked({ year, half }), staffAsked(today), thingsCountedAsked())
  const [schools, plans, [attended, staff, things]] = await askOnce(
    tx,
    together(everySchoolAsked({ today, now: place.now }), goalCountsAsked(wholeAuthority), counting),
  )
  const done = countDone(schools)
  for (const { indicator, occasion } of due) {
    const { authority } = place
    const steps = new Map<string, number>([
      ['school-plans', done.plan],
      ['school-checks', done.check],
      ['school-reports', done.report],
    ])
    const { kind, source } = indicator
    const step = steps.get(kind)
    const outcome =
      step !== undefined
        ? schoolsRead(kind, step, schools.length, authority, occasion)
        : kind === 'actions-done'
          ? actionsRead(plans, authority, occasion)
          : kind === 'programme-hours'
            ? hoursRead({ ...attended, staff }, authority, occasion)
            : kind === 'equipment-each'
              ? eachRead(things.get(thingKey(source)) ?? null, staff, authority, occasion)
              : null
    if (outcome) await keep(tx, place, indicator.id, { occasion, onDay: today, statement: '', series: 0, version: '' }, outcome)
  }
}

async function keep(
  tx: Tx,
  place: Place,
  indicator: string,
  where: Pick<Reading, 'occasion' | 'onDay' | 'statement' | 'series' | 'version'>,
  outcome: Outcome,
): Promise<void> {
  const own = { indicator, note: '', corrects: null, byName: '' }
  if (outcome.state === 'value') {
    const { said, ...read } = outcome
    await keepReading(tx, place, { ...where, ...own, ...read, reason: said })
  } else {
    const nothing = { value: null, n: null, count: null, total: null, quantity: null }
    await keepReading(tx, place, { ...where, ...own, ...nothing, ...outcome })
  }
}
