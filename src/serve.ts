import { serve as listen, type ServerType } from '@hono/node-server'
import { makeApp } from './app.tsx'
import { type Booted, boot } from './boot.ts'
import { CommandError, takeFlag } from './ground/base/command.ts'
import type { Config } from './ground/base/config.ts'
import { inScope, isUnreachable } from './ground/base/database.ts'
import { keepWorking, type Working } from './ground/base/working.ts'
import { setupCodeLine } from './people/access/setup-code.ts'
import { installationIsEmpty } from './people/organisation/store.ts'
import { checkPost } from './people/post/check.ts'
import { apart, schedules, tasksFor } from './tasks.ts'

/** The web server, with the worker in the same process unless told `--no-worker`. Runs until SIGINT or SIGTERM. */
export async function serve(config: Config, args: string[]): Promise<number> {
  const alone = takeFlag(args, 'no-worker')
  const booted = await boot(config, { say: tell, watch: true })
  const worker = alone ? null : startWorking(booted)
  const server = await open(booted, config)
  tell(`Stegvis: ${config.publicUrl}`)
  if (await inScope(booted.program.db, {}, installationIsEmpty)) tell(setupCodeLine(booted.program.secret))
  void checkPost(booted.program).then(tell)
  await signal()
  tell('Stegvis is stopping …')
  await close(server)
  booted.program.post.close()
  await worker?.stop()
  await booted.stop()
  return 0
}

/** Only the worker. */
export async function work(config: Config): Promise<number> {
  const booted = await boot(config, { say: tell, watch: true })
  const worker = startWorking(booted)
  void checkPost(booted.program).then(tell)
  await signal()
  booted.program.post.close()
  await worker.stop()
  await booted.stop()
  return 0
}

/** A database that goes away in the middle of a job must not take the web server with it: the worker begins anew when it is back. */
function startWorking(booted: Booted): Working {
  const { log } = booted.program
  const worker = keepWorking(booted.workerPool, tasksFor(booted), schedules, log, apart)
  process.on('unhandledRejection', (reason) => {
    if (!isUnreachable(reason)) throw reason
    log.error({ part: 'worker' }, 'database unreachable')
    worker.restart()
  })
  return worker
}

/** Listens where the settings say. A machine that speaks IPv6 only has no 127.0.0.1: its own ::1 is meant. */
async function open(booted: Booted, config: Config): Promise<ServerType> {
  try {
    return await openAt(booted, config, config.host)
  } catch (error) {
    const none = error instanceof Error && 'code' in error && error.code === 'EADDRNOTAVAIL'
    if (!none) throw error
    if (config.host === '127.0.0.1') return openAt(booted, config, '::1')
    throw new Error(`This machine has no address ${config.host}. Set HOST to one that it has, or to :: for all.`)
  }
}

function openAt(booted: Booted, config: Config, hostname: string): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: makeApp(booted.program).fetch, port: config.port, hostname, serverOptions }, () => resolve(server))
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE' ? new CommandError(`PORT: ${config.port} is taken. Stop what uses it, or set PORT to another.`) : error,
      )
    })
  })
}

/**
 * How long a line may take. Headers come at once or not at all; a body has its own, shorter, time in `web/body.ts`, and this one is for what nobody
 * reads. Looked at every two seconds, in milliseconds.
 */
export const serverOptions = {
  headersTimeout: 10_000,
  requestTimeout: 240_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 2000,
}

/** Lets requests under way finish for up to ten seconds. */
function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 10_000)
    server.close(() => {
      clearTimeout(impatient)
      resolve()
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
}

function signal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`)
}
