import { formatNumber } from '../../../ground/base/language.ts'

/** Told how far a part has come. */
export type Tick = (done: number, total: number) => void

/** A simulation's way of telling what it does: a line for each part with what it took, and a bar meanwhile where somebody watches. */
export type Telling = {
  say(line: string): void
  /** Runs a part of the work under its name; `note` says what came of it. */
  part<T>(name: string, work: (tick: Tick) => Promise<T>, note?: (result: T, seconds: number) => string): Promise<T>
  /** The same for work that names its steps as it goes on. */
  steps<T>(work: (step: (name: string, done: number, total: number) => void) => Promise<T>): Promise<T>
}

const width = 24
/** Milliseconds between two pictures of a bar. */
const frame = 100

/** Lines go to the standard output; bars to the standard error, and only if that is a terminal. */
export function openTelling(out: { write(text: string): unknown }, watched: { isTTY?: boolean; write(text: string): unknown }): Telling {
  let drawnAt = 0
  const say = (line: string) => out.write(`${line}\n`)
  function draw(name: string, done: number, total: number): void {
    if (!watched.isTTY || (done < total && Date.now() - drawnAt < frame)) return
    drawnAt = Date.now()
    const full = Math.round((width * done) / Math.max(1, total))
    watched.write(`\r\u001B[K  ${name.padEnd(12)} ${'█'.repeat(full)}${'░'.repeat(width - full)} ${number(done)} of ${number(total)}`)
  }
  function told(name: string, seconds: number, note = ''): void {
    if (watched.isTTY) watched.write('\r\u001B[K')
    say(`  ${name.padEnd(12)} ${formatNumber(seconds, 'en', 1).padStart(8)} s   ${note}`.trimEnd())
  }
  return {
    say,
    async part(name, work, note) {
      const began = performance.now()
      draw(name, 0, 1)
      const result = await work((done, total) => draw(name, done, total))
      const seconds = (performance.now() - began) / 1000
      told(name, seconds, note?.(result, seconds))
      return result
    },
    async steps(work) {
      let current: { name: string; began: number } | null = null
      function enter(name: string | null): void {
        const now = performance.now()
        if (current && current.name !== name) told(current.name, (now - current.began) / 1000)
        if (current?.name !== name) current = name === null ? null : { name, began: now }
      }
      const result = await work((name, done, total) => {
        enter(name)
        draw(name, done, total)
      })
      enter(null)
      return result
    },
  }
}

/** "13,630" */
export function number(value: number): string {
  return formatNumber(value, 'en')
}
