import { readdirSync, readFileSync } from 'node:fs'

/** What a process of this (Linux) machine has used of its processors, in milliseconds; zero when it has ended. */
export function cpuOf(pid: number): number {
  const [user = 0, system = 0] = statOf(pid).slice(11, 13).map(Number)
  return (user + system) * 10
}

/** What a process and those that it has started have used, living or ended, in milliseconds. */
export function cpuOfFamily(pid: number): number {
  const [ended = 0, endedSystem = 0] = statOf(pid).slice(13, 15).map(Number)
  return cpuOf(pid) + (ended + endedSystem) * 10 + childrenOf(pid).reduce((sum, child) => sum + cpuOf(child), 0)
}

/** What a process and all that come of it have used, living or ended, however deep, in milliseconds. */
export function cpuOfTree(pid: number): number {
  const [ended = 0, endedSystem = 0] = statOf(pid).slice(13, 15).map(Number)
  return cpuOf(pid) + (ended + endedSystem) * 10 + childrenOf(pid).reduce((sum, child) => sum + cpuOfTree(child), 0)
}

/** Memory that a process holds just now (resident set), in MiB. */
export function memoryOf(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kilobytes) / 1024)
}

/** The process that started this one. */
export function parentOf(pid: number): number {
  return Number(statOf(pid)[1])
}

/** The fields of /proc/PID/stat after the process's name: its state, its parent, and so on. */
function statOf(pid: number): string[] {
  try {
    return (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '').split(' ')
  } catch {
    return []
  }
}

/** Processes that this one has started and that live. */
export function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && statOf(Number(name))[1] === String(parent))
    .map(Number)
}
