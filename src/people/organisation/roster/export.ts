import type { Language } from '../../../ground/base/language.ts'
import type { Role } from '../../../ground/base/viewer.ts'
import { columns } from './columns.ts'
import { messages } from './messages.ts'
import { wordForRole } from './roles.ts'

/** One duty as a row of the exported roster. */
export type ExportRow = Record<Exclude<(typeof columns)[number], 'role'>, string | null> & { role: Role }

/** The people as a roster that can be edited and read in again: UTF-8 with mark and semicolons, as Swedish spreadsheets open it. */
export function exportRoster(rows: ExportRow[], language: Language): string {
  const body = rows.map((row) => columns.map((column) => (column === 'role' ? wordForRole(row.role, language) : (row[column] ?? ''))))
  return csv([columns.map((column) => messages[language].columns[column]), ...body])
}

/** The headings alone. */
export function rosterTemplate(language: Language): string {
  return csv([columns.map((column) => messages[language].columns[column])])
}

function csv(rows: string[][]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
}

/** Quoted where needed; what a spreadsheet would take for a formula gets an apostrophe first, which the import takes away again. */
function cell(text: string): string {
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text
  return /[";\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
