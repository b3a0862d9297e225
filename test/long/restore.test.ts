import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { projectRoot } from '../../src/ground/base/root.ts'

/*
 * Needs a PostgreSQL 15 or later on the machine, with initdb, pg_ctl, psql, pg_dump and pg_restore (Debian: postgresql-15). They are looked for on the path and
 * in /usr/lib/postgresql; POSTGRES_BIN names another folder.
 */
const [port, ownPort] = [await freePort(), await freePort()]

/** Follows docs/running.md word by word: its commands are read from there and carried out. */
describe('the documented way of an external database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stegvis-long-'))
  const environment: Record<string, string> = {}
  let bin = ''

  before(() => {
    bin = binaries()
    environment.PATH = `${bin}:${process.env.PATH}`
    Object.assign(environment, {
      PGHOST: '127.0.0.1',
      PGPORT: String(port),
      PGUSER: 'postgres',
      LOG_LEVEL: 'warn',
      STEGVIS_HOME: join(folder, 'home'),
    })
    asPostgres('initdb', ['-D', join(folder, 'data'), '-U', 'postgres', '-E', 'UTF8', '--auth=trust'])
    asPostgres('pg_ctl', [
      '-D',
      join(folder, 'data'),
      '-o',
      `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`,
      '-l',
      join(folder, 'log'),
      '-w',
      'start',
    ])
  })
  after(() => {
    asPostgres('pg_ctl', ['-D', join(folder, 'data'), '-m', 'immediate', 'stop'])
    rmSync(folder, { recursive: true, force: true })
  })

  it('is set up, started, filled, dumped, restored and started, and holds the same', async () => {
    const { database, backup } = commandsOf(readFileSync(join(projectRoot, 'docs', 'running.md'), 'utf8'))
    assert.equal(database.length, 2)
    assert.equal(backup.length, 2)
    const [dump = '', restore = ''] = backup
    for (const command of database) shell(command)
    takeAddresses()
    await startAndStop()
    stegvis('demo')
    await startAndStop()
    const before = await contents()
    assert.ok(before.some(([table, count]) => table === 'private.answer' && count > 1000))
    shell(dump)
    await asSuperuser('drop database stegvis')
    for (const command of database) shell(command)
    takeAddresses()
    shell(restore)
    assert.deepEqual(await contents(), before)
    assert.match(stegvis('round', 'list'), /Skattning/)
    await startAndStop()
    assert.deepEqual(await contents(), before)
  })

  function shell(command: string): string {
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['-euo', 'pipefail', '-c', command.replace(/(?<= |^)(setup\.sql|stegvis\.dump)/g, `${folder}/$1`)],
      {
        cwd: projectRoot,
        env: environment,
        encoding: 'utf8',
      },
    )
    assert.equal(status, 0, `${command}\n${stderr}`)
    return stdout
  }

  function stegvis(...words: string[]): string {
    return shell(`node start.mjs stegvis ${words.join(' ')}`)
  }

  function takeAddresses(): void {
    for (const [, name = '', url = ''] of readFileSync(join(folder, 'setup.sql'), 'utf8').matchAll(/^-- {3}(DATABASE\w*)=(\S+)$/gm))
      environment[name] = url.replace('@HOST:5432', `@127.0.0.1:${port}`)
  }

  /** Serves until no job waits any more: what is done later would make another content. */
  async function startAndStop(): Promise<void> {
    const child = spawn('node', ['start.mjs', 'start'], {
      cwd: projectRoot,
      env: { ...environment, PORT: String(ownPort) },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(child, 'exit')
    let said = ''
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (part) => {
        said += String(part)
        if (/^Stegvis: http/m.test(said)) resolve()
      })
      child.once('exit', () => resolve())
    })
    assert.match(said, /^Stegvis: http/m)
    for (let quiet = 0, tries = 0; quiet < 3 && tries < 120; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 1000))
      const [waiting] = await asSuperuser<{ jobs: number }>(
        "select count(*)::int as jobs from jobs._private_jobs where run_at <= now() + interval '10 s' and attempts < max_attempts",
      )
      quiet = waiting?.jobs === 0 ? quiet + 1 : 0
    }
    child.kill('SIGTERM')
    const [code] = await ended
    assert.equal(code, 0)
  }

  /** Every table of ours with its number of rows and a hash of them, whatever their order. */
  async function contents(): Promise<[string, number, string][]> {
    const tables = await asSuperuser<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'app', 'private') order by 1",
    )
    const all: [string, number, string][] = []
    for (const { name } of tables) {
      const rows = await asSuperuser<{ row: string }>(`select t::text as row from ${name} t order by 1`)
      all.push([
        name,
        rows.length,
        createHash('sha256')
          .update(rows.map(({ row }) => row).join('\n'))
          .digest('hex'),
      ])
    }
    return all
  }

  async function asSuperuser<Row extends pg.QueryResultRow>(statement: string): Promise<Row[]> {
    const database = statement.startsWith('drop') ? 'postgres' : 'stegvis'
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database })
    await client.connect()
    try {
      return (await client.query<Row>(statement)).rows
    } finally {
      await client.end()
    }
  }

  /** PostgreSQL does not run as root. */
  function asPostgres(name: string, args: string[]): void {
    const root = process.getuid?.() === 0
    const [uid, gid] = root ? ['-u', '-g'].map((flag) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout)) : []
    if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid)
    const { status, stderr } = spawnSync(join(bin, name), args, {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
      uid,
      gid,
    })
    assert.equal(status, 0, `${name}: ${stderr}`)
  }
})

/** The commands of the sections about the database and about backups, in their order. */
function commandsOf(document: string): { database: string[]; backup: string[] } {
  const section = (title: string) => document.split(/^## /m).find((part) => part.startsWith(title)) ?? ''
  const commands = (text: string) =>
    [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
      block
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
  return { database: commands(section('The database')), backup: commands(section('Backup')) }
}

/** A port that nobody listens at just now. */
async function freePort(): Promise<number> {
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

function binaries(): string {
  const installed = '/usr/lib/postgresql'
  const versions = existsSync(installed) ? readdirSync(installed).map((version) => join(installed, version, 'bin')) : []
  const folders = [process.env.POSTGRES_BIN ?? '', ...versions, ...(process.env.PATH ?? '').split(':')].filter(Boolean)
  const found = folders.find((each) => ['initdb', 'pg_ctl', 'psql', 'pg_dump', 'pg_restore'].every((name) => existsSync(join(each, name))))
  assert.ok(
    found,
    'This needs PostgreSQL 15 or later on the machine (Debian: apt-get install postgresql-15), or POSTGRES_BIN with its programs.',
  )
  return found
}
