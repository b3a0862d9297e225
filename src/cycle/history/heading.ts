import { plainWord } from '../../people/organisation/roster/columns.ts'
import { identityNumberIn, isIdentityHeading } from '../../people/organisation/roster/identity-number.ts'
import { type Column, columns, type FileFault } from './history.ts'
import type { Questions } from './instrument.ts'
import type { Mapping } from './mapping.ts'
import { columnLetters, hasNumberLike, withoutNumbers } from './number-like.ts'
import { columnOf } from './words-in-files.ts'

/** Where what stands in a file. */
export type Layout = {
  columns: Map<Column, number>
  /** Columns that are statements, where a row is a person's answers: their place, and the places of the statement among the questions, by audience. */
  statements: { at: number; of: number[]; heading: string }[]
  /** Columns that hold how many chose a level. */
  counts: { at: number; level: number }[]
  ignored: string[]
}

/** Rows that titles and headings over several columns may take before the heading. */
const mostTitles = 25

/** Tells what a heading means, by the mapping first. */
export class Headings {
  private readonly own: Map<string, Column>
  private readonly byName: Map<string, number[]>
  private readonly leftOut: ReadonlySet<string>

  constructor(
    private readonly mapping: Mapping | null,
    private readonly questions: Questions,
  ) {
    this.own = new Map(
      columns.flatMap((column) => {
        const heading = mapping?.columns[column]
        return heading ? [[heading.toLowerCase(), column]] : []
      }),
    )
    this.leftOut = new Set(mapping?.leave_out?.map((heading) => heading.toLowerCase()))
    this.byName = new Map()
    for (const [place, { names }] of questions.statements.entries())
      for (const name of names) this.byName.set(name, [...(this.byName.get(name) ?? []), place])
  }

  column(heading: string): Column | undefined {
    const lower = heading.toLowerCase()
    const own = this.own.get(lower)
    if (own !== undefined || this.leftOut.has(lower)) return own
    // What a mapping calls a statement is one, whatever the word is used for elsewhere.
    return this.mapping && this.byName.has(lower) ? undefined : columnOf(heading)
  }

  /** The places of a statement among the questions, one for each audience; none for what is no statement. */
  statement(text: string): readonly number[] {
    return this.byName.get(text.toLowerCase()) ?? []
  }

  /** "Nivå 3", "3": a column of counts. */
  level(heading: string): number | null {
    const level = this.leftOut.has(heading.toLowerCase()) ? null : levelHeading(heading)
    return level !== null && level <= this.questions.levels ? level : null
  }

  knows(cell: string): boolean {
    return cell !== '' && (this.column(cell) !== undefined || this.statement(cell).length > 0)
  }
}

/** The level that a heading's column counts, whatever the scale: "Nivå 3", "3". */
export function levelHeading(heading: string): number | null {
  const [, digits] = /^(?:nivå|antal|level|count|n)?\s*([1-9])$/i.exec(heading) ?? []
  return digits === undefined ? null : Number(digits)
}

/** The row of headings among a file's first rows: the one where most are known; where none is, the first that says anything. -1 for nothing. */
export function headingIn(rows: readonly (readonly string[])[], headings: Headings): number {
  const first = rows.findIndex((row) => row.some((cell) => cell !== ''))
  if (first < 0) return -1
  const known = rows.slice(0, first + mostTitles).map((row) => new Set(row.filter((cell) => headings.knows(cell))).size)
  const most = Math.max(0, ...known)
  return most > 1 ? known.indexOf(most) : first
}

/** How many rows are looked at for the heading. */
export const rowsLookedAt = mostTitles + 1

/** What stands in a row that is told as it is, but for what looks like a personal identity number. */
function told(row: readonly string[]): string {
  return row.filter(Boolean).map(withoutNumbers).join(', ').slice(0, 300)
}

/** Reads the row of headings. */
export function layoutOf(row: readonly string[], headings: Headings): { layout: Layout } | { fault: FileFault; value: string } {
  const layout: Layout = { columns: new Map(), statements: [], counts: [], ignored: [] }
  for (const [at, heading] of row.entries()) {
    if (heading === '') continue
    if (isIdentityHeading(plainWord(heading)) || identityNumberIn(heading))
      return { fault: 'identity-column', value: hasNumberLike(heading) ? columnLetters(at) : heading.slice(0, 60) }
    const column = headings.column(heading)
    const of = column ? [] : headings.statement(heading)
    const level = headings.level(heading)
    if (column) {
      const before = layout.columns.get(column)
      if (before !== undefined) return { fault: 'column-twice', value: `${row[before]}, ${heading}` }
      layout.columns.set(column, at)
    } else if (of.length > 0) layout.statements.push({ at, of: [...of], heading })
    else if (level !== null) layout.counts.push({ at, level })
    else layout.ignored.push(hasNumberLike(heading) ? columnLetters(at) : heading.slice(0, 60))
  }
  // Where a column says which statement a row is of, a heading that is one is only a heading.
  if (layout.columns.has('statement')) layout.statements = []
  else if (layout.statements.length === 0) return { fault: 'no-statements', value: told(row) }
  if (!layout.columns.has('school')) return { fault: 'no-school', value: told(row) }
  return { layout }
}
