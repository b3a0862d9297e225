import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Audience } from '../../content/framework/framework.ts'
import { roundMail } from './mails.ts'

describe('a mail to a school leader', () => {
  const text = (audiences: Audience[], language: 'sv' | 'en') =>
    roundMail(
      {
        kind: 'invitation',
        to: 'a@example.org',
        givenName: 'A',
        roundName: 'Hösten 2026',
        schools: ['Almskolan'],
        audiences,
        closesOn: '2026-10-09',
        statements: 14,
        minutes: 10,
        minimumGroup: 5,
        greeting: '',
        authorityName: 'B',
        link: 'https://example.org/',
      },
      language,
    ).text

  it('says that the mean of an only leader is that leader’s own answer, and to nobody else', () => {
    for (const audiences of [['leader'], ['staff', 'leader']] satisfies Audience[][]) {
      assert.match(text(audiences, 'sv'), /Är du den enda skolledaren på en skola är medelvärdet ditt svar/)
      assert.match(text(audiences, 'en'), /If you are the only leader at a school, the mean is your answer/)
    }
    assert.doesNotMatch(text(['staff'], 'sv'), /enda skolledaren/)
  })
})
