import { csvOf } from '../../../ground/base/csv.ts'
import type { Language } from '../../../ground/base/language.ts'
import type { Role } from '../../../ground/base/viewer.ts'
import { columns } from './columns.ts'
import { columnNames } from './faults.words.ts'
import { wordForRole } from './roles.ts'

/** One duty as a row of the exported roster. */
export type ExportRow = Record<Exclude<(typeof columns)[number], 'role'>, string | null> & { role: Role }

/** The people as a roster that can be edited and read in again: UTF-8 with mark and semicolons, as Swedish spreadsheets open it. */
export function exportRoster(rows: ExportRow[], language: Language): string {
  const body = rows.map((row) => columns.map((column) => (column === 'role' ? wordForRole(row.role, language) : (row[column] ?? ''))))
  return csvOf([columns.map((column) => columnNames[language][column]), ...body], ';')
}

/** The headings alone. */
export function rosterTemplate(language: Language): string {
  return csvOf([columns.map((column) => columnNames[language][column])], ';')
}
