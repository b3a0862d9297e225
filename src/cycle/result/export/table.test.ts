import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readSheet } from 'read-excel-file/node'
import type { Cell, Content } from '../../protection/cell.ts'
import { resultsCsv } from './csv.ts'
import { frameworkWith, resultOf } from './example-result.ts'
import { jsonFile } from './figures.ts'
import { resultsJson } from './json.ts'
import { assertSame, csvRows, levelWords } from './reading-back.ts'
import { resultsXlsx, sheetNames } from './xlsx.ts'

const cell = (content: Content, kind: Cell['measure']['kind'] = 'statement', key = 'a1.staff'): Cell => ({
  unit: 's',
  level: 'school',
  audience: 'staff',
  measure: { kind, key },
  content,
  coverage: null,
  index: null,
})

describe('the table of a released result', () => {
  it('has the columns that were promised, in their order, for ladders of 3, 5 and 9 levels', () => {
    for (const levels of [3, 5, 9]) {
      const [heading] = resultsCsv(resultOf([]), frameworkWith(levels)).slice(1).split('\r\n')
      const counts = levelWords(levels).map((level) => `level_${level}`)
      const first = 'unit_kind,unit_code,unit_name,parent_code,audience,area,aspect,statement,invited,answered,contributors,mean,spread'
      assert.equal(heading, [first, ...counts, 'protected', 'opted_out'].join(','))
    }
  })

  it('says how many opted out in its last column and under a key of its own', async () => {
    const small: Content = { kind: 'small', n: 8, mean: { kind: 'plain', value: 2.5 }, spread: 'some', withheld: false }
    const result = resultOf([{ ...cell(small), optedOut: 7 }, cell({ ...small, spread: 'wide' }, 'importance')])
    await assertSame(result)
    assert.equal(csvRows(resultsCsv(result, frameworkWith()))[0]?.opted_out, '7')
    assert.match(resultsJson(result, frameworkWith()), /"opted_out": 7,/)
  })

  it('says the same on short and long ladders', async () => {
    const large = (parts: [number, number, number][]): Content => ({
      kind: 'large',
      n: parts.reduce((sum, [, , count]) => sum + count, 0),
      mean: 2,
      deviation: 0.6,
      distribution: { kind: 'parts', parts: parts.map(([from, to, count]) => ({ from, to, count })) },
    })
    await assertSame(
      resultOf([
        cell(
          large([
            [1, 2, 12],
            [3, 3, 0],
          ]),
        ),
      ]),
      3,
    )
    await assertSame(
      resultOf([
        cell(
          large([
            [1, 1, 4],
            [2, 4, 9],
            [5, 5, 0],
            [6, 9, 33],
          ]),
        ),
      ]),
      9,
    )
    await assertSame(
      resultOf([
        cell(
          large([
            [1, 1, 4],
            [2, 2, 9],
            [3, 3, 3],
          ]),
          'importance',
        ),
      ]),
      9,
    )
    const row = resultsCsv(
      resultOf([
        cell(
          large([
            [1, 1, 4],
            [2, 4, 9],
            [5, 5, 0],
            [6, 9, 33],
          ]),
        ),
      ]),
      frameworkWith(9),
    ).split('\r\n')[1]
    assert.equal(
      row,
      'school,00012345,Almskolan,,staff,a,a1,a1.staff,40,31,46,2.0,0.6,4,levels 2-4: 9,see level_2,see level_2,0,levels 6-9: 33,see level_6,see level_6,see level_6,,',
    )
  })

  it('never gives a bound as a number', async () => {
    const result = resultOf([
      cell({ kind: 'small', n: 6, mean: { kind: 'at most', value: 1.4 }, spread: 'close', withheld: false }),
      cell({ kind: 'from statements', n: 7, mean: { kind: 'at least', value: 4.6 } }, 'area', 'a'),
    ])
    result.participation = [{ unit: 's', level: 'school', audience: 'staff', invited: 6, answered: { kind: 'at least', count: 5 } }]
    const rows = csvRows(resultsCsv(result, frameworkWith()))
    assert.deepEqual(
      rows.map(({ answered, mean, spread, protected: note }) => [answered, mean, spread, note]),
      [
        ['>=5', '>=4.6', '', 'note: from-statements'],
        ['>=5', '<=1.4', 'close', 'note: small-group'],
      ],
    )
    const [, area] = await readSheet(await resultsXlsx(result, frameworkWith()), sheetNames.results)
    assert.deepEqual(area?.slice(8, 12), [6, '>=5', 7, '>=4.6'])
    const json = resultsJson(result, frameworkWith())
    assert.match(json, /"mean": \{\s+"at_most": 1.4\s+\}/)
    result.participation = [{ unit: 's', level: 'school', audience: 'staff', invited: 6, answered: { kind: 'unsaid' } }]
    assert.equal(csvRows(resultsCsv(result, frameworkWith()))[0]?.answered, '')
  })

  it('keeps what it may in numbers, and codes with leading noughts in text, in the workbook', async () => {
    const content: Content = {
      kind: 'large',
      n: 31,
      mean: 4,
      deviation: 0.7,
      distribution: {
        kind: 'parts',
        parts: [
          { from: 1, to: 3, count: 8 },
          { from: 4, to: 4, count: 20 },
          { from: 5, to: 5, count: 3 },
        ],
      },
    }
    const [, row] = await readSheet(await resultsXlsx(resultOf([cell(content)]), frameworkWith()), sheetNames.results)
    assert.deepEqual(row, [
      'school',
      '00012345',
      'Almskolan',
      null,
      'staff',
      'a',
      'a1',
      'a1.staff',
      40,
      31,
      31,
      4,
      0.7,
      'levels 1-3: 8',
      'see level_1',
      'see level_1',
      20,
      3,
      null,
      null,
    ])
  })

  it('tells of schools that are not counted in, and in JSON what the table has no room for', () => {
    const result = resultOf([
      {
        ...cell({ kind: 'small', n: 9, mean: { kind: 'plain', value: 3 }, spread: 'some', withheld: false }),
        coverage: { answers: 9, leftOut: { schools: 2, answers: null } },
        index: 50,
      },
      {
        ...cell({ kind: 'protected', reason: 'small schools' }, 'area', 'a'),
        coverage: { answers: 0, leftOut: { schools: 3, answers: 8 } },
      },
    ])
    result.comparisons = [
      { unit: 's', level: 'district', measure: { kind: 'statement', key: 'a1.staff' }, schools: 6, lower: 2.9, median: 3.1, upper: 3.4 },
    ]
    assert.deepEqual(
      csvRows(resultsCsv(result, frameworkWith())).map((row) => row.protected),
      ['small-schools', 'note: small-group; left-out schools=2 answers<5'],
    )
    const json = jsonFile.parse(JSON.parse(resultsJson(result, frameworkWith())))
    assert.deepEqual(json.results[1]?.coverage, { answers: 9, left_out: { schools: 2, answers: { fewer_than: 5 } } })
    assert.equal(json.results[1]?.index, 50)
    assert.deepEqual(json.comparisons, [
      { unit_id: 's', measure: 'statement', lower_quartile: 2.9, median: 3.1, upper_quartile: 3.4, schools: 6 },
    ])
    assert.deepEqual(json.participation, [{ unit_id: 's', audience: 'staff', invited: 40, answered: { exact: 31 } }])
  })

  it('leaves no cell out: one that has no place in it is refused', () => {
    for (const stray of [
      { ...cell({ kind: 'protected', reason: 'few' }), unit: 'elsewhere' },
      cell({ kind: 'protected', reason: 'few' }, 'statement', 'z9.staff'),
    ])
      assert.throws(() => resultsCsv(resultOf([stray]), frameworkWith()), /1 cells have no place/)
  })
})
