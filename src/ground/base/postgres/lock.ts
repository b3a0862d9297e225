import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { readIfThere } from './folders.ts'
import { eventually, lifeOf } from './processes.ts'

/** Does `work` while no other process does its own under the same lock. A lock whose holder died is broken. */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const mine = `${path}.${process.pid}.${Math.random().toString(36).slice(2, 8)}`
  const holder = lifeOf(process.pid) ?? ''
  writeFileSync(mine, holder, { mode: 0o600 })
  try {
    if (!(await eventually(120_000, () => take(path, mine)))) {
      throw new Error(`Another process has held ${path} for two minutes.`)
    }
    try {
      return await work()
    } finally {
      rmSync(path, { force: true })
    }
  } finally {
    rmSync(mine, { force: true })
  }
}

/** A hard link comes into being whole, with the holder's name in it, so that no one sees a lock without one. */
function take(path: string, mine: string): boolean {
  try {
    linkSync(mine, path)
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  breakIfDead(path, mine)
  return false
}

function breakIfDead(path: string, mine: string): void {
  if (!isDead(readIfThere(path))) return
  const aside = `${mine}.aside`
  try {
    renameSync(path, aside)
    if (!isDead(readIfThere(aside))) linkSync(aside, path)
  } catch {
    // Somebody else was quicker; the next try sees what there is now.
  } finally {
    rmSync(aside, { force: true })
  }
}

function isDead(holder: string | undefined): boolean {
  if (holder === undefined) return false
  return lifeOf(Number.parseInt(holder, 10)) !== holder
}
