import { type Column, type Fault, mostFaults, mostNamedRows, type RowFault } from './history.ts'
import { withoutNumbers } from './number-like.ts'

/** Characters of what stood there that are said. */
const longestShown = 80

/** Rows, or persons, that must say the same before it is taken to be an answer of a scale and told: what fewer say may be what somebody wrote (decision 75). */
export const fewestSharing = 3

/** Whether a cell holds a number and nothing else: that is never what somebody wrote. */
export function isNumber(text: string): boolean {
  return /^[\d\s.,%-]{1,12}$/.test(text)
}

/** Faults of cells that may hold what somebody wrote, where a column is another than was thought. The name of a school that is not known has to be told. */
const mayBeWritten: ReadonlySet<Fault['code']> = new Set([
  'bad-level',
  'unknown-statement',
  'bad-relevance',
  'bad-count',
  'bad-day',
  'unknown-audience',
])

/** Gathers faults by kind: one for all rows where the same is wrong in the same way. */
export class Faults {
  private readonly kinds = new Map<string, Fault>()
  private readonly written = new Map<Fault, string>()

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

  /** The same, of a cell of some row: what was not understood is told with what stands there only where several rows say it, since it may be what somebody wrote. */
  addRead(code: RowFault, column: Column, row: number, text: string, heading = ''): void {
    const value = heading === '' ? text : `${heading}: ${text}`
    this.add(code, column, row, value)
    const fault = this.kinds.get(keyOf(code, column, value))
    if (fault && mayBeWritten.has(code) && text !== '' && !isNumber(text)) this.written.set(fault, heading)
  }

  /** The same of many rows, of which the first is known. */
  addMany(code: Fault['code'], column: Column | null, first: number, rows: number, value: string): void {
    this.add(code, column, first, value)
    const fault = this.kinds.get(keyOf(code, column, value))
    if (fault) fault.count += rows - 1
  }

  list(): Fault[] {
    return this.told()
      .slice(0, mostFaults)
      .toSorted((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0))
  }

  /** Those that are written by so few that they are not told, as one for each column. */
  private told(): Fault[] {
    const all: Fault[] = []
    const covered = new Map<string, Fault>()
    for (const fault of this.kinds.values()) {
      const heading = this.written.get(fault)
      if (heading === undefined || fault.count >= fewestSharing) {
        all.push(fault)
        continue
      }
      const key = keyOf('rare-word', fault.column, heading)
      const known = covered.get(key)
      const one = known ?? { code: 'rare-word' as const, column: fault.column, value: shownOf(heading), rows: [], count: 0 }
      one.rows = [...new Set([...one.rows, ...fault.rows])].toSorted((a, b) => a - b).slice(0, mostNamedRows)
      one.count += fault.count
      if (!known) all.push(one)
      covered.set(key, one)
    }
    return all
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
