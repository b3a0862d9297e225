import { mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What two hands' databases, their logs and a few installations take at most, and as much again. */
const room = 4 * 1024 ** 3

/**
 * A new folder for a database that is thrown away: in memory where the machine has such a place with room enough (Linux: /dev/shm), else where temporary files go.
 * To copy a database is to make some fifteen hundred files, which costs a disk's file system many times what it costs memory.
 */
export function folderInMemory(name: string): string {
  return mkdtempSync(join(hasRoom('/dev/shm') ? '/dev/shm' : tmpdir(), name))
}

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize > room
  } catch {
    return false
  }
}
