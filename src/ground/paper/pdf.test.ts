import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { elementsOf, readPdf } from '../../../test/support/pdf.ts'
import { readLogo } from './logo.ts'
import type { Block, Paper } from './paper.ts'
import { pdfOf } from './pdf.ts'
import { setPaper } from './setting.ts'

/** A paper that says something in its title, in a table and in running text. */
function paper(said: string, blocks: Block[] = []): Paper {
  return {
    language: 'sv',
    title: said,
    sender: { name: said, logo: null },
    corner: [said],
    foot: said,
    day: '2026-11-30',
    blocks: [
      { kind: 'heading', level: 1, text: said },
      { kind: 'text', tone: 'body', written: [[said]] },
      { kind: 'table', table: { caption: '', columns: ['Namn', 'Nivå'], widths: [1, 1], rows: [[said, said]] } },
      ...blocks,
    ],
  }
}

/** The names that the fonts in a file go by, without what tells one part of a font from another. */
function fontsIn(file: Buffer): string[] {
  return [...new Set([...file.toString('latin1').matchAll(/\/BaseFont ?\/(?:[A-Z]{6}\+)?([\w-]+)/g)].map(([, name = '']) => name))]
}

/** Names as people in Sweden have them, and what they call things. */
const written: [string, string, RegExp][] = [
  ['Swedish', 'Åsa Öberg-Ängquist', /^AtkinsonHyperlegibleNext/],
  ['letters with their marks apart', 'Ame\u0301lie Muñoz', /^AtkinsonHyperlegibleNext/],
  ['Greek and Cyrillic', 'Ελένη Олександра', /^NotoSans-/],
  ['Arabic, Persian and Kurdish', 'محمد پروین ڕێبوار', /^NotoSansArabic/],
  ['Syriac', 'ܐܫܘܪ', /^NotoSansSyriac/],
  ['Hebrew', 'רחל', /^NotoSansHebrew/],
  ['Tigrinya', 'ሰላማዊት', /^NotoSansEthiopic/],
  ['Armenian and Georgian', 'Անի ნინო', /^NotoSans(Armenian|Georgian)/],
  ['Thai', 'สมหญิง', /^NotoSansThai/],
  ['Chinese of both kinds', '汉语 漢語', /^NotoSansHans/],
  ['Japanese', 'さくら カタカナ', /^NotoSansHans/],
  ['Korean', '김서연', /^NanumGothic/],
  ['symbols', '☐ → ✓ ≥', /^NotoSansSymbols2|^NotoSansHans/],
  ['emoji, also put together', '😀 👩🏽‍🏫 ❤️ 🇸🇪', /^NotoEmoji/],
]

describe('a paper as PDF', () => {
  for (const [what, said, font] of written) {
    it(`shows ${what} in a typeface that lies in the file, with nothing replaced`, async () => {
      const file = await pdfOf(paper(said))
      const { root, metadata, marked } = readPdf(file)
      assert.ok(marked && metadata.includes('<pdfuaid:part>1</pdfuaid:part>'))
      assert.ok(!root.text.includes('\ufffd'), root.text)
      assert.ok(
        fontsIn(file).some((each) => font.test(each)),
        fontsIn(file).join(),
      )
      const text = file.toString('latin1')
      assert.equal(text.match(/\/FontFile[23] /g)?.length, text.match(/\/Type ?\/FontDescriptor/g)?.length)
    })
  }

  it('keeps the characters, so that a reader finds and reads them out', async () => {
    for (const said of ['Hösten 2026 😀 ✓', '汉语课 김서연', 'Олександра ሰላማዊት']) {
      const { root } = readPdf(await pdfOf(paper(said)))
      assert.deepEqual(
        elementsOf(root, 'H1').map(({ text }) => text),
        [said],
      )
    }
  })

  it('shows a mark for what no typeface has, and says so; for nothing else', async () => {
    const { root } = readPdf(await pdfOf(paper('汉 ᚠᚢᚦ och \ue000')))
    assert.equal(elementsOf(root, 'H1')[0]?.text, '汉 \ufffd\ufffd\ufffd och \ufffd')
    assert.ok(root.text.includes('Tecken som typsnittet saknar visas som \ufffd.'))
    assert.ok(!readPdf(await pdfOf(paper('Läs ☐ 汉'))).root.text.includes('saknar'))
  })

  it('is made of any letters with any marks over them', async () => {
    const base = fc.constantFrom('a', 'ж', 'م', '汉', '한', '☐', '😀', 'ᚠ', ' ', '"')
    const mark = fc.constantFrom('', '\u0301', '\u0489', '\u064e', '\u20dd', '\ufe0f', '\u200d', '\u0f7c', '\ud800', '\u202e')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(base, mark, mark), { maxLength: 30 }), async (parts) => {
        assert.equal(elementsOf(readPdf(await pdfOf(paper(`x${parts.flat().join('')}`))).root, 'H1').length, 1)
      }),
      { numRuns: 40 },
    )
  })

  it('is the same bytes whoever sets it, in any time zone, whatever fonts the machine has', async () => {
    const said = paper('Hösten 2026 ☐ → ✓ 😀 汉语 محمد ᚠ')
    const zone = process.env.TZ
    const first = await pdfOf(said)
    try {
      process.env.TZ = 'Pacific/Kiritimati'
      assert.ok((await setPaper(said)).equals(first))
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
    assert.ok((await pdfOf(said)).equals(first))
    assert.match(first.toString('latin1'), /\/CreationDate \(D:20261130/)
  })

  it('carries a logo, and is made without one that turns out to be broken', async () => {
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
    const broken = Buffer.from(png)
    broken.fill(0xff, 41, 51)
    for (const [logo, figures] of [
      [png, ['Kommunen, logotyp']],
      [broken, []],
    ] as const) {
      assert.ok(readLogo(logo))
      const said = { ...paper('Plan'), sender: { name: 'Kommunen', logo: readLogo(logo) } }
      const { root } = readPdf(await pdfOf(said))
      assert.deepEqual(
        elementsOf(root, 'Figure').map(({ alt }) => alt),
        figures,
      )
      assert.ok(root.text.includes('Kommunen'))
    }
  })

  it('has levels drawn for the eye alone, and rows under what they have in common', async () => {
    const rows = [{ group: 'Undervisning' }, ['Planering', { text: '3 Etablerad', level: 3, of: 5 }]]
    const table: Block = { kind: 'table', table: { caption: '', columns: ['Delområde', 'Nivå'], widths: [1, 1], rows } }
    const { root } = readPdf(await pdfOf(paper('x', [table])))
    const cells = elementsOf(elementsOf(root, 'Table').at(-1) ?? root, 'TR').map((row) => row.children.map(({ text }) => text.trim()))
    assert.deepEqual(cells, [['Delområde', 'Nivå'], ['Undervisning'], ['Planering', '3 Etablerad']])
  })

  it('numbers its pages', async () => {
    const long: Block[] = Array.from({ length: 60 }, (_, index) => ({ kind: 'heading', level: 2, text: `Rubrik ${index}` }))
    const { footers, pages } = readPdf(await pdfOf(paper('Sidor', long)))
    assert.ok(pages > 2)
    assert.deepEqual(
      footers.map((each) => each.replace('Sidor', '').trim()),
      Array.from({ length: pages }, (_, index) => `${index + 1} (${pages})`),
    )
  })
})
