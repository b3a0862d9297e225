import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { foundText, intervalNote } from './change-sentences.ts'

describe('what is said of changes', () => {
  it('says that no possible change would have been found, rather than one larger than the scale', () => {
    const of = (...found: number[]) =>
      foundText(
        found.map((each) => ({ value: 0, low: -1, high: 1, verdict: 'few', found: each })),
        5,
        'sv',
      ) ?? ''
    assert.match(of(0.4, 4), /på 0,4\u2060–\u20604,0 nivåer/)
    assert.match(of(3.9, 7.2), /på minst 3,9 nivåer .* I några delområden hade ingen förändring som skalan rymmer upptäckts\.$/)
    assert.doesNotMatch(of(3.9, 7.2) + of(7.2), /7,2/)
    assert.match(of(4.1), /ingen förändring som skalan rymmer/)
  })

  it('says why an interval can leave out nought where nothing is certain, and only there', () => {
    const limits = { low: 0.1, high: 0.5 }
    assert.match(intervalNote([{ verdict: 'none', limits }], 'sv') ?? '', /gäller en jämförelse för sig/)
    assert.equal(intervalNote([{ verdict: 'increase', limits }], 'sv'), null)
    assert.equal(intervalNote([{ verdict: 'few', limits: { low: -0.1, high: 0.5 } }], 'sv'), null)
  })
})
