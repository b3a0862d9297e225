import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'

/**
 * What tells this life of a process id from another: the id with the moment it started.
 * Undefined for a process that is gone, or dead and not yet collected by its parent.
 */
export function lifeOf(pid: number): string | undefined {
  if (process.platform === 'linux') return lifeInProc(pid)
  return answers(pid) ? String(pid) : undefined
}

/** Every living process that works in this folder, which for PostgreSQL is its data directory. */
export function processesIn(folder: string): number[] {
  if (process.platform !== 'linux' || !existsSync(folder)) return []
  const real = realpathSync(folder)
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && worksIn(pid, real) && lifeOf(pid) !== undefined)
}

/** Sends a signal; a process that is gone already is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/** Asks again every `every` milliseconds until the answer is yes; false when it was not within `limit` milliseconds. */
export async function eventually(limit: number, isSo: () => boolean, every = 10): Promise<boolean> {
  const end = Date.now() + limit
  while (!isSo()) {
    if (Date.now() > end) return false
    await new Promise((resolve) => setTimeout(resolve, every))
  }
  return true
}

function lifeInProc(pid: number): string | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const [state, started] = [fields[0], fields[19]]
    return state === 'Z' || state === 'X' ? undefined : `${pid}@${started}`
  } catch {
    return undefined
  }
}

function worksIn(pid: number, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder
  } catch {
    return false
  }
}

function answers(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
