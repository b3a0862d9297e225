import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { languages } from '../../ground/base/language.ts'
import { indicatorWords } from './indicator.words.ts'

describe('how many goals are judged in what way', () => {
  it('is said of one as of one and of several as of several, in both languages', () => {
    const said = (n: number) => languages.map((language) => Object.values(indicatorWords[language].countOf).map((one) => one(n)))
    assert.deepEqual(said(1), [
      ['1 på väg', '1 delvis på väg', '1 inte på väg', '1 omöjligt att bedöma', '1 inte bedömt'],
      ['1 on the way', '1 partly on the way', '1 not on the way', '1 impossible to judge', '1 not judged'],
    ])
    assert.deepEqual(said(2)[0]?.slice(3), ['2 omöjliga att bedöma', '2 inte bedömda'])
  })
})
