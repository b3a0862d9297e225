import { formatNumber } from '../../../ground/base/language.ts'
import type { ChangeShares } from './changes.ts'
import { type CellShares, protections, type Shares } from './shares.ts'
import { number } from './telling.ts'

/** What a release shows and protects, as lines for a terminal. */
export function reportOf({ units, cells }: Shares): string[] {
  return [
    '  Staff of schools and teams, by the statements they show:',
    ...table([
      ['', 'units', 'all', 'some', 'none: few, nobody', 'none: complementary'],
      ...units.map(({ level, units: count, all, some, direct, complementary }) => [
        places[level],
        number(count),
        ...[all, some, direct, complementary].map((part) => share(part, count)),
      ]),
    ]),
    '  Cells of statements:',
    ...table(cellRows(cells.filter(({ kind }) => kind === 'statement'))),
    '  Cells of how much statements matter:',
    ...table(cellRows(cells.filter(({ kind }) => kind === 'importance'))),
    '  Cells of areas:',
    ...table(cellRows(cells.filter(({ kind }) => kind === 'area'))),
    ...legend,
  ]
}

/** What is shown of the change between two rounds, as lines for a terminal; none where there is only one. */
export function changesOf(changes: readonly ChangeShares[]): string[] {
  if (changes.length === 0) return []
  return [
    '  Change since the round before, of the staff, by unit and by statement:',
    ...table([
      ['', 'units', 'with the same people', 'statements', 'the same people', 'all and all only', 'protected'],
      ...changes.map(({ level, units, matchedUnits, cells, matched, all, hidden }) => [
        places[level],
        number(units),
        share(matchedUnits, units),
        number(cells),
        ...[matched, all, hidden].map((part) => share(part, cells)),
      ]),
    ]),
    '  the same people: those who answered both times. all and all only: everybody now beside everybody then. protected: one of the two figures is, or says only which end.',
  ]
}

const places = { team: 'teams', school: 'schools', district: 'districts', authority: 'authority' }

const legend = [
  '  few, nobody: fewer answered than the minimum group. complementary: another group could be worked out. outside view: a school’s leaders show no areas.',
  '  gate: what the rules would have shown and the gate held back, in which all figures together are looked at: the cell, its distribution, its spread.',
  '  coded: only which end of the ladder. from statements: the mean of all answers, where the mean of persons would say too much.',
]

function cellRows(cells: readonly CellShares[]): string[][] {
  return [
    [
      '',
      'cells',
      'shown',
      'coded',
      'from statements',
      ...protections,
      'gate: hidden',
      'gate: distribution',
      'gate: spread',
      'without distribution',
    ],
    ...cells.map((some) => [
      `${some.level}, ${some.audience}`,
      number(some.cells),
      ...[
        ...[some.shown, some.coded, some.fromStatements, ...protections.map((reason) => some[reason])],
        ...[some.gate.hidden, some.gate.distribution, some.gate.spread, some.withoutDistribution],
      ].map((part) => share(part, some.cells)),
    ]),
  ]
}

/** Columns as wide as what is in them: the first to the left, figures to the right. Columns in which every figure is nought are left out. */
export function table(rows: string[][]): string[] {
  const [heading = []] = rows
  const kept = heading.map((_, column) => column < 2 || rows.slice(1).some((row) => row[column] !== none))
  const shown = rows.map((row) => row.filter((_, column) => kept[column]))
  const widths = (shown[0] ?? []).map((_, column) => Math.max(...shown.map((row) => row[column]?.length ?? 0)))
  return shown.map(
    (row) =>
      `    ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('   ')}`,
  )
}

const none = '–'

export function share(part: number, whole: number): string {
  return part === 0 ? none : `${formatNumber((100 * part) / whole, 'en', 1)} %`
}
