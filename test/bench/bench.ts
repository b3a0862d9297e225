import { readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../src/ground/base/root.ts'

/** Says on what the figures were measured. */
export function describeMachine(): void {
  const lock = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
  const versions = ['hono', '@hono/node-server', 'pg', 'preact'].map((name) => `${name} ${lock.dependencies[name]}`).join(', ')
  console.log(
    `machine: ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB; Node ${process.versions.node}; ${versions}`,
  )
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
