import { mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What two hands' databases, their logs and a few installations take at most, and as much again. */
const room = 4 * 1024 ** 3

/**
 * A new folder for a database that is thrown away: in memory where the machine has such a place with room enough (Linux: /dev/shm), else where temporary files go.
 * To copy a database is to make some fifteen hundred files, which costs a disk's file system many times what it costs memory. A folder is named after the process that made it; what one
 * that was killed has left goes with the next, since memory is scarcer than disk.
 */
export function folderInMemory(name: string): string {
  const within = hasRoom('/dev/shm') ? '/dev/shm' : tmpdir()
  sweep(within, name)
  return mkdtempSync(join(within, `${name}${process.pid}-`))
}

/** Takes away the folders of this name whose process is gone; a database that still runs in one notices, and stops. */
export function sweep(within: string, name: string): void {
  for (const entry of readdirSync(within)) {
    const [, maker] = entry.startsWith(name) ? (/^(\d+)-/.exec(entry.slice(name.length)) ?? []) : []
    if (maker !== undefined && !isRunning(Number(maker))) rmSync(join(within, entry), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Somebody else's process is one, too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize > room
  } catch {
    return false
  }
}
