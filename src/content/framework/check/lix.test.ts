import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { lix, median } from './lix.ts'

describe('LIX', () => {
  it('is the words of a sentence plus the percentage of long words', () => {
    // 4 words, 1 sentence, "bibliotek" is long: 4 + 25
    assert.equal(lix('Vi har ett bibliotek.'), 29)
    // 10 words, 2 sentences, "eleverna" and "svenska" are long: 5 + 20
    assert.equal(lix('Alla eleverna läser en bok. Sen får de prata svenska.'), 25)
    // 5 words, none of more than six letters: 5 + 0
    assert.equal(lix('Vi går ut på rasten'), 5)
  })

  it('takes seven letters for long and six for short', () => {
    assert.equal(lix('Läsning.'), 101)
    assert.equal(lix('Läsare.'), 1)
  })

  it('ends a sentence at colon, question and exclamation mark, also before a closing quotation mark', () => {
    // 6 words, 3 sentences, none long
    assert.equal(lix('Fråga så här: ”Vad nu?” Och lyssna!'), 7 / 3)
  })

  it('does not end a sentence inside a number, and takes a word with hyphen for one', () => {
    // "4.1", "72" and "sfi-elev" are one word each; "sfi-elev" has seven letters: 5 words, 1 sentence, 1 long
    assert.equal(lix('Läs 4.1 med en sfi-elev.'), 6 + 100 / 6)
  })

  it('counts what follows the last full stop as a sentence', () => {
    assert.equal(lix('En bok. Två'), 1.5)
  })

  it('is nothing for no words, and never negative or without end', () => {
    assert.equal(lix(''), 0)
    assert.equal(lix('… !'), 0)
    fc.assert(fc.property(fc.string(), (text) => Number.isFinite(lix(text)) && lix(text) >= 0))
  })
})

describe('the median', () => {
  it('is the middle, or between the two in the middle', () => {
    assert.equal(median([9, 1, 5]), 5)
    assert.equal(median([4, 1, 2, 9]), 3)
    assert.equal(median([7]), 7)
    assert.equal(median([]), 0)
  })
})
