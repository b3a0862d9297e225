import { type Found, mostStatements, mostWords } from './drafting.ts'
import { fewestSharing, isNumber } from './faults.ts'
import { levelHeading, rowsLookedAt } from './heading.ts'
import { mostLevels } from './history.ts'
import type { Draft } from './manner.ts'
import { hasNumberLike } from './number-like.ts'
import { levelIn } from './row.ts'
import { rowsOf } from './table.ts'
import { columnOf, isIrrelevant } from './words-in-files.ts'

/** Characters that a word which says a level has at most: what is longer is what somebody wrote. */
const longestWord = 200

/**
 * What a file has that a mapping is to name: its headings, and where it is known which columns hold them, its statements and the words that were answered with. Nothing that looks like
 * a personal identity number is among them, nor how many answered what, or who, nor a word that fewer than three say (decision 75). Null for what is no table.
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

/** A word or a statement, and the rows or persons that it is of: as many as tell whether it is shared. */
type Shared = { text: string; who: Set<string> }
type Place = { at: number; heading: string; values: Map<string, Shared>; full: boolean }

class Finder {
  private readonly headings: string[]
  private readonly words: Place[]
  private readonly said = new Map<string, Shared>()
  private readonly asked: Place | null
  private readonly wide: string[]
  private readonly person: number
  private readonly isCounted: boolean
  private rows = 0

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
    this.asked = at < 0 ? null : { at, heading: row[at] ?? '', values: new Map(), full: false }
    this.person = row.findIndex((heading) => roleOf(heading) === 'person')
    this.isCounted = columns.some(({ role }) => role === 'counts' || role === 'count')
  }

  take(cells: readonly string[]): void {
    const who = cells[this.person] || `${this.rows++}`
    for (const each of this.words) note(each, cells[each.at] ?? '', who, { most: mostWords, longest: longestWord, said: this.said })
    if (this.asked) note(this.asked, cells[this.asked.at] ?? '', who, { most: mostStatements, longest: 500 })
  }

  found(): Found {
    const places = this.words.filter(({ full }) => !full)
    const words = new Map(
      places.flatMap(({ values }) => [...values.keys()].flatMap((key) => this.said.get(key) ?? [])).map((word) => [word, word]),
    )
    const shown = [...words.keys()].filter(isShown)
    const asked = this.asked ? [...this.asked.values.values()] : []
    // Where a row counts many, few rows are no few people.
    const statements = this.isCounted ? asked : asked.filter(isShared)
    return {
      headings: this.headings,
      counted: this.headings.filter((heading) => levelHeading(heading) !== null),
      statements: this.asked ? statements.map(({ text }) => text) : this.wide,
      rareStatements: asked.length - statements.length,
      words: shown.map(({ text }) => text).toSorted((one, other) => one.localeCompare(other, 'sv', { numeric: true })),
      rare: [...words.keys()].filter((word) => !isShown(word) && !isLevel(word.text)).length,
      free: [...new Set(this.words.filter((each) => this.isFree(each)).map(({ heading }) => heading))],
      tooMany: this.asked?.full ?? false,
    }
  }

  /** Whether a column holds what people wrote: more than a scale has, or nothing that is a level or that some of them share. */
  private isFree({ values, full }: Place): boolean {
    const said = [...values.keys()].flatMap((key) => this.said.get(key) ?? [])
    return full || (said.length > 0 && !said.some((word) => isShown(word) || isLevel(word.text)))
  }
}

/** Whether as many say it as must before it is taken to be of a scale, and not what one of them wrote. */
function isShared({ who }: Shared): boolean {
  return who.size >= fewestSharing
}

function isShown(word: Shared): boolean {
  return isShared(word) || isNumber(word.text)
}

function isLevel(text: string): boolean {
  return isIrrelevant(text) || typeof levelIn(text, mostLevels) === 'number'
}

type Limits = { most: number; longest: number; said?: Map<string, Shared> }

/** Takes in what stands in a cell: once, in any case, until there is more than such a column can have. `said`: where the same of several columns is one. */
function note(place: Place, text: string, who: string, { most, longest, said = place.values }: Limits): void {
  if (place.full || text === '' || hasNumberLike(text)) return
  const key = text.toLocaleLowerCase('sv')
  if (!place.values.has(key) && (place.values.size >= most || text.length > longest)) {
    place.full = true
    place.values.clear()
    return
  }
  const shared = said.get(key) ?? { text, who: new Set<string>() }
  if (shared.who.size < fewestSharing) shared.who.add(who)
  said.set(key, shared)
  place.values.set(key, shared)
}
