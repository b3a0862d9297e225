import { z } from 'zod'
import { contentFile, keyByWord } from '../../../ground/base/content-file.ts'
import { composed } from '../../../ground/base/text.ts'

/** What a roster's columns may hold. */
export const columns = ['personId', 'givenName', 'familyName', 'email', 'eppn', 'schoolCode', 'school', 'district', 'team', 'role'] as const
/** Columns that other systems write and that we read, but do not write ourselves. */
const foreignColumns = ['fullName', 'schools', 'organisation', 'endsOn'] as const
const allColumns = [...columns, ...foreignColumns] as const
export type Column = (typeof allColumns)[number]

const heading = z.string().refine((text) => text === plainWord(text), 'write it in lower case, without spaces and signs')

/** Headings that mean each column, of `content/roster/columns.yaml`. */
export const columnHeadings = contentFile(
  'roster/columns.yaml',
  z.record(z.enum(allColumns), z.array(heading)).transform((lists, context) => keyByWord(allColumns, lists, context)),
)

/** The column that a heading means, in any case and with any spaces, hyphens and signs. */
export function columnOf(heading: string): Column | undefined {
  return columnHeadings().get(plainWord(heading))
}

/** Lower case, letters and digits only: how headings and roles are compared. */
export function plainWord(text: string): string {
  return composed(text)
    .toLocaleLowerCase('sv')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Which columns must be there and are not: names and role always, one of id and e-mail, one of school and code. */
export function missingColumns(found: Set<Column>): Column[][] {
  const named: Column[][] = found.has('fullName') ? [] : [['givenName'], ['familyName']]
  const placed: Column[][] = found.has('schools') || found.has('organisation') ? [] : [['school', 'schoolCode']]
  const needed: Column[][] = [['personId', 'email'], ...named, ['role'], ...placed]
  return needed.filter((choices) => !choices.some((column) => found.has(column)))
}
