import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { readFramework } from '../../content/framework/reading.ts'
import { numberCell, sheetOf, textCell, workbookOf } from '../../ground/paper/workbook.ts'
import type { Reading } from './history.ts'
import { questionsOf, statementPlaces } from './instrument.ts'
import { readHistory } from './reading.ts'

const read = readFramework(readFileSync('content/frameworks/digital-skola/1.yaml', 'utf8'))
assert.ok(read.ok)
const { framework } = read
const own = {
  mapping: null,
  questions: questionsOf(framework),
  places: statementPlaces(framework, ['staff', 'leader']),
  round: null,
  day: null,
  audience: null,
}

const heading = 'Omgång;Datum;Skolenhetskod;Arbetslag;Personkod;Målgrupp;Påstående;Nivå;Relevans'

function asBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function reading(text: string | Uint8Array, manner: Partial<typeof own> = {}): Promise<Reading> {
  return readHistory({ bytes: typeof text === 'string' ? asBytes(text) : text, manner: { ...own, ...manner } })
}

describe('the rows of an earlier survey’s file', () => {
  it('tells everything that is wrong in a row at once, and of one with a personal identity number that alone', async () => {
    const rows = ['A;igår;;;p1;Vaktmästare;trolleri;6;kanske', 'A;igår;811218-9876;;p2;;trolleri;6;']
    assert.deepEqual((await reading([heading, ...rows].join('\n'))).faults.map(({ code, rows: at }) => [code, at]).toSorted(), [
      ['level-range', [2]],
      ['missing', [2]],
      ['number-like', [3]],
      ['rare-word', [2]],
      ['rare-word', [2]],
      ['rare-word', [2]],
      ['rare-word', [2]],
    ])
  })

  it('reads a workbook as it reads text: the same sums and the same faults, whichever cells are numbers', async () => {
    const rows = ['A;2023-11-05;1;Lag 1;p1;;kollegium;3;', 'A;2023-11-05;1;Lag 1;p2;;kollegium;4;', 'A;2023-11-05;1;Lag 1;p3;;trolleri;9;']
    const table = [heading, ...rows].map((row) => row.split(';'))
    const book = async (some: readonly string[][]) => {
      const [first = [], ...rest] = some
      const cell = (text: string) => (/^\d$/.test(text) ? numberCell(Number(text)) : textCell(text))
      const columns = first.map((name, index) => ({ heading: name, width: 12, cell: (row: readonly string[]) => cell(row[index] ?? '') }))
      return workbookOf([sheetOf('Svar', columns, rest)], '2023-11-05')
    }
    const read = async (some: readonly string[][]) => [
      await reading(await book(some)),
      await reading(some.map((row) => row.join(';')).join('\n')),
    ]
    const [good, text] = await read(table.slice(0, 3))
    assert.deepEqual(good?.faults, [])
    assert.equal(good?.rounds[0]?.answers, 2)
    assert.deepEqual(good?.rounds, text?.rounds)
    const [bad, same] = await read(table)
    assert.ok((bad?.faults.length ?? 0) > 1)
    assert.deepEqual(bad?.faults, same?.faults)
  })
})
