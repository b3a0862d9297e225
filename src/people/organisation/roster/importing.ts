import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import type { Day } from '../../../ground/base/clock.ts'
import { type Database, inScope, type Tx } from '../../../ground/base/database.ts'
import { enqueue } from '../../../ground/base/jobs.ts'
import type { Secret } from '../../../ground/base/secret.ts'
import { type Plan, planImport } from './plan.ts'
import { inForceOn, type Reading } from './reading.ts'
import { asLongAsNeeded, readRosterApart } from './reading-apart.ts'
import type { Preview } from './register.ts'
import { carryOut } from './store-changes.ts'
import { contentOf, failImport, finishImport, keepPreview, noteProgress } from './store-imports.ts'
import { loadRegister } from './store-register.ts'

/**
 * Checks an uploaded file against the register and keeps what it would do. Nothing happens when it has been checked or thrown away.
 * @param milliseconds that reading the file may take
 */
export async function checkUpload(tx: Tx, authority: string, id: string, today: Day, milliseconds = asLongAsNeeded): Promise<void> {
  const upload = await contentOf(tx, authority, id, 'checking')
  if (!upload) return
  const reading = await readRosterApart(upload.content, milliseconds)
  const { preview } = planImport(inForceOn(reading, today), await loadRegister(tx, authority, today))
  await keepPreview(tx, id, preview)
}

/**
 * Carries out an import that was said yes to, all or nothing, in one transaction. When the register has changed since the preview so that something
 * else would happen, nothing does and the preview is shown anew.
 */
export async function importRoster(db: Database, secret: Secret, authority: string, id: string, today: Day): Promise<void> {
  try {
    await inScope(db, { authority }, async (tx) => {
      const upload = await contentOf(tx, authority, id, 'importing')
      if (!upload) return
      const reading = await readRosterApart(upload.content, asLongAsNeeded)
      const { preview, changes } = await planLocked(tx, authority, reading, today)
      if (!upload.preview || preview.faultCount > 0 || !saysTheSame(preview, upload.preview)) {
        await keepPreview(tx, id, { ...preview, again: true })
        return
      }
      const total = Math.max(1, preview.counts.added)
      await carryOut(tx, secret, authority, upload.by, changes, today, (done) =>
        inScope(db, { authority }, (other) => noteProgress(other, id, done, total)),
      )
      await finishImport(tx, authority, upload.by, id, preview)
      await tellRounds(tx, authority)
    })
  } catch (error) {
    await inScope(db, { authority }, (tx) => failImport(tx, id))
    throw error
  }
}

/** Imports a file at once, as a command does: returns what it did, or what is wrong with it. With `dry` it only looks. */
export async function importAtOnce(
  tx: Tx,
  secret: Secret,
  authority: string,
  bytes: Uint8Array,
  today: Day,
  dry: boolean,
): Promise<Preview> {
  const { preview, changes } = await planLocked(tx, authority, await readRosterApart(bytes, asLongAsNeeded), today)
  if (dry || preview.faultCount > 0) return preview
  await carryOut(tx, secret, authority, null, changes, today, async () => {})
  await tellRounds(tx, authority)
  return preview
}

/** Two imports of one authority go one after the other, and the second sees what the first did. */
async function planLocked(tx: Tx, authority: string, reading: Reading, today: Day): Promise<Plan> {
  await sql`select pg_advisory_xact_lock(hashtext(${`roster ${authority}`}))`.execute(tx)
  return planImport(inForceOn(reading, today), await loadRegister(tx, authority, today))
}

/** Open rounds take in who is new. */
export async function tellRounds(tx: Tx, authority: string): Promise<void> {
  await enqueue(tx, 'round-members', { authority }, { key: `round-members ${authority}` })
}

/** Whether two previews say the same about what changes; the kept one has been through the database, which orders keys its own way. */
function saysTheSame(now: Preview, kept: Preview): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(whatHappens(now))), whatHappens(kept))
}

function whatHappens({ counts, units, people }: Preview): unknown[] {
  return [counts, units, people.added, people.changed, people.ended]
}
