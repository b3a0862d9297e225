import { createHash } from 'node:crypto'
import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CommandError } from '../../ground/base/command.ts'
import { type Database, isDuplicate } from '../../ground/base/database.ts'
import { soundnessFaults } from './check/check.ts'
import { type Fault, readFramework } from './reading.ts'
import './tables.ts'

/**
 * Loads every framework file that the database does not have yet.
 * @param folder holds `<key>/<version>.yaml`
 * @throws CommandError that names the file: faulty, or changed after it was loaded (loaded versions are immutable)
 */
export async function loadFrameworks(db: Database, folder: string): Promise<void> {
  const loaded = await db.selectFrom('framework_version').select(['key', 'version', 'hash']).execute()
  for await (const file of glob('*/*.yaml', { cwd: folder })) {
    const source = await readFile(join(folder, file), 'utf8')
    const hash = createHash('sha256').update(source).digest('hex')
    const [key, version] = file.replace(/\.yaml$/, '').split(/[\\/]/)
    const known = loaded.find((row) => row.key === key && String(row.version) === version)
    if (known?.hash === hash) continue
    if (known)
      throw new CommandError(
        `content/frameworks/${file} was changed after it had been loaded. Answers point at it: put it back, and write what is new as version ${known.version + 1}.`,
      )
    await load(db, file, source, hash)
  }
}

async function load(db: Database, file: string, source: string, hash: string): Promise<void> {
  const read = readFramework(source)
  if (!read.ok) throw notLoaded(file, read.faults)
  const unsound = soundnessFaults(read)
  if (unsound.length > 0) throw notLoaded(file, unsound)
  const { framework } = read
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
