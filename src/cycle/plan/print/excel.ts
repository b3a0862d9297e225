import { type Column, dayCell, numberCell, sheetOf, textCell, workbookOf } from '../../../ground/paper/workbook.ts'
import { messages } from '../messages.ts'
import { paperMessages } from './messages.ts'
import type { About, PaperAction, PaperGoal, PlanPaper } from './plan-paper.ts'

/**
 * A paper as a workbook: one row per action, with days as days and numbers as numbers; the goals; and what else the paper says. Texts are texts whatever they
 * begin with: no formula comes of them.
 */
export function excelOf(paper: PlanPaper): Promise<Buffer> {
  const { sheets: t } = paperMessages[paper.language]
  return workbookOf(
    [
      sheetOf(t.actions, actionColumns(paper), paper.actions),
      sheetOf(t.goals, goalColumns(paper), paper.goals),
      sheetOf(t.about, aboutColumns(paper), paper.about),
    ],
    paper.day,
  )
}

function actionColumns({ language }: PlanPaper): Column<PaperAction>[] {
  const { sheets: t, overview, from } = paperMessages[language]
  const { goal, page } = messages[language]
  const { action } = page
  return [
    { heading: overview.number, width: 7, cell: ({ number }) => textCell(number) },
    { heading: goal.title, width: 34, cell: (each) => textCell(each.goal ? `${each.goal.number} ${each.goal.title}` : '') },
    { heading: goal.aspect, width: 24, cell: ({ aspect }) => textCell(aspect) },
    { heading: overview.action, width: 44, cell: ({ title }) => textCell(title) },
    { heading: t.text, width: 50, cell: (each) => textCell(each.text) },
    { heading: action.owner, width: 24, cell: ({ owner }) => textCell(owner) },
    { heading: action.due, width: 13, cell: ({ dueOn }) => dayCell(dueOn) },
    { heading: t.late, width: 11, cell: ({ late }) => textCell(late ? t.yes : '') },
    { heading: action.status, width: 12, cell: ({ status }) => textCell(status) },
    { heading: action.why, width: 40, cell: ({ why }) => textCell(why) },
    { heading: action.others, width: 24, cell: ({ others }) => textCell(others) },
    { heading: action.start, width: 13, cell: ({ startOn }) => dayCell(startOn) },
    { heading: t.hours, width: 14, cell: ({ hours }) => numberCell(hours) },
    { heading: t.money, width: 14, cell: ({ money }) => numberCell(money, '#,##0') },
    { heading: action.priority, width: 11, cell: ({ priority }) => textCell(priority) },
    { heading: action.know, width: 40, cell: ({ howWeKnow }) => textCell(howWeKnow) },
    { heading: action.tags, width: 24, cell: ({ tags }) => textCell(tags) },
    { heading: from, width: 28, cell: ({ origin }) => textCell(origin) },
  ]
}

function goalColumns({ language }: PlanPaper): Column<PaperGoal>[] {
  const { sheets: t, overview } = paperMessages[language]
  const { goal, page } = messages[language]
  return [
    { heading: overview.number, width: 7, cell: (each) => textCell(each.number) },
    { heading: goal.title, width: 50, cell: ({ title }) => textCell(title) },
    { heading: goal.aspect, width: 30, cell: ({ aspect }) => textCell(aspect) },
    { heading: goal.signs, width: 60, cell: ({ signs }) => textCell(signs) },
    { heading: page.baseline.label, width: 50, cell: ({ start }) => textCell(start) },
    { heading: t.source, width: 60, cell: ({ source }) => textCell(source) },
  ]
}

function aboutColumns({ language }: PlanPaper): Column<About>[] {
  const { sheets: t } = paperMessages[language]
  return [
    { heading: t.part, width: 22, cell: ({ part }) => textCell(part) },
    { heading: t.content, width: 90, cell: ({ content }) => textCell(content) },
  ]
}
