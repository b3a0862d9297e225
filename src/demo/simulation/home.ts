import { rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { prepareFolders, readIfThere } from '../../base/postgres/folders.ts'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs work in an installation's folder, which is removed unless the work says to keep it. Ctrl-C lets the work stop and clean up; a second one ends at once.
 * @returns whether the folder is kept, or that the work was stopped
 */
export async function untilStopped(work: (stop: AbortSignal) => Promise<boolean>, home: string): Promise<'kept' | 'removed' | 'stopped'> {
  const stop = new AbortController()
  function onSignal(): void {
    if (stop.signal.aborted) {
      process.once('exit', () => rmSync(home, { recursive: true, force: true, maxRetries: 3 }))
      process.exit(130)
    }
    process.stderr.write('\nStopping … (once more to stop at once)\n')
    stop.abort()
  }
  for (const signal of signals) process.on(signal, onSignal)
  let keep = false
  try {
    keep = await work(stop.signal)
    return keep ? 'kept' : 'removed'
  } catch (error) {
    if (stop.signal.aborted) return 'stopped'
    throw error
  } finally {
    if (!keep) await removeHome(home)
    for (const signal of signals) process.off(signal, onSignal)
  }
}

/** The folder of the database's socket lies elsewhere. */
async function removeHome(home: string): Promise<void> {
  const socket = readIfThere(prepareFolders(home).socket)
  if (socket) await rm(socket, { recursive: true, force: true })
  await rm(home, { recursive: true, force: true })
}
