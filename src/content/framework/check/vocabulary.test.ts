import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { frameworkIn, small } from '../../../../test/fixtures/frameworks/fixture.ts'
import type { Framework } from '../schema.ts'
import { jargonExplained, wordsAvoided } from './vocabulary.ts'

const framework = frameworkIn(small[1])

function summed(sv: string, en = 'A sentence.'): Framework {
  return { ...framework, summary: { sv, en } }
}

function avoidedIn(sv: string): number {
  return wordsAvoided(summed(sv), () => 1).length
}

describe('words', () => {
  it('that judge or count are found in every form', () => {
    for (const word of [
      'mognadsgrad',
      'poängen',
      'score',
      'KPI',
      'KPI:er',
      'kartlägg',
      'kartlägga',
      'kartläggningen',
      'implementerar',
      'Deadlinen',
      'status quo',
      'brister',
      'bristerna',
      'svag skola',
      'starka skolor',
      'svagare skolor',
      'användarna',
      'användare',
      'respondenter',
      'dashboarden',
    ]) {
      assert.equal(avoidedIn(`Här står ${word} i en mening.`), 1, word)
    }
  })

  it('that only look like them are left alone', () => {
    for (const word of ['användbar', 'använder', 'brista', 'starka elever', 'svag skolväska', 'scoutkår', 'karta'])
      assert.equal(avoidedIn(`Här står ${word} i en mening.`), 0, word)
  })

  it('of jargon count as abbreviations only as they are written', () => {
    const of = (sv: string, en: string) => jargonExplained(summed(sv, en), () => 1).length
    assert.equal(of('Vi tar hjälp av AI.', 'We aim to use the maid.'), 1)
    assert.equal(of('Vi ser på algoritmerna.', 'We look at algorithms.'), 2)
  })

  it('of jargon may be used once they are explained', () => {
    const explained = {
      ...summed('Vi tar hjälp av AI.'),
      terms: [{ key: 'ai', term: { sv: 'generativ AI', en: 'generative AI' }, explanation: { sv: 'Program.', en: 'Programs.' } }],
    }
    assert.deepEqual(
      jargonExplained(explained, () => 1),
      [],
    )
  })
})
