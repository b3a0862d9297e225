import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import readXlsx from 'read-excel-file/node'
import { unzipped } from '../../../test/support/zip.ts'
import { unionFlag } from '../ui/components/emblem/drawing.ts'
import type { Paper } from './paper.ts'
import { wordOf } from './word.ts'
import { dayCell, numberCell, sheetOf, textCell, workbookOf } from './workbook.ts'

const names = 'Hösten 😀 ☐ 汉语课 محمد Олександра ሰላማዊት'

const paper: Paper = {
  language: 'sv',
  title: names,
  sender: { name: names, logo: null },
  corner: [names],
  foot: names,
  day: '2026-11-30',
  blocks: [
    { kind: 'heading', level: 1, text: names },
    { kind: 'text', tone: 'aside', written: [[names]] },
    { kind: 'emblem', emblem: { alt: 'Flagga', written: [['Unionen']], drawing: unionFlag() } },
    {
      kind: 'table',
      table: { caption: '', columns: ['A', 'B'], widths: [1, 1], rows: [{ group: names }, [names, { text: names, level: 3, of: 5 }]] },
    },
  ],
}

const columns = [
  { heading: 'Namn', width: 20, cell: ({ name }: { name: string }) => textCell(name) },
  { heading: 'Dag', width: 20, cell: () => dayCell('2026-11-30') },
  { heading: 'Antal', width: 20, cell: () => numberCell(3) },
]

function workbook(): Promise<Buffer> {
  return workbookOf([sheetOf('Blad', columns, [{ name: names }, { name: '_x0041_' }, { name: '=1+1' }])], '2026-11-30')
}

describe('a file for Office', () => {
  it('holds whatever signs people write: every name in Word, as often as it stands on the paper', async () => {
    const files = unzipped(await wordOf(paper))
    assert.equal(files.get('word/document.xml')?.split(names).length, 8)
    assert.ok(files.get('word/footer1.xml')?.includes(names) && files.get('docProps/core.xml')?.includes(names))
  })

  it('has rows under what they have in common across the whole table', async () => {
    const body = unzipped(await wordOf(paper)).get('word/document.xml') ?? ''
    assert.equal(body.match(/<w:gridSpan w:val="2"\/>/g)?.length, 1)
  })

  it('gives back from a workbook what was put in, as text, day and number', async () => {
    const [sheet] = await readXlsx(await workbook())
    const day = new Date('2026-11-30T00:00:00Z')
    assert.deepEqual(sheet?.data, [
      ['Namn', 'Dag', 'Antal'],
      [names, day, 3],
      ['_x0041_', day, 3],
      ['=1+1', day, 3],
    ])
  })

  it('is the same bytes at any moment and in any time zone', async () => {
    const zone = process.env.TZ
    const [word, excel] = [await wordOf(paper), await workbook()]
    try {
      process.env.TZ = 'Pacific/Kiritimati'
      // The times in a ZIP go by two seconds.
      await wait(2100)
      assert.ok((await wordOf(paper)).equals(word))
      assert.ok((await workbook()).equals(excel))
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })
})
