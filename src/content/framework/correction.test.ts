import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { stringify } from 'yaml'
import { readCorrections } from './correction.ts'

describe('a recorded correction', () => {
  const whole = {
    version: 1,
    on: '2026-11-30',
    by: 'Eva Ek',
    key: 'name',
    why: 'a letter was missing',
    from: 'a'.repeat(64),
    to: '0'.repeat(64),
  }

  it('is read as it was written, and an empty file has none', () => {
    assert.deepEqual(readCorrections(stringify([whole])), [whole])
    assert.deepEqual(readCorrections(''), [])
  })

  it('says who mended what, in which version, when and why: left out, blank or wrong, it is none', () => {
    const wrong = {
      version: [0, '1'],
      on: ['2026-02-30', ' '],
      by: ['', ' '],
      key: ['', ' '],
      why: ['', ' '],
      from: ['a'],
      to: ['A'.repeat(64)],
    }
    for (const [field, values] of Object.entries(wrong)) {
      const named = (error: unknown) => error instanceof Error && error.message.includes(`"${field}"`)
      for (const value of [undefined, ...values])
        assert.throws(() => readCorrections(stringify([{ ...whole, [field]: value }])), named, `${field}: ${value}`)
    }
    assert.throws(() => readCorrections(stringify([{ ...whole, note: 'unknown' }])), /note/)
  })
})
