import { existsSync, rmSync } from 'node:fs'
import { prepareFolders, readIfThere } from '../../../ground/base/postgres/folders.ts'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs work in an installation's folder, which is removed unless the work says to keep it. Ctrl-C lets the work stop and clean up; a second one ends at once.
 * @returns whether the folder is kept, or that the work was stopped
 */
export async function untilStopped(work: (stop: AbortSignal) => Promise<boolean>, home: string): Promise<'kept' | 'removed' | 'stopped'> {
  const stop = new AbortController()
  function onSignal(): void {
    if (stop.signal.aborted) {
      process.once('exit', () => removeWhileItStops(home))
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
    if (!keep) removeHome(home)
    for (const signal of signals) process.off(signal, onSignal)
  }
}

/** The folder of the database's socket lies elsewhere. */
function removeHome(home: string): void {
  const socket = readIfThere(prepareFolders(home).socket)
  for (const folder of [socket, home]) if (folder) rmSync(folder, { recursive: true, force: true })
}

/** A database that has just been told to stop writes a moment longer. Tries for five seconds, at the very end of the process. */
function removeWhileItStops(home: string): void {
  const clock = new Int32Array(new SharedArrayBuffer(4))
  for (let left = 50; left > 0 && existsSync(home); left -= 1) {
    try {
      removeHome(home)
    } catch {
      // It wrote just now.
    }
    Atomics.wait(clock, 0, 0, 100)
  }
}
