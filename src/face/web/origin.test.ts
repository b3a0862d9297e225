import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'

describe('a request that could change something', () => {
  let plain: TestProgram
  let secure: TestProgram

  before(async () => {
    plain = await openTestProgram()
    secure = await openTestProgram({ PUBLIC_URL: 'https://stegvis.example' })
  })
  after(() => Promise.all([plain.close(), secure.close()]))

  async function statusOf(program: TestProgram, method: string, headers: Record<string, string>): Promise<number> {
    const response = await program.app.request('/language', { method, headers: { host: 'stegvis.example', ...headers } })
    return response.status
  }

  it('comes from our own pages, whatever its content type and method', async () => {
    const elsewhere: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://elsewhere.example' },
      {},
    ]
    for (const type of ['application/x-www-form-urlencoded', 'application/json', 'text/plain', 'application/octet-stream', '']) {
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
        const headers: Record<string, string> = type ? { 'content-type': type } : {}
        for (const origin of elsewhere)
          assert.equal(await statusOf(plain, method, { ...headers, ...origin }), 403, `${method} ${type} ${JSON.stringify(origin)}`)
      }
      assert.equal(await statusOf(plain, 'POST', { ...(type ? { 'content-type': type } : {}), 'sec-fetch-site': 'same-origin' }), 303)
    }
  })

  it('is believed by the Origin header of a browser that says no more', async () => {
    assert.equal(await statusOf(plain, 'POST', { origin: 'http://localhost' }), 303)
    assert.equal(await statusOf(plain, 'POST', { origin: 'http://stegvis.example' }), 303, 'the host that was asked')
    assert.equal(await statusOf(plain, 'POST', { origin: 'null' }), 403)
    assert.equal(await statusOf(plain, 'POST', { origin: 'http://stegvis.example', 'sec-fetch-site': 'cross-site' }), 403)
  })

  it('is from elsewhere when it comes from the unsafe page of the same name', async () => {
    assert.equal(await statusOf(secure, 'POST', { origin: 'https://stegvis.example' }), 303)
    assert.equal(await statusOf(secure, 'POST', { origin: 'http://stegvis.example' }), 403)
  })

  it('means what a route knows: any other word leads nowhere', async () => {
    const from = { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } }
    for (const word of ['PATCH', 'GET', 'constructor', '%20', 'put', '%F0%9F%92%A5', 'TRACE', 'CONNECT', 'a%0Ab'])
      assert.equal((await plain.app.request(`/language?_method=${word}`, from)).status, 404, word)
    for (const word of ['', 'POST']) assert.equal((await plain.app.request(`/language?_method=${word}`, from)).status, 303, word)
    assert.equal((await plain.app.request('/session?_method=DELETE', from)).status, 303)
    assert.equal((await plain.app.request('/session', { ...from, method: 'DELETE' })).status, 303)
  })
})
