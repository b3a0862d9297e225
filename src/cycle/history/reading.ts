import { Faults } from './faults.ts'
import { Gathering, isTooLong } from './gathering.ts'
import { Headings, headingIn, type Layout, layoutOf, rowsLookedAt } from './heading.ts'
import { type FileFault, longestRound, mostAnswers, mostRows, type Reading, unread } from './history.ts'
import type { Manner } from './manner.ts'
import { RowReader } from './row.ts'
import { summed } from './summing.ts'
import { rowsOf } from './table.ts'

/**
 * Reads an earlier survey's file: sums of its smallest groups, and every fault by kind with its rows. Never throws for what is in the file. Persons are numbers from the moment their
 * row is read, and nothing of them is in what comes back.
 */
export async function readHistory({ bytes, manner }: { bytes: Uint8Array; manner: Manner }): Promise<Reading> {
  const headings = new Headings(manner.mapping, manner.questions)
  const table = await rowsOf(bytes, (cell) => headings.knows(cell))
  if ('fault' in table) return unread(table.fault, table.value, table.rows)
  const file = new FileReader(manner, headings)
  const broken = table.each((cells, row) => file.take(cells, row))
  return broken ? unread(broken.fault, '', broken.rows) : file.finish()
}

/** A school as it is called, the first row that names it, and how many do. */
type SchoolRead = Reading['places'][number]

/** Takes the rows of a file as they come: those before the heading are kept until it is found. */
class FileReader {
  private readonly first: { cells: readonly string[]; row: number }[] = []
  private readonly faults = new Faults()
  private readonly gathering: Gathering
  private readonly schools = new Map<string, SchoolRead>()
  private readonly written = new Map<string, SchoolRead>()
  private layout: Layout | null = null
  private reader: RowReader | null = null
  private stopped: { code: FileFault; value: string; rows: number[] } | null = null
  private rows = 0
  private answers = 0

  constructor(
    private readonly manner: Manner,
    private readonly headings: Headings,
  ) {
    this.gathering = new Gathering(manner.questions.levels)
  }

  take(cells: readonly string[], row: number): void {
    if (this.stopped) return
    if (this.reader) this.takeRow(cells, row)
    else {
      this.first.push({ cells, row })
      if (this.first.length > rowsLookedAt) this.begin()
    }
  }

  finish(): Reading {
    if (!this.reader && !this.stopped) this.begin()
    if (this.stopped) return unread(this.stopped.code, this.stopped.value, this.stopped.rows)
    const rounds = this.gathering.rounds()
    if (this.rows === 0) return unread('only-header')
    for (const round of rounds)
      if (isTooLong(round, longestRound)) this.faults.add('round-too-long', 'day', null, `${round.name}: ${round.first} – ${round.last}`)
    const read = this.faults.some ? [] : rounds.map((round) => summed(round, this.manner.questions, this.manner.places))
    return {
      rounds: read,
      faults: this.faults.list(),
      ignored: this.layout?.ignored.slice(0, 60) ?? [],
      rows: this.rows,
      places: [...this.schools.values()],
    }
  }

  private begin(): void {
    const at = headingIn(
      this.first.map(({ cells }) => cells),
      this.headings,
    )
    const heading = this.first[at]
    if (!heading) {
      this.stop('empty-file')
      return
    }
    const found = layoutOf(heading.cells, this.headings)
    if ('fault' in found) {
      this.stop(found.fault, found.value, [heading.row])
      return
    }
    const { layout } = found
    if (!layout.columns.has('day') && this.manner.day === null) this.stop('no-day', '', [heading.row])
    else if (!layout.columns.has('round') && this.manner.round === null) this.stop('no-round', '', [heading.row])
    this.layout = layout
    this.reader = new RowReader(layout, this.headings, this.manner, this.faults)
    for (const { cells, row } of this.first.splice(0).slice(at + 1)) this.takeRow(cells, row)
  }

  private takeRow(cells: readonly string[], row: number): void {
    if (this.stopped || !this.reader || cells.every((cell) => cell === '')) return
    if (++this.rows > mostRows) this.stop('too-many-rows')
    for (const answer of this.reader.read(cells, row)) {
      if (++this.answers > mostAnswers) this.stop('too-many-answers')
      if (this.stopped) return
      const place = this.written.get(answer.school) ?? this.schoolWritten(answer.school, row)
      place.rows++
      const clash = this.gathering.take(place.school === answer.school ? answer : { ...answer, school: place.school })
      if (clash)
        this.faults.add(clash, clash === 'person-two-teams' ? 'team' : clash === 'person-two-audiences' ? 'audience' : 'person', row)
    }
  }

  /** A school that is written so for the first time: schools are told apart as people tell them apart, and called as they were first. */
  private schoolWritten(school: string, row: number): SchoolRead {
    const key = school.toLocaleLowerCase('sv')
    const place = this.schools.get(key) ?? { school, row, rows: 0 }
    this.schools.set(key, place)
    this.written.set(school, place)
    return place
  }

  private stop(code: FileFault, value = '', rows: number[] = []): void {
    this.stopped = { code, value, rows }
  }
}
