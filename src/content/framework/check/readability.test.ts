import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { frameworkIn, small } from '../../../../test/fixtures/frameworks/fixture.ts'
import type { Framework } from '../schema.ts'
import { medianLix, readable } from './readability.ts'

const framework = frameworkIn(small[1])
// Twelve words, one sentence, five of them long: 12 + 41.7 = 53.7.
const heavy = { sv: 'Vår gemensamma planering omfattar bibliotekets resurser, så att alla får ta del.', en: 'Heavy.' }

const hard: Framework = {
  ...framework,
  actions: framework.actions.flatMap((action) => Array.from({ length: 10 }, () => ({ ...action, text: heavy, first_step: heavy }))),
}

describe('readability', () => {
  it('is the median over texts of at least twelve words', () => {
    assert.ok(medianLix(framework) < 30)
    assert.ok(Math.abs(medianLix(hard) - (12 + (100 * 5) / 12)) < 0.001)
  })

  it('of a whole file is said once, at the hardest text', () => {
    const faults = readable(hard, (path) => path.length)
    assert.equal(faults.length, 1)
    assert.match(faults[0]?.reason ?? '', /median LIX 53\.7, at most 45; this text is the hardest, with 53\.7/)
  })
})
