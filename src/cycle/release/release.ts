import { sql } from 'kysely'
import { statementKey, statementsFor, topLevel } from '../../content/framework/framework.ts'
import type { Framework } from '../../content/framework/schema.ts'
import { frameworkVersion } from '../../content/framework/store.ts'
import { dayOf, daysBetween } from '../../ground/base/clock.ts'
import { type Database, inScope, setScope, type Tx, transact } from '../../ground/base/database.ts'
import { recordEvent } from '../../ground/base/event.ts'
import { enqueue, type Workbench } from '../../ground/base/jobs.ts'
import { protect } from '../protection/protect.ts'
import { prove } from '../protection/prove.ts'
import type { StatementPlace } from '../protection/sums.ts'
import { type Round, audiences as roundAudiences } from '../round/round.ts'
import { everySchool, roundSeen } from '../round/store.ts'
import type { ReleaseStep } from '../round/tables.ts'
import { frozenTree } from './frozen-tree.ts'
import { type HeldBack, heldBackOf } from './held-back.ts'
import { codesFor } from './statement-codes.ts'
import { storeInstrument } from './store-instrument.ts'
import { storeMatched } from './store-matched.ts'
import { schoolsOf, storeRelease, tellProgress, unitsOf } from './store-release.ts'
import { groupsOf, invitedTo, sumRows } from './store-sums.ts'
import { sumsFromRows } from './sums-from-rows.ts'

/** Days after which a release that is due is no longer told by mail. */
export const newsDays = 14

/** Told as a release goes on: which step, and how much of it is done. */
export type Progress = (step: ReleaseStep, done: number, total: number) => void

/** Told how much the gate held back; without a listener it is not counted, since the rules are applied once more for it. */
export type HeldBackTold = (heldBack: readonly HeldBack[]) => void

/**
 * Releases a closed round whose delay has passed: rows in an order that tells nothing, sums, disclosure control, the gate, cells. All that is shown afterwards is written in one
 * transaction that sees one moment of the database: killed anywhere, nothing is released, and the next attempt begins anew; a second one at the same
 * time waits and finds it done.
 */
export async function releaseRound(
  { program, db }: Workbench,
  { authority, round: id }: { authority: string; round: string },
  progress: Progress = () => {},
  heldBackTold?: HeldBackTold,
): Promise<'released' | 'already' | 'not due'> {
  return alone(db, id, async (connection) => {
    const at = program.clock()
    const round = await inScope(connection, { authority }, (tx) => roundSeen(tx, everySchool, id, dayOf(at)))
    if (round.releasedOn) return 'already'
    if (!round.releaseAt || round.releaseAt > at) return 'not due'
    const place = { authority, round: id, at }
    const tell = async (step: ReleaseStep, done: number, total: number) => {
      progress(step, done, total)
      await tellProgress(db, place, step, done, total)
    }
    await tell('shuffling', 0, 1)
    await inScope(connection, { authority }, (tx) => sql`select private.shuffle_round(${id})`.execute(tx))
    await tell('summing', 0, 1)
    await transact(connection, { isolationLevel: 'repeatable read' }, (tx) => release(tx, program.secret, place, round, tell, heldBackTold))
    progress('storing', 1, 1)
    return 'released'
  })
}

type Place = { authority: string; round: string; at: Date }

async function release(
  tx: Tx,
  secret: Workbench['program']['secret'],
  place: Place,
  round: Round,
  tell: (step: ReleaseStep, done: number, total: number) => Promise<void>,
  heldBackTold?: HeldBackTold,
): Promise<void> {
  const { authority } = place
  await setScope(tx, { authority, moment: place.at.toISOString() })
  const { framework } = await frameworkVersion(tx, round.frameworkVersion)
  const statements = placesIn(framework, round)
  const invited = await invitedTo(tx, round.id, dayOf(place.at))
  const tree = frozenTree(authority, await schoolsOf(tx, round.id), invited)
  const levels = topLevel(framework)
  const groups = groupsOf(invited)
  const codes = codesFor(statements)
  const rows = await sumRows(tx, secret, authority, round, groups, codes)
  await tell('protecting', 0, 1)
  const sums = sumsFromRows(tree, groups, rows, codes, levels)
  const settings = { minimumGroup: round.minimumGroup, levels, statements }
  const { release: made, silenced } = prove(sums, settings)
  if (heldBackTold) heldBackTold(heldBackOf(protect(sums, settings).cells, made.cells))
  // Sums are given until the release is written.
  const decided = { authority, round, framework, invited, tree, cells: made.cells }
  const untold = await storeMatched(tx, secret, decided)
  await storeInstrument(tx, secret, decided)
  await tell('storing', 0, made.cells.length)
  await storeRelease(tx, place, await unitsOf(tx, tree), made, (done) => tell('storing', done, made.cells.length))
  for (const detail of [...silenced.map(({ audience, measure, unit }) => ({ audience, ...measure, unit })), ...untold])
    await recordEvent(tx, { authority, by: null, what: 'round.figures-withheld', about: { kind: 'round', id: round.id }, detail })
  await recordEvent(tx, { authority, by: null, what: 'round.released', about: { kind: 'round', id: round.id } })
  await enqueue(tx, 'round-changes', { authority, round: round.id }, { key: `round-changes:${round.id}` })
  // What has been due for so long is news to nobody: a round that was closed before there were releases, or under a server that stood still.
  const isNews = round.releaseAt !== null && daysBetween(dayOf(round.releaseAt), dayOf(place.at)) <= newsDays
  if (isNews) await enqueue(tx, 'result-mailing', { authority, round: round.id }, { key: `result-mailing:${round.id}` })
}

/** Every statement of the round's audiences with its area. */
function placesIn(framework: Framework, round: Round): StatementPlace[] {
  return roundAudiences
    .filter((audience) => round.audiences.includes(audience))
    .flatMap((audience) =>
      statementsFor(framework, audience, { role: '', forms: [] }).map(({ area, aspect }) => ({
        key: statementKey(aspect.key, audience),
        audience,
        area: area.key,
      })),
    )
}

/**
 * Runs `work` on one connection that holds the round alone: nobody deletes or answers in it meanwhile, and no second release runs. The lock belongs to the
 * connection, so that each transaction in it begins after the lock was had; it goes when the connection does.
 */
function alone<T>(db: Database, round: string, work: (connection: Database) => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    const lock = sql`hashtextextended(${round}, 1)`
    await sql`select pg_advisory_lock(${lock})`.execute(connection)
    try {
      return await work(connection)
    } finally {
      await sql`select pg_advisory_unlock(${lock})`.execute(connection)
    }
  })
}
