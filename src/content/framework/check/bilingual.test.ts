import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parse, stringify } from 'yaml'
import { faultsIn, frameworkIn, small } from '../../../../test/fixtures/frameworks/fixture.ts'
import { nothingLeftOver } from './bilingual.ts'

const framework = frameworkIn(small[1])

function leftIn(sv: string): string[] {
  return nothingLeftOver({ ...framework, summary: { sv, en: 'A sentence.' } }, () => 1).map(({ reason }) => reason)
}

/** The same without what is said in English. */
function inSwedishAlone(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inSwedishAlone)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key]) => !('sv' in value && key === 'en'))
  return Object.fromEntries(entries.map(([key, each]) => [key, inSwedishAlone(each)]))
}

describe('a framework in one language', () => {
  const alone = stringify(inSwedishAlone(parse(small[1])))

  it('is read, said in that one to who reads another, and found to lack nothing', () => {
    const read = frameworkIn(alone)
    assert.equal(read.areas[0]?.aspects[0]?.about.en, framework.areas[0]?.aspects[0]?.about.sv)
    assert.deepEqual(faultsIn(alone), [])
  })

  it('in two that say the same is not translated', () => {
    const copied = stringify({ ...parse(small[1]), levels: parse(small[1]).levels.map(inBoth) })
    assert.match(faultsIn(copied)[0]?.reason ?? '', /the Swedish and the English text are the same/)
  })
})

function inBoth(level: { summary: { sv: string } }) {
  return { ...level, summary: { sv: level.summary.sv, en: level.summary.sv } }
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
