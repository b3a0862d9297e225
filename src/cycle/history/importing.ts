import { findAspect } from '../../content/framework/framework.ts'
import type { Framework } from '../../content/framework/schema.ts'
import { frameworkVersion, newestVersions } from '../../content/framework/store.ts'
import { dayOf } from '../../ground/base/clock.ts'
import { type Database, inScope, type Tx } from '../../ground/base/database.ts'
import { recordEvent } from '../../ground/base/event.ts'
import { firstLanguage } from '../../ground/base/languages.ts'
import type { Secret } from '../../ground/base/secret.ts'
import { prove } from '../protection/prove.ts'
import type { StatementPlace } from '../protection/sums.ts'
import type { MinimumGroup } from '../round/round.ts'
import { type Fault, type Reading, undoHours } from './history.ts'
import { foreignInstrument, foreignQuestions, type Instrument, questionsOf, statementPlaces } from './instrument.ts'
import type { KeptManner, Manner } from './manner.ts'
import { importedMeanwhile, type PlannedRound, type Preview, planned } from './planning.ts'
import { asLongAsNeeded, readHistoryApart } from './reading-apart.ts'
import { awaitMapping, endImport, fileOf, keepClash, keepReading, noteProgress, sumsOf } from './store-imports.ts'
import { loadRegister } from './store-register.ts'
import { storeRound } from './store-rounds.ts'

/** Bytes of a file that is read while the browser waits; larger ones are a job. */
export const smallFile = 200 * 1024

/** What a file is read by, with the instrument that its figures are kept under. */
type Reader = { manner: Manner; instrument: Instrument; frameworkVersion: string | null; framework: Framework }

/** The framework that a mapping or a choice names: its newest version, or the one it says; null where none is named and there are several. */
export async function frameworkNamed(tx: Tx | Database, named: string | null): Promise<{ id: string; framework: Framework } | null> {
  const newest = await newestVersions(tx)
  if (named === null) return newest.length === 1 ? (newest[0] ?? null) : null
  const [key = '', version] = named.split('/')
  if (version === undefined) return newest.find(({ framework }) => framework.key === key) ?? null
  const row = await tx
    .selectFrom('framework_version')
    .select('id')
    .where('key', '=', key)
    .where('version', '=', Number(version))
    .executeTakeFirst()
  return row ? frameworkVersion(tx, row.id) : null
}

/** What a kept manner means. Null where it names no framework that is here. */
async function readerFor(tx: Tx, { mapping, framework: id, round, day, audience }: KeptManner): Promise<Reader | null> {
  const target = id === null ? null : await frameworkVersion(tx, id)
  const whole = {
    mapping,
    round: round ?? mapping?.round ?? null,
    day: day ?? mapping?.day ?? null,
    audience: audience ?? mapping?.audience ?? null,
  }
  if (mapping) {
    const instrument = foreignInstrument(mapping, target?.framework ?? null)
    const { framework } = instrument
    return {
      manner: { ...whole, questions: foreignQuestions(mapping), places: statementPlaces(framework, ['staff', 'leader']) },
      instrument,
      frameworkVersion: null,
      framework,
    }
  }
  if (!target) return null
  const { framework } = target
  return {
    manner: { ...whole, questions: questionsOf(framework), places: statementPlaces(framework, ['staff', 'leader']) },
    instrument: { framework, same: null },
    frameworkVersion: target.id,
    framework,
  }
}

/** Reads an upload and keeps what it would do. Nothing happens when it has been read or thrown away. @param milliseconds that reading may take */
export async function readUpload(
  tx: Tx,
  secret: Secret,
  authority: string,
  id: string,
  now: Date,
  milliseconds = asLongAsNeeded,
): Promise<void> {
  const upload = await fileOf(tx, secret, authority, id)
  if (!upload) return
  const read = await looked(tx, authority, upload.content, upload.manner, now, milliseconds)
  if (upload.manner.mapping === null && read.preview.faults.some(isForeign)) {
    await awaitMapping(tx, id)
    return
  }
  await keepReading(tx, secret, id, read.preview, read.rounds)
}

/** A table with headings that we do not know: what they mean can be said. */
function isForeign({ code, value }: Fault): boolean {
  return (code === 'no-statements' || code === 'no-school') && value.includes(', ')
}

