import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readAddress } from './evidence-form.ts'

describe('an address', () => {
  it('is one of a page, without names and passwords in it', () => {
    assert.deepEqual(readAddress('https://www.skolverket.se/a?b=c#d'), {
      href: 'https://www.skolverket.se/a?b=c#d',
      host: 'www.skolverket.se',
    })
    for (const text of [
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://a.se',
      'file:///etc/passwd',
      '//a.se',
      'www.a.se',
      'https://',
      'http:a.se',
    ])
      assert.ok('code' in readAddress(text), text)
    assert.deepEqual(readAddress('https://skolverket.se@evil.example/'), { code: 'secret' })
    assert.deepEqual(readAddress(`https://a.se/${'å'.repeat(500)}`), { code: 'urlLong' })
  })

  it('that looks like another shows its true host', () => {
    const read = readAddress('https://ѕkolverket.se/')
    assert.ok('host' in read && read.host.startsWith('xn--'))
  })
})
