import { type Found, mostStatements, mostWords } from './drafting.ts'
import { levelHeading, rowsLookedAt } from './heading.ts'
import type { Draft } from './manner.ts'
import { hasNumberLike } from './number-like.ts'
import { rowsOf } from './table.ts'
import { columnOf } from './words-in-files.ts'

/** Characters that a word which says a level has at most: what is longer is what somebody wrote. */
const longestWord = 200

/**
 * What a file has that a mapping is to name: its headings, and where it is known which columns hold them, its statements and the words that were answered with. Nothing that looks like
 * a personal identity number is among them, nor how many answered what, or who. Null for what is no table.
 */
export async function readFindings({ bytes, columns }: { bytes: Uint8Array; columns: Draft['columns'] }): Promise<Found | null> {
  const table = await rowsOf(bytes, (cell) => columnOf(cell) !== undefined)
  if ('fault' in table) return null
  const first: (readonly string[])[] = []
  let finder: Finder | null = null
  const begin = () => {
    const at = headingAmong(first)
    finder = new Finder(first[at] ?? [], columns)
    for (const cells of first.splice(0).slice(at + 1)) finder.take(cells)
  }
  const broken = table.each((cells) => {
    if (finder) finder.take(cells)
    else if (first.push(cells) > rowsLookedAt) begin()
  })
  if (!finder) begin()
  return broken ? null : found(finder)
}

function found(finder: Finder | null): Found | null {
  return finder?.found() ?? null
}

/** The row where most words are known as headings; where none are, the first of those that fill the most cells: titles stand above it, alone. */
function headingAmong(rows: readonly (readonly string[])[]): number {
  const known = rows.map((row) => new Set(row.map((cell) => columnOf(cell)).filter(Boolean)).size)
  const most = Math.max(0, ...known)
  if (most > 1) return known.indexOf(most)
  const filled = rows.map((row) => row.filter(Boolean).length)
  return Math.max(0, filled.indexOf(Math.max(0, ...filled)))
}

class Finder {
  private readonly headings: string[]
  private readonly words: { at: number; heading: string; values: Map<string, string>; full: boolean }[]
  private readonly asked: { at: number; values: Map<string, string>; full: boolean } | null
  private readonly wide: string[]

  constructor(row: readonly string[], columns: Draft['columns']) {
    const roles = new Map(columns.map(({ heading, role }) => [heading.toLowerCase(), role]))
    const roleOf = (heading: string) => roles.get(heading.toLowerCase())
    const seen = new Set<string>()
    this.headings = row.filter((heading) => {
      const lower = heading.toLowerCase()
      if (heading === '' || hasNumberLike(heading) || seen.has(lower)) return false
      return seen.add(lower)
    })
    this.wide = this.headings.filter((heading) => roleOf(heading) === 'question')
    this.words = row.flatMap((heading, at) =>
      ['question', 'level'].includes(roleOf(heading) ?? '') ? [{ at, heading, values: new Map(), full: false }] : [],
    )
    const at = row.findIndex((heading) => roleOf(heading) === 'statement')
    this.asked = at < 0 ? null : { at, values: new Map(), full: false }
  }

  take(cells: readonly string[]): void {
    for (const each of this.words) note(each, cells[each.at] ?? '', mostWords, longestWord)
    if (this.asked) note(this.asked, cells[this.asked.at] ?? '', mostStatements, 500)
  }

  found(): Found {
    const words = new Map(this.words.flatMap(({ values, full }) => (full ? [] : [...values])))
    return {
      headings: this.headings,
      counted: this.headings.filter((heading) => levelHeading(heading) !== null),
      statements: this.asked ? [...this.asked.values.values()] : this.wide,
      words: [...words.values()].toSorted((one, other) => one.localeCompare(other, 'sv', { numeric: true })),
      free: [...new Set(this.words.filter(({ full }) => full).map(({ heading }) => heading))],
      tooMany: this.asked?.full ?? false,
    }
  }
}

/** Takes in what stands in a cell: once, in any case, until there is more than such a column can have. */
function note(place: { values: Map<string, string>; full: boolean }, text: string, most: number, longest: number): void {
  if (place.full || text === '' || hasNumberLike(text)) return
  const key = text.toLocaleLowerCase('sv')
  if (place.values.has(key)) return
  if (place.values.size >= most || text.length > longest) {
    place.full = true
    place.values.clear()
  } else place.values.set(key, text)
}
