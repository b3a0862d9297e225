import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { authorities } from '../../protection/example-authority.ts'
import { resultsCsv } from './csv.ts'
import { frameworkWith, schoolResult, wholeResult } from './example-result.ts'
import { jsonFile } from './figures.ts'
import { resultsJson } from './json.ts'
import { assertSame, csvRows, levelWords, type Row } from './reading-back.ts'

describe('the files of a released result', () => {
  it('say exactly what the release says, all of it and nothing more, in every format', () =>
    fc.assert(
      fc.asyncProperty(
        authorities({ schools: 6, teams: 4, team: 14 }),
        fc.constantFrom(5 as const, 7 as const, 10 as const),
        async (example, k) => {
          const whole = wholeResult(example, k)
          await assertSame(whole)
          const [school] = example.schools
          if (school) await assertSame(schoolResult(whole, school.id))
        },
      ),
      { numRuns: 15 },
    ))

  it('show no figure in a row that is protected, and no details of a small group', () =>
    fc.assert(
      fc.property(authorities({ schools: 6, teams: 4, team: 14 }), (example) => {
        const result = wholeResult(example)
        const rows = csvRows(resultsCsv(result, frameworkWith()))
        const levels = (row: Row) => levelWords(5).map((level) => row[`level_${level}`])
        for (const row of rows) {
          if (row.protected && !row.protected.startsWith('note: ')) {
            assert.match(row.protected, /^(few|nobody|complementary|small-schools|outside-view)$/)
            assert.deepEqual([row.contributors, row.mean, row.spread, ...levels(row)].join(''), '')
          } else {
            assert.ok(Number(row.contributors) >= 1 && row.mean !== '')
            if (row.audience === 'staff') assert.ok(Number(row.contributors) >= 5)
            if (Number(row.contributors) < 10) assert.ok(/^(close|some|wide|)$/.test(row.spread ?? '') && levels(row).join('') === '')
          }
        }
        const json = jsonFile.parse(JSON.parse(resultsJson(result, frameworkWith())))
        for (const each of [...json.results, ...json.importance])
          if (each.protected)
            assert.deepEqual(
              [each.contributors, each.mean, each.spread, each.levels, each.coverage, each.index],
              [null, null, null, null, null, null],
            )
      }),
      { numRuns: 20 },
    ))
})
