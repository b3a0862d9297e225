import { spawnSync } from 'node:child_process'
import { chownSync, lchownSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { type Binaries, installedBinaries, readableCopy } from './binaries.ts'
import type { Folders, User } from './folders.ts'

/** How the programs of PostgreSQL are run on this machine, and which user their files must belong to. */
export type Runner = User & {
  binaries: Binaries
  /** Put before the program and its arguments. */
  before: string[]
  /** Given to spawn: root becomes this user first. */
  become?: User
  /** What to call the data directory, given that the program is started in it. */
  dataArgument: (data: string) => string
}

const nobody = 65534
const namespace = ['unshare', '-U', `--map-user=${nobody}`, `--map-group=${nobody}`]

/**
 * PostgreSQL refuses to run as root. An ordinary user runs it plainly. Root runs it in a user namespace where root has another number,
 * and where that is not allowed (or the folder belongs to somebody) as the folder's owner or as nobody, from a readable copy if need be.
 * Throws when neither works.
 */
export function chooseRunner(folders: Folders): Runner {
  const binaries = installedBinaries(folders.database)
  const self = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
  const named: Runner = { ...self, binaries, before: namespace, dataArgument: startedInside }
  if (self.uid !== 0 || process.getuid === undefined) {
    const plain: Runner = { ...self, binaries, before: [], dataArgument: (data) => data }
    return hasName() || !runs(named) ? plain : named
  }
  const owner = statSync(folders.database)
  if (owner.uid === 0 && runs(named)) return named
  const become = owner.uid === 0 ? { uid: nobody, gid: nobody } : { uid: owner.uid, gid: owner.gid }
  const dropped: Runner = { ...become, binaries, before: [], become, dataArgument: startedInside }
  if (runs(dropped)) return dropped
  const copied = { ...dropped, binaries: readableCopy(binaries, tmpdir()) }
  if (runs(copied)) return copied
  throw new Error(
    'PostgreSQL does not run as root, and this machine lets root run it neither in a user namespace nor as another user. ' +
      'Start Stegvis as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
  )
}

/** The program, its arguments and the options of spawn that run it in `folder`. The environment is empty, so that no PG… variable leads astray. */
export function commandFor(runner: Runner, program: string, args: string[], folder: string) {
  const [file = program, ...rest] = [...runner.before, program, ...args]
  const env = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' }
  return { file, args: rest, options: { cwd: folder, env, ...runner.become } }
}

/** Makes the data directory belong to the user who will run PostgreSQL, which another way of running may have changed. */
export function giveTo(user: User, path: string): void {
  if (process.getuid?.() !== 0 || statSync(path).uid === user.uid) return
  for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' })) {
    const inside = join(path, name)
    if (lstatSync(inside).uid !== user.uid) lchownSync(inside, user.uid, user.gid)
  }
  chownSync(path, user.uid, user.gid)
}

/** The way into a folder may be closed to whom root has become; the folder one is started in stays open. */
function startedInside(data: string): string {
  return process.platform === 'linux' ? '/proc/self/cwd' : data
}

/** initdb insists on a user with a name, which a container's user may lack. */
function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

function runs(runner: Runner): boolean {
  const { file, args, options } = commandFor(runner, runner.binaries.postgres, ['--version'], '/')
  return spawnSync(file, args, { ...options, stdio: 'ignore' }).status === 0
}
