import { addDays, addMonths, type Day } from '../../ground/base/clock.ts'
import { type CsvCell, csvOf } from '../../ground/base/csv.ts'
import { type Column, dayCell, numberCell, sheetOf, textCell, workbookOf } from '../../ground/paper/workbook.ts'
import { type ColumnOfExport, type ExportField, worthOf } from './funded-time.ts'
import type { Row } from './store.ts'

/** What is exported of a month: the rows that have hours and every attest that is asked for. */
export function exportable(rows: readonly Row[]): Row[] {
  return rows.filter(({ attested, hours }) => attested && hours > 0)
}

/** What a field says of a row: a text, a figure or a day. */
function told(field: ExportField, row: Row): string | number | null | { day: Day } {
  const { number, name, month, hours, minutes, category, oreAnHour, school } = row
  switch (field) {
    case 'blank':
      return ''
    case 'number':
      return number
    case 'name':
      return name
    case 'month':
      return month.slice(0, 7)
    case 'start':
      return { day: row.start }
    case 'ended':
      return row.ended === null ? '' : { day: row.ended }
    case 'end':
      return { day: addDays(addMonths(month, 1), -1) }
    case 'hours':
      return hours
    case 'minutes':
      return minutes
    case 'category':
      return category
    case 'rate':
      return oreAnHour === null ? null : oreAnHour / 100
    case 'amount': {
      const worth = worthOf(hours, oreAnHour)
      return worth === null ? null : worth / 100
    }
    case 'school':
      return school
    case 'attested':
      return row.byManager ? '2' : '1'
  }
}

/** As CSV with semicolons; a text that a spreadsheet would take for a formula is made harmless. */
export function exportCsv(columns: readonly ColumnOfExport[], rows: readonly Row[]): Buffer {
  const cells = rows.map((row) => columns.map(({ field }) => csvCell(told(field, row))))
  return Buffer.from(csvOf([columns.map(({ heading }) => heading), ...cells], ';'))
}

function csvCell(value: ReturnType<typeof told>): CsvCell {
  if (typeof value === 'number') return { figure: String(value).replace('.', ',') }
  if (value === null) return ''
  return typeof value === 'string' ? value : { figure: value.day }
}

/** The same as a workbook, where every text is a text. */
export function exportWorkbook(name: string, columns: readonly ColumnOfExport[], rows: readonly Row[], today: Day): Promise<Buffer> {
  const shown = columns.map(
    ({ heading, field }): Column<Row> => ({
      heading,
      width: 18,
      cell: (row) => {
        const value = told(field, row)
        if (typeof value === 'number') return numberCell(value)
        return value === null || typeof value === 'string' ? textCell(value ?? '') : dayCell(value.day)
      },
    }),
  )
  return workbookOf([sheetOf(name, shown, rows)], today)
}
