import type { Day } from '../../ground/base/clock.ts'
import type { Language } from '../../ground/base/language.ts'
import { type Column, sheetOf, textCell, workbookOf } from '../../ground/paper/workbook.ts'
import { concerns } from '../authority-plan/goal-frame.ts'
import { type Asked, type SchoolAnswers, standingOf } from './frame.ts'
import { frameWords } from './frame.words.ts'
import { schoolsPageWords } from './pages/schools-page.words.ts'

/** What each school answers each goal, a goal a row and a school a column, for those who may read each of them. */
export function answersWorkbook(
  asked: readonly Asked[],
  schools: readonly SchoolAnswers[],
  today: Day,
  language: Language,
): Promise<Buffer> {
  const t = schoolsPageWords[language]
  const columns: Column<Asked>[] = [
    { heading: t.goal, width: 44, cell: ({ number, title }) => textCell(`${number} ${title}`) },
    ...schools.map(
      (each): Column<Asked> => ({ heading: each.school.name, width: 30, cell: (goal) => textCell(cellOf(goal, each, language)) }),
    ),
  ]
  return workbookOf([sheetOf(t.sheet, columns, asked)], today)
}

function cellOf({ goal, frame }: Asked, { school, plan, answers }: SchoolAnswers, language: Language): string {
  const [t, words] = [schoolsPageWords[language], frameWords[language]]
  if (!concerns(frame, school)) return t.notAsked
  if (plan === null) return t.noPlan
  const answer = answers.find((each) => each.goal === goal)
  if (!answer) return t.open
  const standing = standingOf(frame, answer)
  return [
    words.ways[answer.way],
    ...answer.options.map(({ text }) => text),
    ...(answer.text === '' ? [] : [answer.text]),
    ...(standing === 'too few' ? [words.standings[standing]] : []),
  ].join('\n')
}
