import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** The files of the embedded database, all below `<home>/database`. */
export type Folders = {
  database: string
  data: string
  log: string
  clients: string
  lock: string
  owner: string
  logins: string
  socket: string
}

/** A user of the machine, by number. */
export type User = { uid: number; gid: number }

/** Makes the folders of an installation, closed to everybody else. */
export function prepareFolders(home: string): Folders {
  mkdirSync(home, { recursive: true, mode: 0o700 })
  const database = join(realpathSync(home), 'database')
  const folders = {
    database,
    data: join(database, 'data'),
    log: join(database, 'log'),
    clients: join(database, 'clients'),
    lock: join(database, 'lock'),
    owner: join(database, 'owner'),
    logins: join(database, 'logins.json'),
    socket: join(database, 'socket'),
  }
  for (const folder of [database, folders.log, folders.clients]) makeFolder(folder)
  return folders
}

/** Writes a whole file at once, readable by us alone. */
export function writePrivate(path: string, text: string): void {
  const unfinished = `${path}.${process.pid}`
  writeFileSync(unfinished, text, { mode: 0o600 })
  giveToOwnerOf(dirname(path), unfinished)
  renameSync(unfinished, path)
}

/** The text of a file, or undefined when there is none. */
export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** When root works in the folder of an ordinary user, what it makes there belongs to that user. */
export function giveToOwnerOf(folder: string, path: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(folder)
  if (uid !== 0) chownSync(path, uid, gid)
}

/**
 * A short folder for the socket (a socket's path has at most 107 bytes) that `user` alone may enter. It stays the same from start to
 * start, so that connection settings do; where somebody else has taken the name, a new one is chosen.
 */
export function socketFolder(folders: Folders, user: User): string {
  const hash = createHash('sha256').update(folders.database).digest('hex').slice(0, 12)
  const usual = join(tmpdir().length < 60 ? tmpdir() : '/tmp', `stegvis-${user.uid}-${hash}`)
  const candidates = [readIfThere(folders.socket), usual].filter((path) => path !== undefined)
  const folder = candidates.find((path) => closeSocketFolder(path, user)) ?? mkdtempSync(`${usual}-`)
  if (!closeSocketFolder(folder, user)) throw new Error(`${folder} could not be closed to others.`)
  writePrivate(folders.socket, folder)
  return folder
}

/** True when the folder now exists, is no link, belongs to `user` and lets nobody else in. */
function closeSocketFolder(folder: string, user: User): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 })
    if (process.getuid?.() === 0) chownSync(folder, user.uid, user.gid)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    if (error.code !== 'EEXIST') return false
  }
  const found = lstatSync(folder)
  if (!found.isDirectory() || (found.mode & 0o077) !== 0) return false
  if (found.uid === user.uid) return true
  if (process.getuid?.() !== 0 || found.uid !== 0) return false
  chownSync(folder, user.uid, user.gid)
  return true
}

function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { uid, mode } = statSync(folder)
  const self = process.getuid?.()
  if (self !== undefined && self !== 0 && uid !== self) {
    throw new Error(`${folder} belongs to another user of this machine. Start as that user, or set STEGVIS_HOME to a folder of your own.`)
  }
  if (self === 0 && uid === 0) giveToOwnerOf(dirname(folder), folder)
  if ((mode & 0o077) !== 0) chmodSync(folder, 0o700)
}
