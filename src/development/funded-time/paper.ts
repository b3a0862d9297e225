import type { Day } from '../../ground/base/clock.ts'
import { capitalise, formatDay, formatNumber, type Language } from '../../ground/base/language.ts'
import type { Block, Logo, Paper } from '../../ground/paper/paper.ts'
import { line } from '../../ground/paper/text.ts'
import type { FundedOnPaper } from '../funder/funder.ts'
import { funderBlocks } from '../funder/funder-blocks.ts'
import type { Worth } from './money.ts'
import { monthName } from './month.ts'
import { paperWords } from './paper.words.ts'
import type { MonthStanding, Project, Row } from './store.ts'

export type Sender = { authority: string; logo: Logo | null; today: Day; funder: FundedOnPaper }
export const listKinds = ['monthList', 'attendanceList'] as const
export type ListKind = (typeof listKinds)[number]
export const reportKinds = ['progress', 'final'] as const
export type ReportKind = (typeof reportKinds)[number]

/** A day that a participant was there, as the attendance list has it. */
export type AttendedDay = { number: number; day: Day; minutes: number }

/** A month's list with lines to sign on: hours for each, or each day. What is attested in the program says so on its line. */
export function listPaper(
  kind: ListKind,
  project: Project,
  month: Day,
  rows: readonly Row[],
  days: readonly AttendedDay[],
  sender: Sender,
  language: Language,
): Paper {
  const t = paperWords[language]
  const there = rows.filter(({ hours }) => hours > 0)
  const named = new Map(there.map((row) => [row.number, row]))
  const signed = (row: Row) => (row.attested ? t.attested : '')
  const cells =
    kind === 'monthList'
      ? there.map((row) => [
          String(row.number),
          line(row.name) || t.erased,
          line(row.school),
          formatNumber(row.hours, language),
          signed(row),
        ])
      : days.flatMap(({ number, day, minutes }) => {
          const row = named.get(number)
          return row
            ? [[String(number), line(row.name) || t.erased, formatDay(day, language), formatNumber(minutes, language), signed(row)]]
            : []
        })
  return framed(t[kind], t.of(line(project.programme.title), monthName(month, language)), project, sender, language, [
    {
      kind: 'table',
      table: {
        caption: t[kind],
        columns: kind === 'monthList' ? t.listColumns : t.dayColumns,
        widths: [1, 4, 3, 2, 4],
        rows: cells,
      },
    },
    { kind: 'heading', level: 2, text: t.signed },
    { kind: 'form', facts: [t.date, t.signature, t.name].map((term) => ({ term, lines: [] })) },
  ])
}

/** The frame of a report to the funder: what there are figures for, and a heading for all that must be written. */
export function reportPaper(
  kind: ReportKind,
  project: Project,
  months: readonly MonthStanding[],
  worths: readonly Worth[],
  sender: Sender,
  language: Language,
): Paper {
  const t = paperWords[language]
  const number = (value: number) => formatNumber(value, language)
  return framed(t[kind], line(project.programme.title), project, sender, language, [
    { kind: 'text', tone: 'soft', written: [[t.frame]] },
    { kind: 'heading', level: 2, text: t.months },
    {
      kind: 'table',
      table: {
        caption: t.months,
        columns: t.monthColumns,
        widths: [3, 2, 2, 2],
        rows: months.map(({ month, people, hours, attestedHours }) => [
          capitalise(monthName(month, language)),
          number(people),
          number(hours),
          number(attestedHours),
        ]),
      },
    },
    { kind: 'heading', level: 2, text: t.money },
    {
      kind: 'table',
      table: {
        caption: t.money,
        columns: t.moneyColumns,
        widths: [3, 1, 2, 2, 3],
        rows: worths.map(({ category, hours, oreAnHour, ore, source }) => [
          line(category) || '–',
          number(hours),
          oreAnHour === null ? '–' : formatNumber(oreAnHour / 100, language, 2),
          ore === null ? '–' : formatNumber(ore / 100, language, 2),
          line(source),
        ]),
      },
    },
    ...t.sections[kind].flatMap((heading): Block[] => [
      { kind: 'heading', level: 2, text: heading },
      { kind: 'text', tone: 'soft', written: [[t.write]] },
    ]),
  ])
}

function framed(
  title: string,
  under: string,
  project: Project,
  { authority, logo, today, funder }: Sender,
  language: Language,
  blocks: Block[],
): Paper {
  const names = paperWords[language].facts
  const facts: [string, string][] = [
    [names.number, line(project.number)],
    [names.call, line(project.call)],
    [names.period, `${formatDay(project.from, language, true)} – ${formatDay(project.to, language, true)}`],
    [names.share, `${project.share} %`],
  ]
  return {
    language,
    title: `${title}: ${under}`,
    sender: { name: line(authority), logo },
    corner: [line(project.number)],
    foot: `${title} · ${line(project.number)}`,
    day: today,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'text', tone: 'lead', written: [[under]] },
      { kind: 'facts', facts: facts.map(([term, value]) => ({ term, lines: [value] })) },
      ...blocks,
      ...funderBlocks(funder, language),
    ],
  }
}
