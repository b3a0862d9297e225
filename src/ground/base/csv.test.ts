import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { csvOf, harmless, unguarded } from './csv.ts'

describe('a table as CSV', () => {
  it('has no text that a spreadsheet takes for a formula, whichever way it comes apart', () => {
    for (const text of ['=1+1', '+46', '-1', '@a', " '=1", '＝1', '\t=1', 'a;=1', 'a\n=1', 'Almskolan;"=1'])
      for (const separator of [',', ';'] as const) {
        const file = csvOf([[text, text]], separator).slice(1)
        assert.doesNotMatch(file, /(?:^|[;,\t\r\n])[ "]*[=+\-@＝＋－＠]/, text)
      }
  })

  it('leaves figures and ordinary words as they are', () => {
    assert.equal(csvOf([['Åsa', { figure: '-0.3' }, 'a-b']], ';'), '\uFEFFÅsa;-0.3;a-b\r\n')
  })

  it('gives a text back as it was when it is read in again', () => {
    const line = fc
      .array(fc.constantFrom('=', '+', '-', '@', "'", ' ', ';', '"', 'a', '＝'), { maxLength: 12 })
      .map((signs) => signs.join('').trim())
    fc.assert(fc.property(line, (text) => assert.equal(unguarded(harmless(text)), text)))
  })
})
