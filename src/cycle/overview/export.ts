import type { Day } from '../../ground/base/clock.ts'
import type { CsvCell } from '../../ground/base/csv.ts'
import type { Language } from '../../ground/base/language.ts'
import { type Column, numberCell, sheetOf, textCell, workbookOf } from '../../ground/paper/workbook.ts'
import { type SchoolForm, schoolForms } from '../../people/organisation/organisation.ts'
import { unitWords } from '../../people/organisation/unit.words.ts'
import type { ChangeSummary } from '../change/school-change.ts'
import { exportWords } from './export.words.ts'
import type { Eyes } from './eyes.ts'
import type { SchoolRow } from './overview.ts'
import { overviewPageWords } from './pages/overview-page.words.ts'
import {
  answeredText,
  changeText,
  checkSaid,
  dialogueSaid,
  helpText,
  lateText,
  nextText,
  planSaid,
  reportSaid,
} from './standing-sentences.ts'

/** Schools in the order of a list, with what may be said of the change of each; null: it is not told. */
export type Listed = { rows: readonly SchoolRow[]; changes: ReadonlyMap<string, ChangeSummary> | null }

type Field = { heading: string; width: number; said(row: SchoolRow): string | number | null }

/** The schools of the list as a workbook, one a row, in the list's order and the reader's language. */
export function overviewWorkbook({ rows, changes }: Listed, eyes: Eyes, today: Day, language: Language): Promise<Buffer> {
  const columns = fieldsFor(eyes, changes, language).map(
    ({ heading, width, said }): Column<SchoolRow> => ({
      heading,
      width,
      cell: (row) => {
        const value = said(row)
        return typeof value === 'string' ? textCell(value) : numberCell(value)
      },
    }),
  )
  return workbookOf([sheetOf(exportWords[language].sheet, columns, rows)], today)
}

/** The same as rows of a table of texts, the headings first. */
export function overviewCsv({ rows, changes }: Listed, eyes: Eyes, language: Language): CsvCell[][] {
  const fields = fieldsFor(eyes, changes, language)
  return [
    fields.map(({ heading }) => heading),
    ...rows.map((row) =>
      fields.map(({ said }): CsvCell => {
        const value = said(row)
        return typeof value === 'number' ? { figure: String(value) } : (value ?? '')
      }),
    ),
  ]
}

/** The page's columns, and what the page shows otherwise: the district and the forms. */
function fieldsFor(eyes: Eyes, changes: Listed['changes'], language: Language): Field[] {
  const [{ columns: t, district, form }, own] = [overviewPageWords[language], exportWords[language]]
  return [
    { heading: t.school, width: 28, said: ({ school }) => school.name },
    { heading: district, width: 24, said: ({ school }) => school.district?.name ?? '' },
    { heading: form, width: 24, said: ({ school }) => formsText(school.forms, language) },
    { heading: t.next, width: 24, said: (row) => nextText(row, language) },
    { heading: own.asked, width: 12, said: ({ answered }) => answered?.invited ?? null },
    { heading: t.answered, width: 16, said: (row) => answeredText(row.answered, language) },
    { heading: t.plan, width: 22, said: (row) => planSaid(row, language).text },
    { heading: t.check, width: 22, said: ({ check }) => checkSaid(check, language).text },
    { heading: t.report, width: 22, said: ({ report }) => reportSaid(report, language).text },
    { heading: t.dialogue, width: 22, said: (row) => dialogueSaid(row, language).text },
    { heading: t.late, width: 26, said: (row) => lateText(row, language) ?? '' },
    ...(eyes.reads ? [{ heading: t.help, width: 30, said: (row: SchoolRow) => helpText(row, language) ?? '' }] : []),
    ...(eyes.results && changes
      ? [
          {
            heading: t.change,
            width: 40,
            said: (row: SchoolRow) => (row.rounds ? changeText(changes.get(row.school.id) ?? null, language) : ''),
          },
        ]
      : []),
  ]
}

function formsText(forms: readonly string[], language: Language): string {
  return schoolForms
    .filter((form: SchoolForm) => forms.includes(form))
    .map((form) => unitWords[language].formNames[form])
    .join(', ')
}
