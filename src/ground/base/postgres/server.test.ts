import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { folderInMemory } from '../../../../test/support/memory.ts'
import { lifeOf } from './processes.ts'
import { type Login, type PostgresServer, startPostgres, watchPostgres } from './server.ts'

describe('the embedded PostgreSQL', () => {
  const home = folderInMemory('stegvis-home-')
  const others: ChildProcess[] = []
  let server: PostgresServer

  before(async () => {
    server = await startPostgres({ home, durable: false })
  })
  after(async () => {
    for (const other of others) other.kill('SIGKILL')
    await server.stop()
    rmSync(home, { recursive: true, force: true })
  })

  it('sorts and capitalises as in Swedish', async () => {
    const [row] = await ask(
      'owner',
      "select string_agg(x, '' order by x) as sorted, upper('åäö') as capital from unnest('{ö,z,ä,å,a}'::text[]) x",
    )
    assert.deepEqual(row, { sorted: 'azåäö', capital: 'ÅÄÖ' })
  })

  it('lets nobody else read the logins file or enter the folders', () => {
    assert.equal(statSync(join(home, 'database/logins.json')).mode & 0o777, 0o600)
    for (const folder of [join(home, 'database'), join(home, 'database/data'), server.connection('web').host]) {
      assert.equal(statSync(folder).mode & 0o777, 0o700, folder)
    }
  })

  it('gives web and worker nothing but the right to connect', async () => {
    const [role] = await ask(
      'superuser',
      "select bool_or(rolsuper or rolcreatedb or rolcreaterole or rolbypassrls or rolreplication) as may from pg_roles where rolname like 'stegvis%'",
    )
    assert.deepEqual(role, { may: false })
    for (const login of ['web', 'worker'] as const) {
      await assert.rejects(ask(login, 'create table public.own (x int)'), /permission denied/)
      await assert.rejects(ask(login, 'create temp table own (x int)'), /permission denied/)
      await assert.rejects(ask(login, 'select 1', 'postgres'), /permission denied/)
    }
  })

  it('lets the web hold a transaction that does nothing, or a statement that does not end, for a moment only', async () => {
    const limits =
      "select current_setting('statement_timeout') as statement, current_setting('idle_in_transaction_session_timeout') as idle"
    assert.deepEqual(await ask('web', limits), [{ statement: '15s', idle: '15s' }])
    assert.deepEqual(await ask('worker', limits), [{ statement: '0', idle: '5min' }])
  })

  it('asks for the password', async () => {
    await assert.rejects(connect({ ...server.connection('superuser'), password: 'guess' }, 'select 1'), /password authentication failed/)
  })

  it('keeps what people write out of its log', async () => {
    await ask('owner', 'create table secret (word text primary key)')
    await ask('owner', 'insert into secret values ($1)', 'stegvis', ['Hemligheten'])
    await assert.rejects(ask('owner', 'insert into secret values ($1)', 'stegvis', ['Hemligheten']), /duplicate key/)
    await assert.rejects(ask('owner', "select 'Hemligheten'::int"), /invalid input/)
    assert.doesNotMatch(log(), /Hemligheten|secret|insert/i)
  })

  it('is used by a second process, which leaves it running', async () => {
    const second = await otherProcess()
    assert.deepEqual(second.answer, { owned: false, pid: postgresPid() })
    await second.finish()
    assert.equal(server.owned, true)
    assert.equal((await ask('web', 'select 1 as one')).length, 1)
  })

  it('is handed over when its owner stops while another still uses it, and stopped by the last', async () => {
    const [pid, second] = [postgresPid(), await otherProcess()]
    await server.stop()
    assert.notEqual(lifeOf(pid), undefined)
    await second.finish()
    assert.equal(lifeOf(pid), undefined)
    server = await startPostgres({ home, durable: false })
    assert.equal(server.owned, true)
  })

  it('is taken over from an owner that was killed', async () => {
    await server.stop()
    const owner = await otherProcess()
    assert.equal(owner.answer.owned, true)
    await owner.kill()
    server = await startPostgres({ home, durable: false })
    assert.deepEqual({ owned: server.owned, pid: postgresPid() }, owner.answer)
  })

  it('recovers at the next start after the database and its owner were killed', async () => {
    await ask('owner', 'create table kept (x int)')
    await server.stop()
    const owner = await otherProcess(home, true)
    await ask('owner', 'insert into kept values (42)')
    process.kill(postgresPid(), 'SIGKILL')
    await owner.kill()
    server = await startPostgres({ home, durable: false })
    assert.deepEqual(await ask('owner', 'select x from kept'), [{ x: 42 }])
  })

  it('is started again while we run, and the same settings work', async () => {
    const [settings, pid] = [server.connection('web'), postgresPid()]
    const watch = watchPostgres(server, { every: 50 })
    process.kill(pid, 'SIGKILL')
    while ((await answer(settings)) === undefined) await pause()
    watch.stop()
    await server.revive?.()
    assert.notEqual(postgresPid(), pid)
  })

  it('starts although its pid file names another living process', async () => {
    const pid = postgresPid()
    process.kill(pid, 'SIGKILL')
    while (lifeOf(pid) !== undefined) await pause()
    const pidFile = join(home, 'database/data/postmaster.pid')
    writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(/^\d+/, String(process.pid)))
    await server.revive?.()
    assert.equal((await ask('web', 'select 1 as one')).length, 1)
  })

  it('is started by one of two processes that begin at the same time', async () => {
    const empty = folderInMemory('stegvis-home-')
    const both = await Promise.all([otherProcess(empty), otherProcess(empty)])
    assert.deepEqual(both.map(({ answer }) => answer.owned).sort(), [false, true])
    assert.equal(both[0]?.answer.pid, both[1]?.answer.pid)
    await Promise.all(both.map(({ finish }) => finish()))
    assert.deepEqual(readdirSync(join(empty, 'database/clients')), [])
    rmSync(empty, { recursive: true })
  })

  it('does not trust a socket folder that others may enter', async () => {
    const usual = server.connection('web').host
    await server.stop()
    mkdirSync(usual)
    chmodSync(usual, 0o755)
    server = await startPostgres({ home, durable: false })
    assert.notEqual(server.connection('web').host, usual)
    rmSync(usual, { recursive: true })
  })

  function ask(login: Login, sql: string, database = 'stegvis', values: string[] = []) {
    return connect(server.connection(login, database), sql, values)
  }

  function postgresPid(of = home): number {
    return Number.parseInt(readFileSync(join(of, 'database/data/postmaster.pid'), 'utf8'), 10)
  }

  function log(): string {
    return readFileSync(join(home, 'database/log/postgres.log'), 'utf8')
  }

  async function otherProcess(of = home, durable = false) {
    const script = `
      import { startPostgres } from ${JSON.stringify(new URL('./server.ts', import.meta.url).href)};
      const server = await startPostgres({ home: ${JSON.stringify(of)}, durable: ${durable} });
      console.log(server.owned);
      process.stdin.once('end', () => server.stop()).resume();`
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] })
    others.push(child)
    const [line] = await once(child.stdout, 'data')
    const ended = once(child, 'exit')
    return {
      answer: { owned: String(line).trim() === 'true', pid: postgresPid(of) },
      finish: () => child.stdin.end() && ended,
      kill: () => child.kill('SIGKILL') && ended,
    }
  }
})

async function connect(settings: pg.ClientConfig, sql: string, values: string[] = []): Promise<unknown[]> {
  const client = new pg.Client(settings)
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql, values)).rows
  } finally {
    await client.end()
  }
}

/** What the database answers, or undefined while it does not. */
async function answer(settings: pg.ClientConfig): Promise<unknown[] | undefined> {
  try {
    return await connect(settings, 'select 1')
  } catch {
    return undefined
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20))
}
