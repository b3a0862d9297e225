import assert from 'node:assert/strict'
import { connect, type Socket } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { type ServerType, serve } from '@hono/node-server'
import { signedIn, Visitor } from '../../../test/support/browser.ts'
import { loopback, loopbackInUrl } from '../../../test/support/loopback.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { serverOptions } from '../../serve.ts'

const form = 'content-type: application/x-www-form-urlencoded\r\nsec-fetch-site: same-origin\r\n'

describe('a body', () => {
  let program: TestProgram
  let town: Municipality
  let server: ServerType
  let port: number
  const sockets: Socket[] = []

  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    server = await new Promise<ServerType>((resolve) => {
      const listening: ServerType = serve({ fetch: program.app.fetch, port: 0, hostname: loopback, serverOptions }, (info) => {
        port = info.port
        resolve(listening)
      })
    })
  })
  after(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
    await program.close()
  })

  /** Sends what is given over a line of its own, which stays open, and collects what comes back. */
  async function send(text: string): Promise<{ socket: Socket; answered: Promise<string> }> {
    const socket = connect(port, loopback)
    sockets.push(socket)
    socket.on('error', () => {})
    const answered = new Promise<string>((resolve) => {
      let got = ''
      socket.on('data', (data) => {
        got += data
      })
      socket.on('close', () => resolve(got))
    })
    await new Promise<void>((resolve) => socket.write(text, () => resolve()))
    return { socket, answered }
  }

  async function cookieOf(person: string): Promise<string> {
    const visitor = await signedIn(program, town.authority, person)
    return `stegvis=${visitor.cookies.get('stegvis')}`
  }

  it('of many megabytes to what is not there is not waited for: the address is looked up first', async () => {
    const { answered } = await send(
      `POST /attest/ABCD-EFGH-JKLM/comparison HTTP/1.1\r\nhost: localhost\r\ncontent-type: multipart/form-data; boundary=x\r\nsec-fetch-site: same-origin\r\ncontent-length: 30000000\r\n\r\n--x\r\n`,
    )
    assert.match(await answered, /^HTTP\/1\.1 404 /)
  })

  it('that comes half holds no connection to the database, however many there are', async () => {
    const teacher = await cookieOf(town.people.teacher)
    const admin = await cookieOf(town.people.admin)
    const heads = [
      `POST /sign-in-links HTTP/1.1\r\nhost: localhost\r\n${form}content-length: 100\r\n\r\nemail=a`,
      `POST /slips HTTP/1.1\r\nhost: localhost\r\n${form}cookie: ${admin}\r\ncontent-length: 100\r\n\r\nperson=a`,
      `POST /roster-imports HTTP/1.1\r\nhost: localhost\r\n${form}cookie: ${admin}\r\ncontent-length: 9000000\r\n\r\nperson=a`,
      `POST /account HTTP/1.1\r\nhost: localhost\r\n${form}cookie: ${teacher}\r\ntransfer-encoding: chunked\r\n\r\n5\r\nper`,
    ]
    await Promise.all(Array.from({ length: 20 }, (_, i) => send(heads[i % heads.length] ?? '')))
    // Who is signed in is asked before a large body is read; that is over in a moment.
    await eventually(async () => {
      const { rows } = await program.owner.query<{ busy: number }>(
        "select count(*) as busy from pg_stat_activity where datname = current_database() and usename = 'stegvis_web' and state like '%in transaction%'",
      )
      return rows[0]?.busy === 0 && program.web.waitingCount === 0 && program.web.idleCount === program.web.totalCount
    })
    assert.equal((await fetch(`http://${loopbackInUrl}:${port}/health/ready`)).status, 200)
  })

  it('is waited for ten seconds, and then the line is closed with a page that says so', async (context) => {
    const { setTimeout: reallyWait } = globalThis
    context.mock.timers.enable({ apis: ['setTimeout'] })
    const lines = await Promise.all([
      send(`POST /sign-in-links HTTP/1.1\r\nhost: localhost\r\n${form}content-length: 100\r\n\r\nemail=a`),
      send(`POST /sign-in-links HTTP/1.1\r\nhost: localhost\r\n${form}transfer-encoding: chunked\r\n\r\n5\r\nemail\r\n`),
    ])
    let waited = 0
    const texts = lines.map(async ({ answered }) => ({ text: await answered, after: waited }))
    const closed = Promise.all(texts).then(() => true)
    while (!(await Promise.race([closed, new Promise((resolve) => reallyWait(resolve, 20, false))]))) {
      context.mock.timers.tick(500)
      waited += 500
    }
    for (const { text, after } of await Promise.all(texts)) {
      assert.ok(after >= 9500 && after < 180_000, `closed after ${after} ms`)
      assert.match(text, /^HTTP\/1\.1 408 /)
      assert.match(text, /Det du skickade kom inte fram|What you sent did not arrive/)
    }
  })

  it('whose line breaks changes nothing and leaves the program well', async () => {
    const { socket, answered } = await send(`POST /sign-in-links HTTP/1.1\r\nhost: localhost\r\n${form}content-length: 100\r\n\r\nemail=a`)
    socket.destroy()
    await answered
    assert.equal((await fetch(`http://${loopbackInUrl}:${port}/health/ready`)).status, 200)
  })

  it('of someone who has not signed in is at most 64 kB, whatever the page takes from others', async () => {
    const much = { text: 'a'.repeat(100 * 1024) }
    const anonymous = await new Visitor(program).post('/roster-imports', much)
    assert.equal(anonymous.status, 413)
    assert.match(anonymous.text, /Du har blivit utloggad/)
    const cookie = await cookieOf(town.people.teacher)
    const teacher = new Visitor(program)
    teacher.cookies.set('stegvis', cookie.slice('stegvis='.length))
    assert.equal((await teacher.post('/roster-imports', much)).status, 413, 'nor of someone who may not come in')
    const admin = await signedIn(program, town.authority, town.people.admin)
    assert.equal((await admin.post('/roster-imports', much)).status, 422)
  })

  it('over the limit is refused by its declared length, and while it comes where none is declared', async () => {
    const declared = await send(`POST /sign-in-links HTTP/1.1\r\nhost: localhost\r\n${form}content-length: 99999999\r\n\r\n`)
    assert.match(await declared.answered, /^HTTP\/1\.1 413 /)
    const chunk = `${(40 * 1024).toString(16)}\r\n${'a'.repeat(40 * 1024)}\r\n`
    const chunked = await send(
      `POST /sign-in-links HTTP/1.1\r\nhost: localhost\r\n${form}transfer-encoding: chunked\r\n\r\n${chunk}${chunk}`,
    )
    assert.match(await chunked.answered, /^HTTP\/1\.1 413 /)
  })

  it('with more than two thousand fields or parts is refused', async () => {
    const visitor = new Visitor(program)
    const send = (body: string | FormData, type?: string) =>
      program.app.request('/sign-in-links', {
        method: 'POST',
        body,
        headers: { 'sec-fetch-site': 'same-origin', ...(type ? { 'content-type': type } : {}) },
      })
    assert.equal((await send('a&'.repeat(3000), 'application/x-www-form-urlencoded')).status, 413)
    const parts = `--x\r\ncontent-disposition: form-data; name=a\r\n\r\n`
    assert.equal((await send(`${parts.repeat(1200)}--x--`, 'multipart/form-data; boundary=x')).status, 422)
    assert.equal((await send(`--x\r\n\r\n`.repeat(3000), 'multipart/form-data; boundary="x"')).status, 413)
    assert.equal((await visitor.post('/sign-in-links', { a: Array.from({ length: 2000 }, () => 'b') })).status, 422)
    assert.equal((await visitor.post('/sign-in-links', { a: Array.from({ length: 2001 }, () => 'b') })).status, 413)
  })

  it('may call its fields what it likes', async () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then']) {
      const fields = Object.fromEntries([[name, ['a', 'b']]])
      assert.equal((await new Visitor(program).post('/sign-in-links', fields)).status, 422, name)
      const signedOut = await new Visitor(program).post('/slips', fields)
      assert.equal(signedOut.status, 403, name)
      assert.ok(signedOut.text.includes(`name="${name}" value="b"`), name)
      const admin = await signedIn(program, town.authority, town.people.admin)
      assert.equal((await admin.post('/people', fields)).status, 422, name)
      const files = new FormData()
      files.append(name, new File(['x'], 'x.csv'))
      assert.equal((await admin.upload('/roster-imports', files)).status, 422, name)
    }
  })
})

async function eventually(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  assert.fail('it never came to hold')
}
