import type { Language } from '../../ground/base/language.ts'
import { type Column, dayCell, numberCell, sheetOf, textCell, workbookOf } from '../../ground/paper/workbook.ts'
import { type ActionField, fieldNames, fields } from '../plan/action/fields.ts'
import { actionWords } from '../plan/action.words.ts'
import { goalWords } from '../plan/goal.words.ts'

import { pageWords } from '../plan/plan.words.ts'
import type { About, PaperAction, PaperGoal, PlanPaper } from './plan-paper.ts'
import { paperWords } from './plan-paper.words.ts'

/**
 * A paper as a workbook: one row per action, with days as days and numbers as numbers; the goals; and what else the paper says. Texts are texts whatever they
 * begin with: no formula comes of them.
 */
export function excelOf(paper: PlanPaper): Promise<Buffer> {
  const { sheets: t } = paperWords[paper.language]
  return workbookOf(
    [
      sheetOf(t.actions, actionColumns(paper), paper.actions),
      sheetOf(t.goals, goalColumns(paper), paper.goals),
      sheetOf(t.about, aboutColumns(paper), paper.about),
    ],
    paper.day,
  )
}

/** What is read first stands first; then every other field in the order of its form; last where an action comes from. */
function actionColumns({ language }: PlanPaper): Column<PaperAction>[] {
  const { sheets: t, overview, from } = paperWords[language]
  const first: ActionField[] = ['goal', 'aspect', 'title', 'text', 'owner', 'dueOn']
  const rest = fieldNames.filter((name) => !first.includes(name))
  return [
    { heading: overview.number, width: 7, cell: ({ number }) => textCell(number) },
    ...first.flatMap((name) => fieldColumn(name, language)),
    { heading: t.late, width: 11, cell: ({ late }) => textCell(late ? t.yes : '') },
    { heading: pageWords[language].action.status, width: 12, cell: ({ status }) => textCell(status) },
    ...rest.flatMap((name) => fieldColumn(name, language)),
    { heading: from, width: 28, cell: ({ origin }) => textCell(origin) },
  ]
}

/** A field's column, where it has one: days as days and numbers as numbers. */
function fieldColumn(name: ActionField, language: Language): Column<PaperAction>[] {
  const { width } = fields[name]
  if (width === undefined) return []
  const short: Partial<Record<ActionField, string>> = paperWords[language].sheets.fields
  return [{ heading: short[name] ?? actionWords[language].fields[name], width, cell: (action) => cellOf(action, name) }]
}

function cellOf(action: PaperAction, name: ActionField) {
  if (name === 'goal') return textCell(action.goal ? `${action.goal.number} ${action.goal.title}` : '')
  if (name === 'startOn' || name === 'dueOn') return dayCell(action[name])
  if (name === 'hours' || name === 'hoursEach' || name === 'weeks') return numberCell(action[name])
  if (name === 'money') return numberCell(action.money, '#,##0')
  const told: Partial<Record<ActionField, unknown>> = action
  const text = told[name] ?? action.more.find((each) => each.name === name)?.text
  return textCell(typeof text === 'string' ? text : '')
}

function goalColumns({ language }: PlanPaper): Column<PaperGoal>[] {
  const { sheets: t, overview } = paperWords[language]
  const goal = goalWords[language]
  const page = pageWords[language]
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
  const { sheets: t } = paperWords[language]
  return [
    { heading: t.part, width: 22, cell: ({ part }) => textCell(part) },
    { heading: t.content, width: 90, cell: ({ content }) => textCell(content) },
  ]
}
