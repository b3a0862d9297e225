import type { Day } from '../../ground/base/clock.ts'
import type { TimeKind } from '../programme/programme.ts'

/** Characters at most, and blocks of a day; the database holds the same of what is written. */
export const longest = { place: 120, track: 80, room: 75 } as const
export const mostBlocks = 150

/** A day of tracks, rooms and times. `id`: its course's. What is said of signing up holds for every block that is added. */
export type SeminarDay = {
  id: string
  title: string
  about: string
  audience: string
  programme: string
  day: Day
  place: string
  opensAt: Date
  closesAt: Date
  cancelUntil: Date
  timeKind: TimeKind
  /** Its course's; and whether something of it has been released. */
  revision: number
  released: boolean
}

/** What is asked of a block to put it in its place. */
export type Placed = { id: string; track: string; startsAt: Date; endsAt: Date }
export type GridRow<Block> = { startsAt: Date; endsAt: Date; cells: Block[][] }

/**
 * The blocks of a day as a table: its tracks by name, those for everybody first (an empty name), and a row for each time that something begins. Blocks of one track that begin at once stand
 * in one cell, by when they end.
 */
export function gridOf<Block extends Placed>(blocks: readonly Block[]): { tracks: string[]; rows: GridRow<Block>[] } {
  const tracks = [...new Set(blocks.map(({ track }) => track))].toSorted((a, b) => a.localeCompare(b, 'sv'))
  const starts = [...new Set(blocks.map(({ startsAt }) => startsAt.getTime()))].toSorted((a, b) => a - b)
  const rows = starts.map((start) => {
    const here = blocks.filter(({ startsAt }) => startsAt.getTime() === start)
    const cells = tracks.map((track) =>
      here.filter((block) => block.track === track).toSorted((a, b) => a.endsAt.getTime() - b.endsAt.getTime() || a.id.localeCompare(b.id)),
    )
    return { startsAt: new Date(start), endsAt: new Date(Math.max(...here.map(({ endsAt }) => endsAt.getTime()))), cells }
  })
  return { tracks, rows }
}
