import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { usesTerm } from './terms.ts'

describe('a term in a text', () => {
  it('is found inflected and at the head of a compound', () => {
    for (const [text, term] of [
      ['Hur får eleverna öva sin digitala kompetens?', 'digital kompetens'],
      ['Vi skriver i den delade ytan.', 'delad yta'],
      ['material med öppna licenser', 'öppen licens'],
      ['en fråga om upphovsrättsregler', 'upphovsrätt'],
      ['Ha en plan B.', 'plan B'],
      ['Screen readers help', 'screen reader'],
    ] as const)
      assert.ok(usesTerm(text, term), text)
  })

  it('is not found inside other words', () => {
    for (const [text, term] of [
      ['en plan behöver tid', 'plan B'],
      ['en delad ytterdörr', 'delad yta'],
      ['medrespons', 'respons'],
      ['digitalt', 'digital kompetens'],
    ] as const) {
      assert.ok(!usesTerm(text, term), text)
    }
  })

  it('may hold any characters', () =>
    fc.assert(fc.property(fc.string(), fc.string({ minLength: 1 }), (text, term) => typeof usesTerm(text, term) === 'boolean')))
})
