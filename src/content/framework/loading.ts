import { createHash } from 'node:crypto'
import { glob, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { CommandError } from '../../ground/base/command.ts'
import { type Database, isDuplicate } from '../../ground/base/database.ts'
import { soundnessFaults } from './check/check.ts'
import { type Correction, isCorrected, meaningOf, readCorrections, structureOf, withoutFurtherActions } from './correction.ts'
import { type Fault, readFramework } from './reading.ts'
import { type Framework, frameworkSchema } from './schema.ts'
import { showFrom } from './store.ts'
import './tables.ts'

/** Beside the versions of a framework: the slips that were mended in them. */
const corrections = 'corrections.yaml'

type Known = { id: string; key: string; version: number }

/**
 * Loads every framework file that the database does not have yet.
 * @param folder holds `<key>/<version>.yaml`
 * @throws CommandError that names the file: faulty, or changed in what it asks after it was loaded
 */
export async function loadFrameworks(db: Database, folder: string): Promise<void> {
  const loaded = await db.selectFrom('framework_version').select(['id', 'key', 'version', 'hash']).execute()
  for await (const file of glob('*/*.yaml', { cwd: folder })) {
    if (basename(file) === corrections) continue
    const source = await readFile(join(folder, file), 'utf8')
    const hash = createHash('sha256').update(source).digest('hex')
    const [key, version] = file.replace(/\.yaml$/, '').split(/[\\/]/)
    const known = loaded.find((row) => row.key === key && String(row.version) === version)
    if (known?.hash === hash) continue
    if (known) await mend(db, folder, file, source, known)
    else await load(db, file, source, hash)
  }
}

/**
 * A loaded version whose file was changed. What was loaded stays in the database; where its meaning is the same, actions were added, or a recorded
 * correction mends it, the file is shown from now on.
 */
async function mend(db: Database, folder: string, file: string, source: string, { id, key, version }: Known): Promise<void> {
  const framework = soundFramework(file, source)
  const { content } = await db.selectFrom('framework_version').select('content').where('id', '=', id).executeTakeFirstOrThrow()
  // Read anew, so that what the schema has come to add by itself is no difference.
  const again = frameworkSchema.safeParse(content)
  const before = again.success ? again.data : content
  const asked = withoutFurtherActions(before, framework)
  const [from, to] = [meaningOf(before), meaningOf(asked)]
  const mended =
    from === to || (structureOf(before) === structureOf(asked) && isCorrected(await correctionsIn(folder, key), version, from, to))
  if (!mended)
    throw new CommandError(
      `content/frameworks/${file} was changed after it had been loaded. Answers point at it: put it back, and write what is new as version ${version + 1}. Only where a slip of the pen was mended, record it in content/frameworks/${key}/${corrections}: version: ${version}, on, by, key, why, from: ${from}, to: ${to}.`,
    )
  showFrom(id, framework)
}

async function correctionsIn(folder: string, key: string): Promise<Correction[]> {
  try {
    return readCorrections(await readFile(join(folder, key, corrections), 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw new CommandError(
      `content/frameworks/${key}/${corrections} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

function soundFramework(file: string, source: string): Framework {
  const read = readFramework(source)
  if (!read.ok) throw notLoaded(file, read.faults)
  const unsound = soundnessFaults(read)
  if (unsound.length > 0) throw notLoaded(file, unsound)
  return read.framework
}

async function load(db: Database, file: string, source: string, hash: string): Promise<void> {
  const framework = soundFramework(file, source)
  if (file.replaceAll('\\', '/') !== `${framework.key}/${framework.version}.yaml`) {
    throw new CommandError(
      `content/frameworks/${file} says that it is ${framework.key} version ${framework.version}: name the file ${framework.key}/${framework.version}.yaml.`,
    )
  }
  try {
    await db
      .insertInto('framework_version')
      .values({ key: framework.key, version: framework.version, hash, content: JSON.stringify(framework) })
      .execute()
  } catch (error) {
    // Another process that started at the same time loaded it.
    if (!isDuplicate(error)) throw error
  }
}

function notLoaded(file: string, faults: readonly Fault[]): CommandError {
  return new CommandError(
    `content/frameworks/${file} cannot be loaded:\n${faults.map(({ line, reason }) => `  line ${line}: ${reason}`).join('\n')}`,
  )
}
