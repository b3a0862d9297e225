import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { harmless } from '../../../ground/base/csv.ts'
import type { Cell } from '../../protection/cell.ts'
import { codeBookCsv, resultsCsv } from './csv.ts'
import { frameworkWith, resultOf } from './example-result.ts'
import { resultsJson } from './json.ts'
import { resultsXlsx, sheetNames } from './xlsx.ts'

const cells: Cell[] = [
  {
    unit: 's',
    level: 'school',
    audience: 'staff',
    measure: { kind: 'statement', key: 'a1.staff' },
    content: { kind: 'protected', reason: 'few' },
    coverage: null,
    index: null,
  },
]
const named = (name: string) => resultOf(cells, name)
const read = (text: string, delimiter: string): string[][] =>
  parse(text, { bom: true, delimiter, relax_quotes: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] })
const nameIn = (text: string) => read(text, ',')[1]?.[2]
/** What a spreadsheet takes for a formula, with or without blanks before it. */
const formula = /^\s*[=+\-@＝＋－＠﹦﹢﹣﹫]/

const dangerous = [
  '=HYPERLINK("http://example.se";"Klicka")',
  '+1',
  '-1',
  '@x',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  ' =1',
  "'=1",
  '=1+1"',
  '﹦1',
]

describe('names in the files', () => {
  it('are no formula in CSV, whatever they begin with', () => {
    for (const name of dangerous) {
      const shown = nameIn(resultsCsv(named(name), frameworkWith()))
      assert.match(shown ?? '', /^'/)
      assert.ok(shown?.replaceAll("'", '').includes(name.replaceAll("'", '')), name)
    }
  })

  it('are no formula either where the list separator is a semicolon or a tab and the file comes apart at it', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('=1', '+', '-2', '@x', ';', '\t', '\n', '\r\n', ',', '"', "'", ' ', 'å', '＝', 'Lag'), {
          minLength: 1,
          maxLength: 8,
        }),
        (pieces) => {
          const text = resultsCsv(named(pieces.join('')), frameworkWith()).replace(/^\uFEFF/, '')
          for (const separator of [';', '\t'])
            for (const line of text.split(/\r\n|\n|\r/)) {
              for (const part of line.split(separator).map((each) => each.replace(/^"/, '')))
                assert.doesNotMatch(part, formula, JSON.stringify(text))
            }
          for (const row of read(text, ','))
            for (const value of row) assert.ok(!formula.test(value) && !/^[\t\r]/.test(value), JSON.stringify(text))
        },
      ),
      { numRuns: 2000 },
    ))

  it('are text in the workbook, as they are', async () => {
    for (const name of dangerous) {
      const bytes = await resultsXlsx(named(name), frameworkWith())
      const [, row] = await readSheet(bytes, sheetNames.results, { trim: false })
      assert.equal(String(row?.[2]).replaceAll('\r', '\n'), name.replaceAll('\r', '\n'))
      const [, , about] = await readSheet(bytes, sheetNames.codeBook, { trim: false })
      assert.ok(String(about?.[6]).startsWith('Gäller: '))
    }
  })

  it('come back as they were: å, ä, ö, quotes, commas, semicolons and line breaks', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('Å', 'ä', 'ö', 'é', '"', ',', ';', '\n', ' ', 'F–3', '🙂', "'", '&', '<b>'), {
          minLength: 1,
          maxLength: 8,
        }),
        async (pieces) => {
          const name = `Lag ${pieces.join('')}`
          const result = named(name)
          assert.equal(nameIn(resultsCsv(result, frameworkWith())), name)
          const [, row] = await readSheet(await resultsXlsx(result, frameworkWith()), sheetNames.results, { trim: false })
          assert.equal(row?.[2], name)
          assert.equal(JSON.parse(resultsJson(result, frameworkWith())).unit.unit_name, name)
        },
      ),
      { numRuns: 60 },
    ))

  it('that are ordinary stay untouched', () => {
    for (const name of ['F–3', '4–6', 'Lag A, B', 'Grundskolor – norr', 'Svenska/SO', "Rock'n'roll", 'Lag 1-2', '1+1', 'a@b'])
      assert.equal(harmless(name), name)
    assert.equal(harmless('=1'), "'=1")
    assert.equal(harmless("'=1"), "''=1")
    assert.equal(harmless('Lag;=1'), "Lag;'=1")
  })

  it('are harmless in the code book, too', () => {
    const rows = read(codeBookCsv({ ...named('=1'), round: { ...named('').round, name: '=cmd' } }, frameworkWith()), ',')
    assert.ok(rows.flat().every((value) => !formula.test(value)))
  })
})
