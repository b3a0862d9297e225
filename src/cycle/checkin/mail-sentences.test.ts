import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { noMailInWords } from './mail-sentences.ts'

describe('who has no address for a link', () => {
  const people = (count: number) => Array.from({ length: count }, (_, index) => `P${index + 1}`)

  it('is named, and beyond eight is a number, unless it is one more', () => {
    assert.match(noMailInWords(people(1), 'sv'), /^P1 har ingen e-postadress/)
    assert.match(noMailInWords(people(1), 'sv'), /Den personen kan svara med koden/)
    assert.match(noMailInWords(people(2), 'sv'), /De kan svara med koden/)
    assert.match(noMailInWords(people(2), 'en'), /^P1 and P2 have no e-mail address/)
    assert.match(noMailInWords(people(9), 'sv'), /P8 och P9 har ingen/)
    assert.match(noMailInWords(people(12), 'sv'), /P8 och 4 till har ingen/)
    assert.doesNotMatch(noMailInWords(people(12), 'en'), /P9/)
  })
})
