/** A cell of an exported table: a text that somebody may have written, or a figure of ours, which is written as it is. */
export type CsvCell = string | { figure: string }

/**
 * Rows as CSV: beginning with the byte order mark by which spreadsheets know UTF-8, CRLF, quoted as RFC 4180 says. Every text is made harmless: this is the one way
 * out for text in a table that is no workbook (a workbook's cells say themselves that they are texts, see `paper/workbook.ts`).
 */
export function csvOf(rows: readonly (readonly CsvCell[])[], separator: ',' | ';'): string {
  return `\uFEFF${rows.map((row) => row.map(written).join(separator)).join('\r\n')}\r\n`
}

/**
 * A text that no spreadsheet takes for a formula (the attack: CSV injection, OWASP). An apostrophe is put before the sign that would make it one: first in the text,
 * in its full-width forms too, and after a semicolon, tab or line break within it, for where the list separator is a semicolon the file comes apart there.
 */
export function harmless(text: string): string {
  return text.replace(atStart, "'$&").replace(within, "$1'$2")
}

/** A text on one line as it was before `harmless`. */
export function unguarded(text: string): string {
  return text.replace(guardAtStart, '').replace(guardWithin, '$1')
}

const signs = '=+\\-@＝＋－＠﹦﹢﹣﹫'
const atStart = new RegExp(`^(?:[\\t\\r\\n]|['\\s]*[${signs}])`)
const within = new RegExp(`([;\\t\\r\\n])([ '"]*[${signs}])`, 'g')
const guardAtStart = new RegExp(`^'(?=['\\s]*[${signs}])`)
const guardWithin = new RegExp(`([;\\t\\r\\n])'(?=[ '"]*[${signs}])`, 'g')

function written(cell: CsvCell): string {
  const text = typeof cell === 'string' ? harmless(cell) : cell.figure
  return /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
