import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { tenDays } from './letter.ts'
import { meaningOf, pauseOfLetter, pauseOfServer, verdictOf } from './post.ts'

const answer = (responseCode: number, response: string, command = 'RCPT TO') =>
  Object.assign(new Error(response), { responseCode, response, command })

describe('what a failed mail tells', () => {
  it('an address that does not exist is refused for good, by its code alone', () => {
    const verdict = verdictOf(answer(550, '550 5.1.1 <sara.lund@example.se>: Recipient address rejected'))
    assert.deepEqual(verdict, { blames: 'receiver', reason: '550 5.1.1', forGood: true })
  })
  it('greylisting is for now', () => {
    assert.deepEqual(verdictOf(answer(451, '451 4.7.1 try again later')), { blames: 'receiver', reason: '451 4.7.1', forGood: false })
  })
  it('a policy may be mended, so the letter is tried again', () => {
    assert.deepEqual(verdictOf(answer(550, '550 5.7.1 relaying denied')), { blames: 'receiver', reason: '550 5.7.1', forGood: false })
  })
  it('no answer, a refused sender, a refused sign-in and a closing server are the server’s', () => {
    for (const error of [
      Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' }),
      answer(550, '550 5.1.8 sender rejected', 'MAIL FROM'),
      Object.assign(answer(535, '535 5.7.8 bad password', 'AUTH PLAIN'), { code: 'EAUTH' }),
      answer(421, '421 4.3.2 shutting down'),
      new Error('something else'),
      'not even an error',
    ])
      assert.equal(verdictOf(error).blames, 'server')
  })
  it('no address and no word of the server comes out, whatever it says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), fc.string(), fc.string(), fc.string(), (code, text, command, name) => {
        const error = Object.assign(new Error(text), { responseCode: code, response: `${code} 5.1.1 ${text}`, command, code: name })
        assert.match(verdictOf(error).reason, /^[A-Za-z0-9 .]{1,40}$/)
      }),
    )
  })
  it('is told in words that the administrator can act on', () => {
    assert.deepEqual(['550 5.1.1', '550', '552 5.2.2', '554 5.7.1', '555'].map(meaningOf), [
      'address',
      'address',
      'mailbox',
      'policy',
      'other',
    ])
  })
})

describe('the pauses', () => {
  it('of a letter grow to four hours, and reach past a long weekend before it is given up', () => {
    let hours = 0
    for (let attempts = 1; attempts <= 40; attempts += 1) {
      const pause = pauseOfLetter(attempts) / 3_600_000
      assert.ok(pause > 0 && pause <= 4)
      hours += pause
    }
    assert.ok(hours >= 5 * 24)
    assert.ok(tenDays >= 5 * 24)
  })
  it('of the server begin with the third failure and end at a quarter of an hour', () => {
    assert.deepEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 1000].map((each) => pauseOfServer(each) / 60_000),
      [0, 0, 1, 2, 4, 8, 15, 15, 15],
    )
  })
})
