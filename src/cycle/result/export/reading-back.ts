import assert from 'node:assert/strict'
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import type { Cell } from '../../protection/cell.ts'
import type { ReleasedResult } from '../../release/released.ts'
import { resultsCsv } from './csv.ts'
import { frameworkWith } from './example-result.ts'
import { type Figures, figuresOf, jsonCounts, jsonFigures, jsonFile, readFigures } from './figures.ts'
import { resultsJson } from './json.ts'
import { resultsXlsx, sheetNames } from './xlsx.ts'

/** A row of a file, texts by column. */
export type Row = Record<string, string>

const importanceWords = ['little', 'some', 'much']

/** What the steps of a ladder are called in the columns. */
export function levelWords(levels: number): string[] {
  return Array.from({ length: levels }, (_, index) => String(index + 1))
}

/** The rows of a CSV file, which begins and ends as it should. For tests only. */
export function csvRows(text: string): Row[] {
  assert.ok(text.startsWith('\uFEFF') && text.endsWith('\r\n'))
  return parse(text, { bom: true, columns: true, record_delimiter: '\r\n' })
}

/** Reads every file of a result back and finds each released cell in it once, with the same figures and the same participation, and nothing else. */
export async function assertSame(result: ReleasedResult, levels = 5): Promise<void> {
  const framework = frameworkWith(levels)
  const bytes = await resultsXlsx(result, framework)
  const json = jsonFile.parse(JSON.parse(resultsJson(result, framework)))
  const expected = (importance: boolean) =>
    sorted(
      result.cells
        .filter(({ measure }) => (measure.kind === 'importance') === importance)
        .map((cell) => [keyOf(cell), expectedOf(cell, result)]),
    )
  assert.deepEqual(tabular(csvRows(resultsCsv(result, framework)), result, levelWords(levels)), expected(false), 'csv')
  assert.deepEqual(tabular(await sheetRows(bytes, sheetNames.results), result, levelWords(levels)), expected(false), 'sheet')
  assert.deepEqual(records(json.results), expected(false), 'json')
  assert.deepEqual(
    tabular(await sheetRows(bytes, sheetNames.importance), result, importanceWords, 'importance'),
    expected(true),
    'importance sheet',
  )
  assert.deepEqual(records(json.importance), expected(true), 'importance in json')
}

/** What a row says: the figures, how many took part, and where it stands. */
type Said = Figures & { invited: string; answered: string; code: string; parent: string; optedOut: string }

function expectedOf({ unit: id, audience, content, optedOut }: Cell, { unit, path, children, participation }: ReleasedResult): Said {
  const units = [...path, unit, ...children]
  const own = units.find((each) => each.id === id)
  const took = participation.find((each) => each.unit === id && each.audience === audience)
  const signs = { exact: '', 'at least': '>=', 'at most': '<=' }
  return {
    ...figuresOf(content),
    invited: took ? String(took.invited) : '',
    answered: took && took.answered.kind !== 'unsaid' ? `${signs[took.answered.kind]}${took.answered.count}` : '',
    code: own?.code ?? '',
    optedOut: String(optedOut ?? ''),
    parent: units.find((each) => each.id === own?.parent)?.code ?? '',
  }
}

/** A sheet's rows as text. */
async function sheetRows(bytes: Buffer, sheet: string): Promise<Row[]> {
  const [heading = [], ...rows] = await readSheet(bytes, sheet, { trim: false })
  return rows.map((row) => Object.fromEntries(heading.map((column, index) => [String(column), String(row[index] ?? '')])))
}

function tabular(rows: readonly Row[], { unit, children }: ReleasedResult, words: readonly string[], kind = 'level'): [string, Said][] {
  const idOf = new Map([unit, ...children].map(({ id, name }) => [name, id]))
  return sorted(
    rows.map((row) => {
      const { unit_name: name = '', invited = '', answered = '', unit_code: code = '', parent_code: parent = '' } = row
      const measure = kind === 'importance' ? kind : row.statement ? 'statement' : 'area'
      return [
        [idOf.get(name), row.audience, measure, row.statement || row.area].join(' '),
        { ...readFigures(row, kind, words), invited, answered, code, parent, optedOut: row.opted_out ?? '' },
      ]
    }),
  )
}

function records(rows: ReturnType<typeof jsonFile.parse>['results']): [string, Said][] {
  return sorted(
    rows.map((row) => [
      [row.unit_id, row.audience, row.measure, row.statement ?? row.area].join(' '),
      {
        ...jsonFigures(row),
        ...jsonCounts(row),
        code: row.unit_code ?? '',
        parent: row.parent_code ?? '',
        optedOut: String(row.opted_out ?? ''),
      },
    ]),
  )
}

function keyOf({ unit, audience, measure }: Cell): string {
  return [unit, audience, measure.kind, measure.key].join(' ')
}

function sorted(rows: [string, Said][]): [string, Said][] {
  return rows.toSorted(([a], [b]) => (a < b ? -1 : 1))
}
