import type { Audience } from '../../content/framework/framework.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { AreaSum, ChoiceSum, Overlap } from '../protection/sums.ts'
import { withoutNumbers } from './number-like.ts'

/** What a column of an earlier survey's file may hold. */
export const columns = ['round', 'day', 'school', 'team', 'person', 'audience', 'statement', 'level', 'relevance', 'count'] as const
export type Column = (typeof columns)[number]

/** Bytes that a file may have, rows and answers in it. A workbook, which takes more memory to read, may have fewer rows. */
export const largestFile = 48 * 1024 * 1024
export const mostRows = 500_000
export const mostRowsOfWorkbook = 100_000
export const mostAnswers = 1_000_000

/** The fewest and most levels of a scale that is taken as it was. */
export const fewestLevels = 2
export const mostLevels = 7

/** Days that answers of one round may lie apart. */
export const longestRound = 183

/** Hours from an import until others see what came of it: until then it can be undone without a trace. */
export const undoHours = 24

/** What is wrong with a file as a whole. */
export type FileFault =
  | 'empty-file'
  | 'only-header'
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-answers'
  | 'too-many-columns'
  | 'not-text'
  | 'old-excel'
  | 'other-format'
  | 'broken-spreadsheet'
  | 'unpacks-too-large'
  | 'too-slow'
  | 'wrong-encoding'
  | 'broken-quotes'
  | 'no-statements'
  | 'no-school'
  | 'no-round'
  | 'no-day'
  | 'column-twice'
  | 'identity-column'
  | 'round-too-long'
  | 'round-exists'
  | 'school-has-round'
  | 'school-in-own-round'
  | 'future-day'

/** What is wrong with a row. */
export type RowFault =
  | 'missing'
  | 'cell-error'
  | 'too-long'
  | 'bad-day'
  | 'unknown-school'
  | 'school-ambiguous'
  | 'school-two-names'
  | 'unknown-audience'
  | 'other-audience'
  | 'unknown-statement'
  | 'bad-level'
  | 'rare-word'
  | 'level-range'
  | 'bad-relevance'
  | 'bad-count'
  | 'person-twice'
  | 'person-two-teams'
  | 'person-two-audiences'
  | 'persons-mixed'
  | 'identity-number'
  | 'number-like'

/** One kind of fault, with every row that has it: `rows` the first of them, `count` how many there are. `value` is what stood there, and never who. */
export type Fault = { code: FileFault | RowFault; column: Column | null; value: string; rows: number[]; count: number }

/** Rows of one fault that are named, and kinds of fault that are told. */
export const mostNamedRows = 20
export const mostFaults = 200

/** A smallest group as a file has it: its school and team by what the file calls them. */
export type GroupRead = {
  school: string
  team: string | null
  audience: Audience
  /** Persons; of counts the largest number of answers to any of the statements. */
  answered: number
  choices: ChoiceSum[]
  areas: AreaSum[]
}

/**
 * One round of a file, summed: no row of anyone is left of it. `persons`: which answers belong together was known, so areas have figures; `counts`: not.
 * Schools in `overlaps` are called as in the groups.
 */
export type RoundRead = {
  name: string
  /** The first and the last day that somebody answered. */
  first: Day
  day: Day
  kind: 'persons' | 'counts'
  answers: number
  persons: number | null
  groups: GroupRead[]
  overlaps: Overlap[]
}

/** What could be read of a file. `rowsOf` says on which row each school is first named. */
export type Reading = {
  rounds: RoundRead[]
  faults: Fault[]
  ignored: string[]
  rows: number
  /** Where each school, as it is called, stands first, and on how many rows. */
  places: { school: string; row: number; rows: number }[]
}

/** A file of which nothing could be read. */
export function unread(code: FileFault, value = '', rows: number[] = []): Reading {
  return {
    rounds: [],
    faults: [{ code, column: null, value: withoutNumbers(value), rows, count: rows.length }],
    ignored: [],
    rows: 0,
    places: [],
  }
}
