import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { cardLines, cardText } from './card.ts'
import { drawCard } from './card-drawing.ts'

/** A letter is a dot wide. */
const measure = (text: string) => Array.from(text).length

describe('a card', () => {
  it('breaks a title between words, and a word that fills a line by itself within it', () => {
    assert.deepEqual(cardLines('Plan för öppna skolor', { width: 10, lines: 4 }, measure), ['Plan för', 'öppna', 'skolor'])
    assert.deepEqual(cardLines('Digitaliseringsstrategi', { width: 10, lines: 4 }, measure), ['Digitalise', 'ringsstrat', 'egi'])
  })

  it('ends with three dots where there is no more room, and after no comma', () => {
    assert.deepEqual(cardLines('Plan, mål och allt annat', { width: 6, lines: 1 }, measure), ['Plan…'])
    assert.deepEqual(cardLines('Plan', { width: 4, lines: 1 }, measure), ['Plan'])
  })

  it('has no line that is too wide and never more lines than there is room for, whatever somebody writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), fc.integer({ min: 8, max: 40 }), (text, width) => {
        const lines = cardLines(cardText(text), { width, lines: 3 }, (line) => Array.from(new Intl.Segmenter().segment(line)).length)
        assert.ok(lines.length <= 3)
        for (const line of lines) assert.ok(Array.from(new Intl.Segmenter().segment(line)).length <= width, line)
      }),
      { numRuns: 100 },
    )
  })

  it('is drawn whatever stands on it: other scripts, signs that no typeface has, nothing, and very much', async () => {
    for (const title of ['', 'ÅÄÖ åäö', 'محمد', '汉语 😀', '\ue000\ud800', 'å'.repeat(100_000), 'ord '.repeat(10_000)]) {
      const png = await drawCard({ title, sender: title })
      assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630])
      assert.ok(png.length < 100_000)
    }
  })
})
