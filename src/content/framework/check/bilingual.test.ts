import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { frameworkIn, small } from '../../../../test/fixtures/frameworks/fixture.ts'
import { nothingLeftOver } from './bilingual.ts'

const framework = frameworkIn(small[1])

function leftIn(sv: string): string[] {
  return nothingLeftOver({ ...framework, summary: { sv, en: 'A sentence.' } }, () => 1).map(({ reason }) => reason)
}

describe('what is left over', () => {
  it('is found: placeholders, blanks, mangled and hidden letters', () => {
    for (const rest of [
      'TODO',
      'XXX',
      'lorem ipsum',
      '[namn]',
      '{skola}',
      '<namn>',
      '???',
      '___',
      'och så...',
      'f\uFFFDr',
      'dÃ¥',
      'två  mellanslag',
      'dolt\u200B',
    ]) {
      assert.equal(leftIn(`Vi skriver ${rest} här.`).length, 1, rest)
    }
  })

  it('is named so that one can look for it', () => assert.deepEqual(leftIn('dolt\u200B tecken'), ['"U+200B" looks left over']))

  it('is not what people write: questions, quotations, an unfinished sentence', () => {
    for (const text of ['Vad nu? Jo: ”det gick bra”!', 'Börja så: i dag skulle vi …', 'Klass 4–6 (eller 7)', 'rad ett\noch två'])
      assert.deepEqual(leftIn(text), [], text)
  })
})