/** Reads a file and holds it against the register. */
export async function looked(
  tx: Tx,
  authority: string,
  content: Uint8Array,
  manner: KeptManner,
  now: Date,
  milliseconds = asLongAsNeeded,
): Promise<{ preview: Preview; rounds: PlannedRound[] }> {
  const reader = await readerFor(tx, manner)
  if (!reader) throw new Error('an import without a framework')
  const reading = await readHistoryApart({ bytes: content, manner: reader.manner }, milliseconds)
  const { faults, rounds, previews } = planned(reading, await loadRegister(tx, authority, dayOf(now)), dayOf(now))
  return { preview: { ...said(reader, reading), faults, rounds: previews }, rounds }
}

function said(
  { instrument, manner, frameworkVersion: own, framework }: Reader,
  { rows, ignored, rounds }: Reading,
): Omit<Preview, 'faults' | 'rounds'> {
  // Those that somebody answered: a file may ask of less than its framework does.
  const answered = new Set(
    rounds.flatMap(({ groups }) => groups.flatMap(({ choices }) => choices.map(({ key }) => key.split('.')[0] ?? ''))),
  )
  const aspects = framework.areas.flatMap((area) => area.aspects).filter(({ key }) => answered.has(key))
  const followed = own
    ? aspects.length
    : aspects.filter(({ key }) => instrument.same?.pairs.some(({ here }) => findAspect(framework, here.split('.')[0] ?? '')?.key === key))
        .length
  return {
    rows,
    ignored,
    statements: aspects.length,
    compared: followed,
    levels: manner.questions.levels,
    instrument: framework.name[firstLanguage],
  }
}

/** Carries out an import that was said yes to, all or nothing, in one transaction; others see how far it has come. */
export async function carryOut(
  db: Database,
  secret: Secret,
  authority: string,
  id: string,
  minimumGroup: MinimumGroup,
  now: Date,
): Promise<void> {
  try {
    await inScope(db, { authority }, async (tx) => {
      // Alone from here on; a second attempt at the same finds it done.
      const register = await loadRegister(tx, authority, dayOf(now))
      const kept = await sumsOf(tx, secret, authority, id)
      if (!kept) return
      const faults = importedMeanwhile(kept.rounds, register)
      if (faults.length > 0) {
        await keepClash(tx, id, faults)
        return
      }
      await release(tx, { authority, by: kept.by, minimumGroup, now }, kept.manner, kept.rounds, (done, total) =>
        inScope(db, { authority }, (other) => noteProgress(other, id, done, total)),
      )
      await endImport(tx, id, 'done')
    })
  } catch (error) {
    await inScope(db, { authority }, (tx) => endImport(tx, id, 'failed'))
    throw error
  }
}

type Place = { authority: string; by: string | null; minimumGroup: MinimumGroup; now: Date }

/** What may be shown of earlier rounds by the rules of every release, written once. What nobody could have kept from being told is left out: areas where it is not known which answers belong together. */
export async function release(
  tx: Tx,
  { authority, by, minimumGroup, now }: Place,
  manner: KeptManner,
  rounds: readonly PlannedRound[],
  told: (done: number, total: number) => Promise<void> = async () => {},
): Promise<string[]> {
  const reader = await readerFor(tx, manner)
  if (!reader) throw new Error('an import without a framework')
  const { framework, instrument, frameworkVersion: version } = reader
  const levels = reader.manner.questions.levels
  const ids: string[] = []
  for (const [index, round] of rounds.entries()) {
    const { cells } = prove(round.sums, {
      minimumGroup,
      levels,
      statements: asked(round, statementPlaces(framework, round.audiences)),
    }).release
    const kept = cells.filter(
      (cell) => (round.kind === 'persons' || cell.measure.kind !== 'area') && !(cell.level === 'team' && cell.audience === 'leader'),
    )
    const made = { authority, by, at: now, shownAt: new Date(now.getTime() + undoHours * 3_600_000), minimumGroup, levels }
    const id = await storeRound(tx, round, kept, { ...made, frameworkVersion: version, instrument: version ? null : instrument })
    await recordEvent(tx, {
      authority,
      by,
      what: 'history.imported',
      about: { kind: 'history', id },
      detail: { answers: round.answers, schools: round.sums.tree.schools.length },
    })
    ids.push(id)
    await told(index + 1, rounds.length)
  }
  return ids
}

/** Those of the statements that anybody in the file answered: of what was not asked nothing is said, not even that it is protected. */
function asked({ sums }: PlannedRound, places: readonly StatementPlace[]): StatementPlace[] {
  const keys = new Set(sums.groups.flatMap(({ choices }) => choices.map(({ key }) => key)))
  return places.filter(({ key }) => keys.has(key))
}
