import { claimOwnership, enterClient, leaveClient, owns } from './clients.ts'
import { makeCluster, prepareDatabase } from './cluster.ts'
import { type Folders, prepareFolders, socketFolder } from './folders.ts'
import { withLock } from './lock.ts'
import { type Connection, connectionOf, type Login, loginsOf, type Passwords } from './logins.ts'
import { halt, launch, type Postmaster, runningPostmaster, untilReady } from './postmaster.ts'
import { eventually, lifeOf, signal } from './processes.ts'
import { chooseRunner } from './runas.ts'

export type { Login }

export type PostgresServer = {
  /** Connection settings for node-postgres; database defaults to 'stegvis'. */
  connection(login: Login, database?: string): Connection
  /** True when this process started the server, or took it over, and will stop it. */
  readonly owned: boolean
  /** Stops the server if this process owns it and nobody else uses it (fast shutdown); if others do, hands it over. */
  stop(): Promise<void>
  /** Starts the server again if it has died. True when it had. */
  revive?(): Promise<boolean>
}

type Options = {
  /** The installation's folder, STEGVIS_HOME. */
  home: string
  /** Told in a sentence what takes time. */
  say?: ((line: string) => void) | undefined
  /** False, for tests only: what was written may be lost when the machine stops. */
  durable?: boolean
}

type Settled = { say: (line: string) => void; durable: boolean }
type Running = { logins: Passwords; postmaster: Postmaster }

/**
 * The embedded PostgreSQL of an installation: the one that runs, or else started now, made first if need be.
 * Several processes may call this at the same time; the last of them to stop stops the server.
 */
export async function startPostgres({ home, say = () => {}, durable = true }: Options): Promise<PostgresServer> {
  const folders = prepareFolders(home)
  const client = enterClient(folders)
  const bringUp = () => withLock(folders.lock, () => running(folders, { durable, say }))
  const leaveAtExit = () => {
    const found = leaveClient(folders, client) ? runningPostmaster(folders) : undefined
    if (found !== undefined) signal(found.pid, 'SIGINT')
  }
  let stopped = false
  process.once('exit', leaveAtExit)
  let { logins, postmaster } = await withLock(folders.lock, async () => {
    const found = await running(folders, { durable, say })
    claimOwnership(folders, client)
    return found
  }).catch((error) => {
    process.off('exit', leaveAtExit)
    leaveClient(folders, client)
    throw error
  })
  return {
    connection: (login, database = 'stegvis') => connectionOf(login, logins, postmaster.socketFolder, database),
    get owned() {
      return !stopped && owns(folders, client)
    },
    async stop() {
      if (stopped) return
      stopped = true
      await withLock(folders.lock, async () => {
        if (leaveClient(folders, client)) await halt(folders)
      })
      process.off('exit', leaveAtExit)
    },
    async revive() {
      if (stopped || lifeOf(postmaster.pid) !== undefined) return false
      say('The database has stopped; it is started again.')
      ;({ logins, postmaster } = await bringUp())
      return true
    },
  }
}

/**
 * Looks every second (or `every` milliseconds) whether the server lives, and starts it again if it died under us.
 * Connections made after that work with the same settings as before.
 */
export function watchPostgres(
  server: PostgresServer,
  options: { say?: ((line: string) => void) | undefined; every?: number } = {},
): { stop(): void } {
  let busy = false
  const timer = setInterval(async () => {
    if (busy) return
    busy = true
    try {
      await server.revive?.()
    } catch (error) {
      options.say?.(`The database could not be started again: ${error instanceof Error ? error.message : error}`)
    } finally {
      busy = false
    }
  }, options.every ?? 1000)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

async function running(folders: Folders, options: Settled): Promise<Running> {
  const logins = loginsOf(folders)
  for (;;) {
    const postmaster = (await untilReady(folders, options.say)) ?? (await started(folders, logins, options))
    try {
      await prepareDatabase(connectionOf('superuser', logins, postmaster.socketFolder, 'postgres'), logins)
      return { logins, postmaster }
    } catch (error) {
      if (!(await eventually(500, () => runningPostmaster(folders)?.status !== 'ready'))) throw error
    }
  }
}

async function started(folders: Folders, logins: Passwords, { durable, say }: Settled): Promise<Postmaster> {
  const runner = chooseRunner(folders)
  const socket = socketFolder(folders, runner)
  await makeCluster(folders, logins, runner, socket, durable)
  return launch(folders, runner, socket, durable, say)
}
