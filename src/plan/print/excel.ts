import type { Cell, Row, Sheet } from 'write-excel-file/node'
import type { Day } from '../../base/clock.ts'
import { cellText } from '../../base/spreadsheet.ts'
import { messages } from '../messages.ts'
import { paperMessages } from './messages.ts'
import type { About, PaperAction, PaperGoal, PlanPaper } from './plan-paper.ts'

/** A column: its heading, its width in characters, and what it holds of a row. */
type Column<Of> = { heading: string; width: number; cell(of: Of): Cell }

/**
 * A paper as a workbook: one row per action, with days as days and numbers as numbers; the goals; and what else the paper says. Texts are texts whatever they
 * begin with: no formula comes of them.
 */
export async function excelOf(paper: PlanPaper): Promise<Buffer> {
  const { default: writeXlsx } = await import('write-excel-file/node')
  const { sheets: t } = paperMessages[paper.language]
  return writeXlsx([
    sheet(t.actions, actionColumns(paper), paper.actions),
    sheet(t.goals, goalColumns(paper), paper.goals),
    sheet(t.about, aboutColumns(paper), paper.about),
  ]).toBuffer()
}

function actionColumns({ language }: PlanPaper): Column<PaperAction>[] {
  const { sheets: t, overview, from } = paperMessages[language]
  const { goal, page } = messages[language]
  const { action } = page
  return [
    { heading: overview.number, width: 7, cell: ({ number }) => text(number) },
    { heading: goal.title, width: 34, cell: (each) => text(each.goal ? `${each.goal.number} ${each.goal.title}` : '') },
    { heading: goal.aspect, width: 24, cell: ({ aspect }) => text(aspect) },
    { heading: overview.action, width: 44, cell: ({ title }) => text(title) },
    { heading: t.text, width: 50, cell: (each) => text(each.text) },
    { heading: action.owner, width: 24, cell: ({ owner }) => text(owner) },
    { heading: action.due, width: 13, cell: ({ dueOn }) => day(dueOn) },
    { heading: t.late, width: 11, cell: ({ late }) => text(late ? t.yes : '') },
    { heading: action.status, width: 12, cell: ({ status }) => text(status) },
    { heading: action.why, width: 40, cell: ({ why }) => text(why) },
    { heading: action.others, width: 24, cell: ({ others }) => text(others) },
    { heading: action.start, width: 13, cell: ({ startOn }) => day(startOn) },
    { heading: t.hours, width: 14, cell: ({ hours }) => number(hours) },
    { heading: t.money, width: 14, cell: ({ money }) => number(money, '#,##0') },
    { heading: action.priority, width: 11, cell: ({ priority }) => text(priority) },
    { heading: action.know, width: 40, cell: ({ howWeKnow }) => text(howWeKnow) },
    { heading: action.tags, width: 24, cell: ({ tags }) => text(tags) },
    { heading: from, width: 28, cell: ({ origin }) => text(origin) },
  ]
}

function goalColumns({ language }: PlanPaper): Column<PaperGoal>[] {
  const { sheets: t, overview } = paperMessages[language]
  const { goal, page } = messages[language]
  return [
    { heading: overview.number, width: 7, cell: (each) => text(each.number) },
    { heading: goal.title, width: 50, cell: ({ title }) => text(title) },
    { heading: goal.aspect, width: 30, cell: ({ aspect }) => text(aspect) },
    { heading: goal.signs, width: 60, cell: ({ signs }) => text(signs) },
    { heading: page.baseline.label, width: 50, cell: ({ start }) => text(start) },
    { heading: t.source, width: 60, cell: ({ source }) => text(source) },
  ]
}

function aboutColumns({ language }: PlanPaper): Column<About>[] {
  const { sheets: t } = paperMessages[language]
  return [
    { heading: t.part, width: 22, cell: ({ part }) => text(part) },
    { heading: t.content, width: 90, cell: ({ content }) => text(content) },
  ]
}

function sheet<Of>(name: string, columns: readonly Column<Of>[], rows: readonly Of[]): Sheet<never> {
  const head: Row = columns.map(({ heading }) => ({ value: heading, type: String, fontWeight: 'bold', alignVertical: 'top', wrap: true }))
  return {
    sheet: name,
    data: [head, ...rows.map((row): Row => columns.map(({ cell }) => cell(row)))],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }
}

function text(value: string): Cell {
  return value === '' ? null : { value: cellText(value), type: String, wrap: true, alignVertical: 'top' }
}

/** A day without time; the file format counts in whole days, whatever the clock's zone. */
function day(value: Day | null): Cell {
  return value === null ? null : { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', alignVertical: 'top' }
}

function number(value: number | null, format?: string): Cell {
  return value === null ? null : { value, type: Number, ...(format ? { format } : {}), alignVertical: 'top' }
}
