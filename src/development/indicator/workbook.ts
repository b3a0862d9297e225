import type { Day } from '../../ground/base/clock.ts'
import type { Language } from '../../ground/base/language.ts'
import { type Column, dayCell, numberCell, sheetOf, textCell, workbookOf } from '../../ground/paper/workbook.ts'
import type { FollowedGoal, FollowedIndicator } from './follow-up.ts'
import type { Reading } from './indicator.ts'
import { indicatorWords } from './indicator.words.ts'
import { paperWords } from './paper.words.ts'
import { baselineSaid, readingSaid, ruleOf, targetSaid } from './sentences.ts'

type OfGoal = { goal: FollowedGoal; followed: FollowedIndicator }
type OfReading = OfGoal & { reading: Reading }

/** Goals, indicators and every reading, a sheet each, so that other systems for planning can take them in. What is protected has its state and no figure. */
export function followUpWorkbook(goals: readonly FollowedGoal[], today: Day, language: Language): Promise<Buffer> {
  const { sheets } = paperWords[language]
  const indicators = goals.flatMap((goal) => goal.indicators.map((followed): OfGoal => ({ goal, followed })))
  const readings = indicators.flatMap((each) => each.followed.readings.map((reading): OfReading => ({ ...each, reading })))
  return workbookOf(
    [
      sheetOf(sheets.goals, goalColumns(language), goals),
      sheetOf(sheets.indicators, indicatorColumns(language), indicators),
      sheetOf(sheets.readings, readingColumns(language), readings),
    ],
    today,
  )
}

function goalColumns(language: Language): Column<FollowedGoal>[] {
  const { excel: t, causes, now } = paperWords[language]
  const names = indicatorWords[language]
  const latest = ({ judgements }: FollowedGoal) => judgements[0]
  const said = (heading: string, width: number, tell: (goal: FollowedGoal) => string): Column<FollowedGoal> => ({
    heading,
    width,
    cell: (goal) => textCell(tell(goal)),
  })
  return [
    said(t.number, 8, ({ number }) => number),
    said(t.goal, 40, ({ title }) => title),
    said(t.part, 24, ({ part }) => part),
    said(t.owner, 24, ({ owner }) => [owner?.duty, owner?.unitName].filter(Boolean).join(', ')),
    said(t.standing, 14, ({ standing }) => t.standings[standing]),
    said(t.status, 20, (goal) => {
      const judged = latest(goal)
      return judged ? names.statuses[judged.status] : names.notJudged
    }),
    said(t.half, 14, (goal) => {
      const judged = latest(goal)
      return judged ? names.half(judged) : ''
    }),
    said(causes, 50, (goal) => latest(goal)?.causes ?? ''),
    said(now, 50, (goal) => latest(goal)?.next ?? ''),
    said(t.by, 20, (goal) => latest(goal)?.byName ?? ''),
    said(t.id, 38, ({ id }) => id),
  ]
}

function indicatorColumns(language: Language): Column<OfGoal>[] {
  const { excel: t, columns } = paperWords[language]
  const names = indicatorWords[language]
  const said = (heading: string, width: number, tell: (of: OfGoal) => string): Column<OfGoal> => ({
    heading,
    width,
    cell: (of) => textCell(tell(of)),
  })
  return [
    said(t.number, 8, ({ goal }) => goal.number),
    said(t.name, 40, ({ followed }) => followed.indicator.name),
    said(t.kind, 30, ({ followed }) => names.kinds[followed.indicator.kind]),
    said(t.definition, 40, ({ followed }) => followed.indicator.definition),
    said(t.rule, 40, ({ followed }) => ruleOf(followed.indicator, language)),
    said(t.unit, 14, ({ followed }) => followed.indicator.unit),
    said(columns.baseline, 30, ({ followed }) => {
      const from = baselineSaid(followed, language)
      return from ? `${from.said} (${from.note})` : ''
    }),
    said(columns.now, 30, ({ followed: { latest, indicator } }) => (latest ? readingSaid(latest, indicator, language) : '')),
    said(columns.wanted, 20, ({ followed: { target, indicator } }) => targetSaid(target, indicator, language)),
    said(t.why, 40, ({ followed }) => followed.target?.why ?? ''),
    said(t.id, 38, ({ followed }) => followed.indicator.id),
  ]
}

function readingColumns(language: Language): Column<OfReading>[] {
  const { excel: t } = paperWords[language]
  const isCorrected = ({ followed, reading }: OfReading) => followed.readings.some(({ corrects }) => corrects === reading.id)
  return [
    { heading: t.number, width: 8, cell: ({ goal }) => textCell(goal.number) },
    { heading: t.name, width: 40, cell: ({ followed }) => textCell(followed.indicator.name) },
    { heading: t.day, width: 12, cell: ({ reading }) => dayCell(reading.onDay) },
    { heading: t.state, width: 12, cell: ({ reading }) => textCell(t.states[reading.state]) },
    { heading: t.value, width: 10, cell: ({ reading }) => numberCell(reading.value) },
    { heading: t.n, width: 8, cell: ({ reading }) => numberCell(reading.n) },
    { heading: t.count, width: 8, cell: ({ reading }) => numberCell(reading.count) },
    { heading: t.total, width: 8, cell: ({ reading }) => numberCell(reading.total) },
    { heading: t.said, width: 40, cell: ({ followed, reading }) => textCell(readingSaid(reading, followed.indicator, language)) },
    { heading: t.corrected, width: 10, cell: (of) => textCell(isCorrected(of) ? t.yes : '') },
    { heading: t.id, width: 38, cell: ({ reading }) => textCell(reading.id) },
    { heading: t.hash, width: 66, cell: ({ reading }) => textCell(reading.hash) },
  ]
}
