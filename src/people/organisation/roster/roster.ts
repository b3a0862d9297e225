import type { Day } from '../../../ground/base/clock.ts'
import type { Role } from '../../../ground/base/viewer.ts'
import type { Column } from './columns.ts'

/** One row of a roster file, read and found whole: a person's duty or duties at one place. Empty cells are null. */
export type RosterRow = {
  /** The row's number in the file, as a spreadsheet shows it. */
  row: number
  personId: string | null
  givenName: string
  familyName: string
  email: string | null
  eppn: string | null
  schoolCode: string | null
  school: string | null
  district: string | null
  team: string | null
  roles: Role[]
}

/** What the cells of a row are, before it is known which rows are in force. `endsOn` is the last day. */
export type DatedRow = RosterRow & { endsOn: Day | null }

/** What can be wrong with a file as a whole. */
export type FileFault =
  | 'empty-file'
  | 'only-header'
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'not-text'
  | 'old-excel'
  | 'other-format'
  | 'broken-spreadsheet'
  | 'unpacks-too-large'
  | 'too-slow'
  | 'wrong-encoding'
  | 'broken-quotes'
  | 'no-header'
  | 'columns-missing'
  | 'column-twice'
  | 'no-administrator-left'
  | 'identity-column'
  | 'all-ended'
  | 'paths-differ'

/** What can be wrong with one row, by itself or beside the others. */
export type RowFault =
  | 'missing'
  | 'cell-error'
  | 'missing-identity'
  | 'too-long'
  | 'formula'
  | 'bad-email'
  | 'bad-eppn'
  | 'identity-number'
  | 'number-damaged'
  | 'date-cell'
  | 'bad-date'
  | 'bad-school-code'
  | 'administrator-or-staff'
  | 'unknown-role'
  | 'needs-school'
  | 'needs-team'
  | 'needs-district'
  | 'team-without-school'
  | 'school-unnamed'
  | 'school-ambiguous'
  | 'code-two-names'
  | 'code-differs'
  | 'school-two-districts'
  | 'name-differs'
  | 'email-differs'
  | 'eppn-differs'
  | 'email-twice'
  | 'eppn-twice'
  | 'email-taken'
  | 'eppn-taken'

/** Something to mend in the file: where, what, and the values that the sentence quotes. */
export type RosterFault = {
  row: number | null
  column: Column | null
  code: FileFault | RowFault
  value?: string | undefined
  other?: string | undefined
}

/** Bytes that a roster file may have. */
export const largestFile = 10 * 1024 * 1024
/** Rows that a roster file may have, the heading not counted. */
export const mostRows = 50_000
/** Faults that a preview keeps; the rest are only counted. */
export const mostFaults = 500
