import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { pino } from 'pino'
import { makeApp, routes } from '../src/app.tsx'
import { projectRoot } from '../src/ground/base/root.ts'
import type { Route } from '../src/people/permission/route.ts'
import { openTestProgram, type TestProgram } from './support/program.ts'

/** A word that nothing but a secret address has. */
const word = 'Gehe1mn1sInDerAdresse'
const addressOf = ({ path }: Route) =>
  path === '/reminders/stop' || path === '/sign-in-links/sent' ? `${path}?token=${word}&email=${word}` : path.replace(/:\w+/g, word)

describe('an address that holds a secret', () => {
  const secret = routes.filter((route) => route.secretAddress)
  let program: TestProgram
  before(async () => {
    program = await openTestProgram()
  })
  after(() => program.close())

  it('is one of these, and a slip’s code has none but for slips printed before', () => {
    assert.deepEqual(
      secret.map(({ method, path }) => `${method} ${path}`).sort(),
      [
        'GET /address-confirmations/:token',
        'GET /answer/:ticket',
        'GET /calendar/:token',
        'GET /presence/:id',
        'GET /reminders/stop',
        'GET /sign-in-links/:token',
        'GET /sign-in-links/sent',
        'GET /slips/:code',
        'POST /address-confirmations/:token',
        'POST /answer/:ticket',
        'POST /reminders/stop',
        'POST /sign-in-links/:token',
      ].sort(),
    )
  })

  it('is marked as one wherever a word in the path, or a form from anywhere, opens something to who has not signed in', () => {
    // A guide's name is in every list of guides; the number of a document, or of a certificate, stands on it, so that whoever holds it can check it.
    const harmless = new Set([
      '/guides/:guide',
      '/certificate/:certificateNumber',
      '/certificate/:certificateNumber/funder-logo',
      '/attest/:documentNumber',
      '/attest/:documentNumber/comparison',
    ])
    // The open site is there to be found.
    const isOpenSite = (path: string) => path.startsWith('/open/')
    for (const route of routes) {
      const opens =
        (route.rule === 'public' && route.path.includes(':')) || route.fromElsewhere || /:(token|code|word|key)\b/.test(route.path)
      if (opens && !harmless.has(route.path) && !isOpenSite(route.path)) assert.ok(route.secretAddress, `${route.method} ${route.path}`)
    }
  })

  it('is handed on to nobody by its page, kept by nothing, and stands in no line of our own log', async () => {
    const lines: string[] = []
    const log = pino({ base: null }, { write: (line: string) => lines.push(line) })
    const app = makeApp({ ...program.program, log })
    for (const route of secret) {
      const headers = { 'sec-fetch-site': 'same-origin', referer: `http://localhost${addressOf(route)}` }
      const answer = await app.request(addressOf(route), { method: route.method, headers })
      const label = `${route.method} ${route.path} ${answer.status}`
      assert.ok(answer.status < 500, label)
      assert.equal(answer.headers.get('referrer-policy'), 'strict-origin', label)
      assert.equal(answer.headers.get('cache-control'), 'no-store', label)
    }
    assert.equal(lines.length, secret.length)
    for (const line of lines) assert.ok(!line.includes(word), line)
    assert.equal((await app.request('/protection')).headers.get('referrer-policy'), 'same-origin')
  })

  it('is left out of their logs by the proxies set up as the documents say, and others are not', async () => {
    const text = await readFile(join(projectRoot, 'docs/running.md'), 'utf8')
    const nginx = new RegExp(/map \$request_uri \$logged \{\s+~(\S+)\s+0;/.exec(text)?.[1] ?? assert.fail('no line for nginx'))
    const caddy = /`@secret path ([^`]+)`/.exec(text)?.[1]?.split(' ') ?? assert.fail('no line for Caddy')
    const skipped = (address: string) => caddy.some((pattern) => address.startsWith(pattern.replace(/\*$/, '')))
    for (const route of secret) {
      assert.match(addressOf(route), nginx)
      assert.ok(skipped(addressOf(route)), route.path)
    }
    for (const address of ['/', '/sign-in', '/slips', '/slip', '/plans/1', '/assessments/1/2']) {
      assert.doesNotMatch(address, nginx)
      assert.ok(!skipped(address), address)
    }
  })
})
