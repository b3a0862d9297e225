import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { authorities } from '../../protection/example-authority.ts'
import { codeBookRows } from './code-book.ts'
import { codeBookColumns } from './code-book-row.ts'
import { codeBookCsv, resultsCsv } from './csv.ts'
import { frameworkWith, resultOf, wholeResult } from './example-result.ts'
import { jsonFile } from './figures.ts'
import { resultsJson } from './json.ts'
import { csvRows } from './reading-back.ts'
import { importanceTable, resultTable } from './table.ts'
import { resultsXlsx, sheetNames } from './xlsx.ts'

const rowsOf = (part: string, levels = 5, k: 5 | 7 | 10 = 5) =>
  codeBookRows(resultOf([], 'Almskolan', k), frameworkWith(levels)).filter((row) => row[0] === part)

describe('the code book', () => {
  it('explains every column there is, for every ladder, in every language', () => {
    for (const levels of [3, 5, 9]) {
      const explained = rowsOf('column', levels).map(([, key]) => key)
      const columns = [resultTable, importanceTable].flatMap((make) => make(resultOf([]), frameworkWith(levels)).columns)
      assert.deepEqual(explained.toSorted(), [...new Set(columns)].toSorted())
    }
    for (const row of codeBookRows(resultOf([]), frameworkWith()))
      assert.ok(row.slice(6).every((text) => text.trim() !== '') && row.length === codeBookColumns.length)
  })

  it('explains every word that a file may have for protection, notes and spread', () =>
    fc.assert(
      fc.property(authorities({ schools: 6, teams: 4, team: 14 }), (example) => {
        const codes = new Set(rowsOf('code').map(([, key]) => key))
        for (const row of csvRows(resultsCsv(wholeResult(example), frameworkWith()))) {
          const [reason = '', ...notes] = (row.protected ?? '').replace(/^note: /, '').split('; ')
          const note = row.protected?.startsWith('note: ') ? 'note: ' : ''
          for (const each of [reason, ...notes].filter((word) => word !== '' && !word.startsWith('left-out')))
            assert.ok(codes.has(`protected = ${note}${each}`), each)
          if (/^[a-z]+$/.test(row.spread ?? '')) assert.ok(codes.has(`spread = ${row.spread}`))
        }
      }),
      { numRuns: 15 },
    ))

  it('says the limits of this round and this ladder, as each language writes numbers', () => {
    const [, , , , , , sv, en] = rowsOf('column').find(([, key]) => key === 'mean') ?? []
    assert.match(sv ?? '', /från 1 till 5 .*”<=1\.4” betyder högst 1,4 och ”>=4\.6” minst 4,6/)
    assert.match(en ?? '', /“<=1\.4” means at most 1\.4/)
    assert.match(rowsOf('column', 3).find(([, key]) => key === 'mean')?.[6] ?? '', /högst 1,2 och .* minst 2,8/)
    assert.match(rowsOf('code').find(([, key]) => key === 'spread = close')?.[6] ?? '', /under 0,8\./)
    assert.match(rowsOf('code', 3).find(([, key]) => key === 'spread = wide')?.[7] ?? '', /0\.65 or more/)
    assert.match(rowsOf('rule', 5, 7).find(([, key]) => key === 'small_groups')?.[6] ?? '', /^Grupper om 7–9:/)
    assert.ok(!rowsOf('rule', 5, 10).some(([, key]) => key === 'small_groups'))
    assert.match(rowsOf('about').find(([, key]) => key === 'dates')?.[6] ?? '', /stängde 9 oktober 2026/)
  })

  it('has every statement that was asked, each wording with its levels, and no others', () => {
    const staffOnly = codeBookRows(resultOf([]), frameworkWith(9))
    const statements = staffOnly.filter(([part]) => part === 'statement')
    assert.deepEqual(
      statements.map(([, key, area, aspect, , whom, sv]) => [key, area, aspect, whom, sv]),
      [
        ['a1.staff', 'a', 'a1', '', 'Hur gör du med a1?'],
        ['a1.staff', 'a', 'a1', 'role staff, school form fsk', 'Hur gör du på fritids?'],
        ['a2.staff', 'a', 'a2', '', 'Hur gör du med a2?'],
        ['a3.staff', 'a', 'a3', '', 'Hur gör du med a3?'],
        ['b1.staff', 'b', 'b1', '', 'Hur gör du med b1?'],
        ['b2.staff', 'b', 'b2', '', 'Hur gör du med b2?'],
      ],
    )
    const levels = staffOnly.filter(([part, key, , , , whom]) => part === 'statement level' && key === 'a1.staff' && whom === '')
    assert.deepEqual(
      levels.map(([, , , , level]) => level),
      ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    )
    assert.equal(staffOnly.filter(([part]) => part === 'level').length, 9)
  })

  it('is the same in CSV, in the workbook and in JSON', async () => {
    const result = resultOf([])
    const rows = codeBookRows(result, frameworkWith())
    const csv: string[][] = parse(codeBookCsv(result, frameworkWith()), { bom: true, record_delimiter: '\r\n' })
    assert.deepEqual(csv, [[...codeBookColumns], ...rows])
    const sheet = await readSheet(await resultsXlsx(result, frameworkWith()), sheetNames.codeBook, { trim: false })
    assert.deepEqual(
      sheet.map((row) => codeBookColumns.map((_, index) => String(row[index] ?? ''))),
      csv,
    )
    const json = jsonFile.parse(JSON.parse(resultsJson(result, frameworkWith())))
    assert.deepEqual(
      json.code_book.map((row) => codeBookColumns.map((column) => row[column])),
      rows,
    )
  })
})
