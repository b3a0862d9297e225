import type { Day } from '../base/clock.ts'
import type { Language } from '../base/language.ts'
import type { Drawing } from '../ui/components/emblem/drawing.ts'
import type { QrModules } from '../ui/components/qr-code/modules.ts'

/** An authority's mark: a PNG of so many pixels. */
export type Logo = { png: Buffer; width: number; height: number }

/** What somebody wrote: paragraphs of lines. */
export type Written = string[][]

/** A term and what is said about it, line by line; no lines: left to be filled in by hand. */
export type Fact = { term: string; lines: string[] }

/** What stands in a cell; a level on a ladder is drawn beside its words, where the form can draw. */
export type Cell = string | { text: string; level: number; of: number }

/** A row of a table, or what the rows after it have in common. */
export type Row = Cell[] | { group: string }

/** A table; the first column names its row. `widths` are shares of the line. */
export type Table = { caption: string; columns: string[]; widths: number[]; rows: Row[] }

/** A level that is marked in the chart. */
export type Mark = { series: 'staff' | 'leader' | 'joint'; value: number }

/** Levels per aspect on the ladder. `alt` says all that it shows. */
export type Chart = {
  alt: string
  levels: string[]
  legend: { series: Mark['series']; name: string }[]
  /** `band`: a stretch of the ladder that is drawn under the marks. */
  rows: { label: string; marks: Mark[]; band?: { from: number; to: number } }[]
}

/** How much of a whole each row is, from 0 to 1. `alt` says all that it shows. */
export type Bars = { alt: string; rows: { label: string; share: number }[] }

/** A code that a telephone reads off the paper, where the form can draw, beside what it leads to in words. `alt` says what it is. */
export type Code = { alt: string; modules: QrModules; written: Written }

/** A picture of dots, so written that it can be kept and sent as it is. */
export type PictureType = 'png' | 'jpeg'
export type Picture = { type: PictureType; width: number; height: number; base64: string }

/** A mark that must stand on the paper, such as the flag of who pays, beside the line that goes with it: drawn, or a picture. `alt` says what it is. */
export type Emblem = { alt: string; written: Written } & ({ drawing: Drawing } | { picture: Picture })

export type Tone = 'lead' | 'body' | 'soft' | 'aside'

/** A part of a paper. Every form shows every part, in this order. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  /** `soft` supports what stands before it; `aside` tells why. */
  | { kind: 'text'; tone: Tone; written: Written }
  | { kind: 'facts'; facts: Fact[] }
  /** One by one, with a number or a dash. */
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'table'; table: Table }
  | { kind: 'chart'; chart: Chart }
  | { kind: 'bars'; bars: Bars }
  | { kind: 'code'; code: Code }
  | { kind: 'emblem'; emblem: Emblem }
  /** To be signed: what is decided, and lines to write on. */
  | { kind: 'form'; facts: Fact[] }

/** What is set for paper, whatever it is about: PDF and Word are made from the same, so that they say the same in the same order. */
export type Paper = {
  language: Language
  title: string
  sender: { name: string; logo: Logo | null }
  /** Beside the sender: what kind of paper it is, and how it stands. */
  corner: string[]
  /** At the foot of every page. */
  foot: string
  /** The day that it is made: what the file itself is dated. */
  day: Day
  blocks: Block[]
}
