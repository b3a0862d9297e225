import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../src/ground/base/root.ts'

/** Says on what the figures were measured. */
export function describeMachine(): void {
  const lock: { dependencies: Record<string, string> } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
  const versions = ['hono', '@hono/node-server', 'pg', 'preact'].map((name) => `${name} ${lock.dependencies[name]}`).join(', ')
  console.log(
    `machine: ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB; Node ${process.versions.node}; ${versions}`,
  )
}

/** What the measured process says next. */
export function nextFrom<Message>(child: ChildProcess): Promise<Message> {
  // Both ends are ours: the server of the same bench sends just that.
  return new Promise((resolve) => child.once('message', (message) => resolve(message as Message)))
}

/** The middle value, and the spread from the lowest to the highest as a share of it. */
export function summarise(values: number[]): { median: number; spread: number } {
  const sorted = values.toSorted((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  return { median, spread: ((sorted.at(-1) ?? 0) - (sorted[0] ?? 0)) / median }
}

/** "1 234/s ±5 %" */
export function perSecond(values: number[]): string {
  const { median, spread } = summarise(values)
  return `${Math.round(median).toLocaleString('sv-SE')}/s ±${Math.round((spread / 2) * 100)} %`
}
