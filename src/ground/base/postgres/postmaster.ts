import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Folders, giveToOwnerOf, readIfThere } from './folders.ts'
import { eventually, lifeOf, processesIn, signal } from './processes.ts'
import { commandFor, giveTo, type Runner } from './runas.ts'
import { serverSettings } from './settings.ts'

/** A PostgreSQL server that is alive, as its own file `postmaster.pid` describes it. */
export type Postmaster = { pid: number; socketFolder: string; status: string }

/** The living server of this data directory, if there is one. */
export function runningPostmaster(folders: Folders): Postmaster | undefined {
  const lines = (readIfThere(pidFile(folders)) ?? '').split('\n').map((line) => line.trim())
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0 || lifeOf(pid) === undefined) return undefined
  if (process.platform === 'linux' && !processesIn(folders.data).includes(pid)) return undefined
  return { pid, socketFolder: lines[4] ?? '', status: lines[7] ?? '' }
}

/** Waits until a living server answers; undefined when it stopped or died meanwhile. */
export async function untilReady(folders: Folders, say: (line: string) => void): Promise<Postmaster | undefined> {
  const started = Date.now()
  let found = runningPostmaster(folders)
  let told = false
  await eventually(300_000, () => {
    found = runningPostmaster(folders)
    if (!told && Date.now() - started > 3000) {
      told = true
      say('The database is recovering after an interruption; this may take a while.')
    }
    return found === undefined || found.status === 'ready'
  })
  return found
}

/** Starts the server in a session of its own, so that neither Ctrl-C nor our death takes it along. Answers when it takes connections. */
export async function launch(
  folders: Folders,
  runner: Runner,
  socketFolder: string,
  durable: boolean,
  say: (line: string) => void,
): Promise<Postmaster> {
  await clearRemains(folders, socketFolder)
  giveTo(runner, folders.data)
  const log = openLog(folders)
  const { file, args, options } = commandFor(
    runner,
    runner.binaries.postgres,
    ['-D', runner.dataArgument(folders.data), ...serverSettings(socketFolder, durable)],
    folders.data,
  )
  const child = spawn(file, args, { ...options, detached: true, stdio: ['ignore', log.file, log.file] })
  closeSync(log.file)
  child.unref()
  let failure: string | undefined
  child.once('error', (error) => {
    failure = error.message
  })
  child.once('exit', (code, by) => {
    failure = `it ended with ${by ?? code}`
  })
  await eventually(10_000, () => failure !== undefined || runningPostmaster(folders)?.pid === child.pid)
  const ready = failure === undefined ? await untilReady(folders, say) : undefined
  if (ready?.status === 'ready') return ready
  throw new Error(`The database did not start (${failure ?? 'no answer'}):\n${readFileSync(log.path, 'utf8').slice(log.size).slice(-2000)}`)
}

/** Fast shutdown, waited for. After half a minute the server is told to stop at once; it then recovers at its next start. */
export async function halt(folders: Folders): Promise<void> {
  const found = runningPostmaster(folders)
  if (found === undefined) return
  const gone = () => lifeOf(found.pid) === undefined
  signal(found.pid, 'SIGINT')
  if (!(await eventually(30_000, gone))) {
    signal(found.pid, 'SIGQUIT')
    await eventually(10_000, gone)
  }
  removeIfEmpty(found.socketFolder)
}

/**
 * After a server was killed its children may live on for a moment, and its lock files stay, naming a process that is a zombie or by now
 * another program. The children are told what the server would tell them in a crash; the files go when none lives.
 */
async function clearRemains(folders: Folders, socketFolder: string): Promise<void> {
  for (const pid of processesIn(folders.data)) signal(pid, 'SIGQUIT')
  if (!(await eventually(10_000, () => processesIn(folders.data).length === 0))) {
    throw new Error(`Processes of a database that was killed still use ${folders.data}: ${processesIn(folders.data).join(', ')}.`)
  }
  if (runningPostmaster(folders) !== undefined) return
  const remains = [pidFile(folders), join(socketFolder, '.s.PGSQL.5432.lock'), join(socketFolder, '.s.PGSQL.5432')]
  for (const path of remains) rmSync(path, { force: true })
}

function openLog(folders: Folders): { path: string; file: number; size: number } {
  const path = join(folders.log, 'postgres.log')
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000) renameSync(path, join(folders.log, 'postgres.old.log'))
  const file = openSync(path, 'a', 0o600)
  giveToOwnerOf(folders.log, path)
  return { path, file, size: statSync(path).size }
}

function pidFile(folders: Folders): string {
  return join(folders.data, 'postmaster.pid')
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // It is made again, or used again, at the next start.
  }
}
