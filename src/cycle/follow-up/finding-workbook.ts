import { type Day, schoolYearName } from '../../ground/base/clock.ts'
import type { Language } from '../../ground/base/language.ts'
import { type Column, dayCell, sheetOf, textCell, workbookOf } from '../../ground/paper/workbook.ts'
import { nameWords } from '../plan/names.words.ts'
import { markOf } from '../plan/past/history.ts'
import { historyWords } from '../plan/past/history.words.ts'
import type { FoundAction } from './finding.ts'
import { findingWords } from './finding.words.ts'

/** Actions that a workbook holds at most. */
export const mostInWorkbook = 10_000

/** The actions found as a workbook, one a row, in the order of the list. Texts are texts, so that nothing somebody wrote is a formula; days are days. */
export function actionsWorkbook(
  actions: readonly FoundAction[],
  aspectNames: Map<string, string>,
  today: Day,
  language: Language,
): Promise<Buffer> {
  return workbookOf([sheetOf(findingWords[language].file, columnsOf(aspectNames, today, language), actions)], today)
}

function columnsOf(aspectNames: Map<string, string>, today: Day, language: Language): Column<FoundAction>[] {
  const t = findingWords[language]
  const { statuses } = nameWords[language]
  const { late } = historyWords[language]
  return [
    { heading: t.sheet.school, width: 22, cell: ({ schoolName }) => textCell(schoolName) },
    { heading: t.sheet.unit, width: 22, cell: ({ unitName }) => textCell(unitName) },
    { heading: t.sheet.year, width: 10, cell: ({ schoolYear }) => textCell(schoolYearName(schoolYear)) },
    { heading: t.action, width: 50, cell: ({ title }) => textCell(title) },
    { heading: t.aspect, width: 30, cell: ({ aspect }) => textCell((aspect && aspectNames.get(aspect)) || '') },
    { heading: t.owner, width: 24, cell: ({ ownerName, ownerRole }) => textCell(ownerName || ownerRole) },
    { heading: t.due, width: 12, cell: ({ dueOn }) => dayCell(dueOn) },
    {
      heading: t.status,
      width: 20,
      cell: (action) => textCell(markOf(action, today, action.closed) === 'late' ? late(statuses[action.status]) : statuses[action.status]),
    },
    { heading: t.sheet.tags, width: 24, cell: ({ tags }) => textCell(tags.join(', ')) },
  ]
}
