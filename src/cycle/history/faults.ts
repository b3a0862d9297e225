import { type Column, type Fault, mostFaults, mostNamedRows } from './history.ts'
import { withoutNumbers } from './number-like.ts'

/** Characters of what stood there that are said. */
const longestShown = 80

/** Gathers faults by kind: one for all rows where the same is wrong in the same way. */
export class Faults {
  private readonly kinds = new Map<string, Fault>()

  /** @param value what stood there; never who: what looks like a personal identity number is covered */
  add(code: Fault['code'], column: Column | null, row: number | null, value = ''): void {
    const shown = shownOf(value)
    const key = keyOf(code, column, value)
    const known = this.kinds.get(key)
    // A file of nothing but different faults fills no memory: what is not told is counted under the last that is.
    if (!known && this.kinds.size > mostFaults) return
    const fault = known ?? { code, column, value: shown, rows: [], count: 0 }
    if (!known) this.kinds.set(key, fault)
    if (row === null) return
    fault.count++
    if (fault.rows.length < mostNamedRows) fault.rows.push(row)
  }

  /** The same of many rows, of which the first is known. */
  addMany(code: Fault['code'], column: Column | null, first: number, rows: number, value: string): void {
    this.add(code, column, first, value)
    const fault = this.kinds.get(keyOf(code, column, value))
    if (fault) fault.count += rows - 1
  }

  list(): Fault[] {
    return [...this.kinds.values()].slice(0, mostFaults).toSorted((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0))
  }

  get some(): boolean {
    return this.kinds.size > 0
  }
}

function keyOf(code: Fault['code'], column: Column | null, value: string): string {
  return `${code}\n${column}\n${shownOf(value)}`
}

/** Covered before it is cut: a cut number is looked for in vain. */
function shownOf(value: string): string {
  return withoutNumbers(value).slice(0, longestShown)
}
