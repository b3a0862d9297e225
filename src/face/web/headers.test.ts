import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'

const said: Record<string, string> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'",
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

describe('what every answer tells the browser', () => {
  let program: TestProgram

  before(async () => {
    program = await openTestProgram()
  })
  after(() => program.close())

  async function assertSays(path: string, status: number, request: RequestInit = {}): Promise<Response> {
    const response = await program.app.request(path, request)
    assert.equal(response.status, status, path)
    for (const [name, value] of Object.entries(said)) assert.equal(response.headers.get(name), value, `${path}: ${name}`)
    return response
  }

  it('a page, a redirect, a wrong address, a refusal and something for machines tell it alike', async () => {
    await assertSays('/sign-in', 200)
    await assertSays('/sign-in/', 308)
    await assertSays('/nowhere', 404)
    await assertSays('/language', 403, { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } })
    await assertSays('/language', 303, { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } })
    await assertSays('/assets/nothing.css', 404)
    await assertSays('/health/live', 200)
  })

  it('an answer that went wrong tells it too', async () => {
    const broken = await openTestProgram()
    try {
      await broken.owner.query('alter table authority rename to elsewhere')
      const response = await broken.app.request('/accessibility')
      assert.equal(response.status, 500)
      for (const [name, value] of Object.entries(said)) assert.equal(response.headers.get(name), value, name)
    } finally {
      await broken.close()
    }
  })

  it('an address that is a secret is told to nobody, and every other protection stays', async () => {
    const response = await program.app.request('/slips/a')
    assert.equal(response.headers.get('referrer-policy'), 'strict-origin')
    assert.equal(response.headers.get('cache-control'), 'no-store')
    assert.equal(response.headers.get('content-security-policy'), said['content-security-policy'])
  })

  it('a browser is told to stay with the safe address only where there is one', async () => {
    assert.equal((await program.app.request('/sign-in')).headers.get('strict-transport-security'), null)
    const secure = await openTestProgram({ PUBLIC_URL: 'https://stegvis.example' })
    try {
      assert.equal((await secure.app.request('/sign-in')).headers.get('strict-transport-security'), 'max-age=31536000')
    } finally {
      await secure.close()
    }
  })
})
