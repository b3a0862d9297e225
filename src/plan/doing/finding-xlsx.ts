import type { Cell, Row } from 'write-excel-file/node'
import type { Day } from '../../base/clock.ts'
import type { Language } from '../../base/language.ts'
import { schoolYearName } from '../plan.ts'
import { markOf } from './doing.ts'
import type { FoundAction } from './finding.ts'
import { findingMessages } from './finding-messages.ts'
import { messages } from './messages.ts'

/** Actions that a workbook holds at most. */
export const mostInWorkbook = 10_000

/** The actions found as a workbook, one a row, in the order of the list. Texts are texts, so that nothing somebody wrote is a formula; days are days. */
export async function actionsXlsx(
  actions: readonly FoundAction[],
  aspectNames: Map<string, string>,
  today: Day,
  language: Language,
): Promise<Buffer> {
  const { default: writeXlsx } = await import('write-excel-file/node')
  const t = findingMessages[language]
  const columns = [t.sheet.school, t.sheet.unit, t.sheet.year, t.action, t.aspect, t.owner, t.due, t.status, t.sheet.tags]
  const widths = [22, 22, 10, 50, 30, 24, 12, 20, 24]
  return writeXlsx([
    {
      sheet: t.file,
      data: [
        columns.map((column): Cell => ({ value: column, type: String, fontWeight: 'bold' })),
        ...actions.map((action) => rowOf(action, aspectNames, today, language)),
      ],
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
    },
  ]).toBuffer()
}

function rowOf(action: FoundAction, aspectNames: Map<string, string>, today: Day, language: Language): Row {
  const { statuses, late } = messages[language]
  const status = statuses[action.status]
  return [
    text(action.schoolName),
    text(action.unitName),
    text(schoolYearName(action.schoolYear)),
    text(action.title),
    text((action.aspect && aspectNames.get(action.aspect)) || ''),
    text(action.ownerName || action.ownerRole),
    action.dueOn ? { value: new Date(`${action.dueOn}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' } : null,
    text(markOf(action, today, action.closed) === 'late' ? late(status) : status),
    text(action.tags.join(', ')),
  ]
}

function text(value: string): Cell {
  return value === '' ? null : { value, type: String }
}
