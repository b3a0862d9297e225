import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { uiWords } from './ui.words.ts'

describe("the components' words", () => {
  it('are there in both languages, with the same keys', () => {
    assert.deepEqual(shape(uiWords.en), shape(uiWords.sv))
  })

  it('are never empty', () => {
    for (const words of Object.values(uiWords)) {
      for (const [key, value] of Object.entries(words)) {
        if (typeof value === 'string') assert.notEqual(value.trim(), '', key)
      }
    }
  })

  it('count small numbers in words', () => {
    assert.equal(uiWords.sv.errorCount(2), 'Två saker behöver rättas')
    assert.equal(uiWords.en.errorCount(1), 'One thing needs correcting')
    assert.equal(uiWords.sv.errorCount(13), '13 saker behöver rättas')
  })
})

function shape(words: object): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value ? shape(value).map((inner) => `${key}.${inner}`) : [`${key}:${typeof value}`],
  )
}
