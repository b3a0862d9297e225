import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type pg from 'pg'
import { makeApp, routes } from '../../src/app.tsx'
import { openCalls, openDatabase, openPool } from '../../src/ground/base/database.ts'
import { openRoundIn } from '../support/answering.ts'
import { answerAll, assessmentPath, resultPath } from '../support/assessing.ts'
import { signedIn } from '../support/browser.ts'
import { type Municipality, makeMunicipality } from '../support/municipality.ts'
import { openTestProgram, type TestProgram } from '../support/program.ts'
import { addressOf, type Things, thingsOf } from '../support/things.ts'

/* Needs PgBouncer on the machine (Debian: pgbouncer); PGBOUNCER names another binary. */
const nobody = 65_534
const binary = process.env.PGBOUNCER ?? '/usr/sbin/pgbouncer'

describe('a real PgBouncer in transaction mode', () => {
  let program: TestProgram
  let town: Municipality
  let things: Things
  let bouncer: ChildProcess
  let pool: pg.Pool
  const folder = mkdtempSync(join(tmpdir(), 'stegvis-bouncer-'))

  before(async () => {
    assert.equal(spawnSync(binary, ['--version']).status, 0, `${binary} does not run: install pgbouncer`)
    program = await openTestProgram()
    town = await makeMunicipality(program)
    things = await thingsOf(program, town)
    const web = program.connection('web')
    const port = await freePort()
    writeFileSync(join(folder, 'users.txt'), `"${web.user}" "${web.password}"\n`)
    writeFileSync(
      join(folder, 'pgbouncer.ini'),
      `[databases]\n${web.database} = host=${web.host} port=${web.port}\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = ${port}\nunix_socket_dir =\npool_mode = transaction\ndefault_pool_size = 3\nauth_type = plain\nauth_file = ${join(folder, 'users.txt')}\nignore_startup_parameters = extra_float_digits,options\n`,
    )
    // PgBouncer does not run as root: where the test does, somebody else is let in to the socket, in this test's own folder.
    const root = process.getuid?.() === 0
    if (root) {
      chmodSync(web.host, 0o755)
      chmodSync(join(web.host, `.s.PGSQL.${web.port}`), 0o777)
      for (const path of [folder, join(folder, 'users.txt'), join(folder, 'pgbouncer.ini')]) chownSync(path, nobody, nobody)
    }
    bouncer = spawn(binary, [join(folder, 'pgbouncer.ini')], {
      ...(root ? { uid: nobody, gid: nobody } : {}),
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    await new Promise<void>((resolve, reject) => {
      let log = ''
      bouncer.stderr?.on('data', (part) => {
        log += String(part)
        if (/process up/.test(log)) resolve()
      })
      bouncer.once('exit', () => reject(new Error(log)))
    })
    pool = openPool({ ...web, host: '127.0.0.1', port }, 8)
  })
  after(async () => {
    await pool?.end()
    bouncer?.kill('SIGINT')
    await program.close()
    rmSync(folder, { recursive: true, force: true })
  })

  function behind(): void {
    program.app = makeApp({ ...program.program, db: openDatabase(pool, false), calls: openCalls(pool, false) })
  }

  it('carries the way from the first question to the own result, of several at once', async () => {
    const round = await openRoundIn(program, town, { name: 'Genom mellanhanden' })
    behind()
    await Promise.all(
      (['teacher', 'colleague', 'lead', 'staff'] as const).map(async (who) => {
        const visitor = await signedIn(program, town.authority, town.people[who])
        const path = assessmentPath(round, town.almskolan)
        await answerAll(visitor, path, Array(14).fill(3))
        assert.equal((await visitor.get(resultPath(round, town.almskolan))).status, 200, who)
      }),
    )
  })

  it('changes nothing of what a page answers', async () => {
    const direct = program.app
    for (const who of ['teacher', 'principal', 'admin', 'coach'] as const) {
      const visitor = await signedIn(program, town.authority, town.people[who])
      for (const route of routes.filter(({ method, path }) => method === 'GET' && !path.startsWith('/health'))) {
        program.app = direct
        const plain = await visitor.get(addressOf(route, things))
        behind()
        const carried = await visitor.get(addressOf(route, things))
        assert.equal(carried.status, plain.status, `${who}: ${route.path}`)
      }
    }
  })
})

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
