import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { identityNumberIn } from './identity-number.ts'

describe('who looks for personal identity numbers', () => {
  it('knows personal identity numbers in digits of any width, with any signs between their parts, and within words and other numbers', () => {
    for (const text of [
      'A19900101-1234',
      '9001 01-1234',
      '90 01 01-1234',
      '19 90 01 01 1234',
      '１９９００１０１-1234',
      '９００１０１－１２３４',
      '1990.01.01-1234',
      '1990/01/01 1234',
      '900101_1234',
      '900101.1234',
      '900101\u200b-\u20601234',
      '19900101\u00ad1234',
      'Kim19900101-1234Ek',
      'kim.900101-1234@kommun.se',
      '12 34 900101-1234',
      '2026-08-24 900101-1234',
      '900161-1234',
      '20200101-1234',
      '900101-T123',
    ])
      assert.equal(identityNumberIn(text), 'sure', text)
  })

  it('takes no telephone number, code of a school or organisation, or day with a time for one', () => {
    for (const text of [
      '070-1234567',
      '0701-23 45 67',
      '0701-12-1234',
      '+46 70 123 45 67',
      '0046701234567',
      '08-12 12 12 12',
      '72192011',
      '72192011, 72192012',
      '10000001 1234',
      '212000-1234',
      '2026-08-24 13:30',
      '2026-08-24 13.30',
      '2026-08-24 1330',
      '2026-08-24T13:30:00Z',
      '20260824T133000',
      '2019-01-01 – 2026-12-31',
      '1990-01-01 12:34:56',
      '2026-01-01--2026-12-31',
      '19900101-12345',
      'Lärare 4-6, 7-9',
      'E8001122382',
    ])
      assert.equal(identityNumberIn(text), null, text)
  })
})
