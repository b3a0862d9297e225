import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { keepHand, nameKey, resembles } from './names.ts'

describe('names in many hands', () => {
  it('are the same across dashes, spaces, apostrophes, case and how letters are put together', () => {
    for (const [one, other] of [
      ['Lag 4–6', 'Lag 4-6'],
      ['Lag 4 – 6', 'lag 4-6'],
      ['Lag 4−6', 'Lag 4‑6'],
      ['Lag\u00A04-6', 'Lag 4-6'],
      ['O’Brien', "O'Brien"],
      ['Björkskolan'.normalize('NFD'), 'BJÖRKSKOLAN'],
    ] as const)
      assert.equal(nameKey(one), nameKey(other), `${one} ${other}`)
    for (const [one, other] of [
      ['Lag 4', 'Lag 5'],
      ['Lag 4-6', 'Lag 46'],
      ['Ärlaskolan', 'Arlaskolan'],
    ] as const)
      assert.notEqual(nameKey(one), nameKey(other), `${one} ${other}`)
  })

  it('have one key however often it is taken', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => assert.equal(nameKey(nameKey(text)), nameKey(text))))
  })

  it('resemble each other when a word or a letter differs, never when a number does', () => {
    for (const [one, other] of [
      ['Arbetslag 4-6', '4-6'],
      ['Lag 1', 'Arbetslag 1'],
      ['Björkskolan', 'Björkskolan F-6'],
      ['Estetlaget', 'Estet laget'],
      ['Naturvetarna', 'Naturvetrana'],
    ] as const)
      assert.equal(resembles(one, other), true, `${one} ${other}`)
    for (const [one, other] of [
      ['Lag 1', 'Lag 2'],
      ['Arbetslag 4-6', 'Arbetslag 4-9'],
      ['Blå', 'Grå'],
      ['Arbetslaget', 'Lag 7'],
      ['Fritids', 'Elevhälsa'],
    ] as const)
      assert.equal(resembles(one, other), false, `${one} ${other}`)
  })

  it('keep the hand that is there, unless all was in capitals', () => {
    assert.equal(keepHand('LINDQVIST', 'Lindqvist'), 'Lindqvist')
    assert.equal(keepHand('Lag 4-6', 'Lag 4–6'), 'Lag 4–6')
    assert.equal(keepHand('Lindqvist', 'LINDQVIST'), 'Lindqvist')
    assert.equal(keepHand('Lindkvist', 'Lindqvist'), 'Lindkvist')
  })
})
