import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { addDays, dayOf, daysBetween, mondayOf, startOfDay } from './clock.ts'
import { ConfigError, readConfig } from './config.ts'
import { preferredLanguage } from './language.ts'
import { EditedMigration, migrate, UnknownMigration } from './migrations.ts'
import { loadSecret, secretFrom } from './secret.ts'
import { setupSql } from './setup.ts'

describe('the settings', () => {
  it('are all right by themselves', () => {
    assert.equal(readConfig({}).port, 4173)
    assert.equal(readConfig({}).database, 'embedded')
  })

  it('report every fault at once, each by its name', () => {
    assert.throws(
      () => readConfig({ PORT: 'eighty', PUBLIC_URL: 'stegvis', SMTP_URL: 'mail.example.se', DATABASE_URL: 'postgres://x/y' }),
      (error) =>
        error instanceof ConfigError && ['PORT', 'PUBLIC_URL', 'SMTP_URL', 'DATABASE_URL'].every((name) => error.message.includes(name)),
    )
  })
})

describe('the calendar', () => {
  const days = fc.date({ min: new Date('2015-01-02T00:00:00Z'), max: new Date('2060-12-30T00:00:00Z'), noInvalidDate: true }).map(dayOf)

  it('a day begins at midnight in Sweden, summer and winter', () => {
    fc.assert(
      fc.property(days, (day) => {
        const start = startOfDay(day)
        assert.equal(dayOf(start), day)
        assert.equal(dayOf(new Date(start.getTime() - 1)), addDays(day, -1))
      }),
    )
  })

  it('adding days and counting them agree, and a week begins on Monday', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        assert.equal(daysBetween(day, addDays(day, count)), count)
        assert.equal(new Date(`${mondayOf(day)}T12:00:00Z`).getUTCDay(), 1)
        assert.ok(daysBetween(mondayOf(day), day) < 7)
      }),
    )
  })

  it('late in the evening in Sweden is still today', () => {
    assert.equal(dayOf(new Date('2026-09-29T21:59:00Z')), '2026-09-29')
    assert.equal(dayOf(new Date('2026-09-29T22:00:00Z')), '2026-09-30')
  })
})

describe('the language', () => {
  it('follows the browser’s wish, Swedish when nothing fits', () => {
    assert.equal(preferredLanguage('en-GB,en;q=0.9,sv;q=0.8'), 'en')
    assert.equal(preferredLanguage('fi;q=1, sv-FI;q=0.9, en;q=0.2'), 'sv')
    assert.equal(preferredLanguage('de, fr'), 'sv')
    assert.equal(preferredLanguage(null), 'sv')
  })
})

describe('the key', () => {
  const secret = secretFrom(Buffer.alloc(32, 1))

  it('gives a person one pseudonym, other persons and authorities others, and none that says who', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), fc.uuid(), (authority, person, other) => {
        fc.pre(person !== other)
        const pseudonym = secret.pseudonym(authority, person)
        assert.equal(pseudonym, secret.pseudonym(authority, person))
        assert.notEqual(pseudonym, secret.pseudonym(authority, other))
        assert.notEqual(pseudonym, secret.pseudonym(other, person))
        assert.notEqual(pseudonym, secretFrom(Buffer.alloc(32, 2)).pseudonym(authority, person))
        assert.match(pseudonym, /^[\w-]{43}$/)
      }),
    )
  })

  it('opens what it sealed, and nothing that was altered or sealed for another purpose', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const sealed = secret.seal('note', text)
        assert.equal(secret.unseal('note', sealed), text)
        assert.equal(secret.unseal('other', sealed), null)
        assert.equal(secretFrom(Buffer.alloc(32, 9)).unseal('note', sealed), null)
        for (const end of [0, 1, 12, 20, 27])
          assert.equal(secret.unseal('note', sealed.subarray(0, end)), null, `cut off after ${end} bytes`)
        const altered = Buffer.from(sealed)
        altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1
        if (text) assert.equal(secret.unseal('note', altered), null)
      }),
    )
  })

  it('is made once, and only its owner may read it', async () => {
    const home = await mkdtemp(join(tmpdir(), 'stegvis-key-'))
    const config = { ...readConfig({}), home }
    const [first, second] = await Promise.all([loadSecret(config, true), loadSecret(config, true)])
    assert.equal(first.pseudonym('a', 'b'), second.pseudonym('a', 'b'))
    assert.equal((await stat(join(home, 'secret.key'))).mode & 0o777, 0o600)
    await rm(home, { recursive: true })
  })
})

describe('migrations', () => {
  let program: TestProgram
  let folder: string
  before(async () => {
    program = await openTestProgram()
    folder = await mkdtemp(join(tmpdir(), 'stegvis-migrations-'))
    await program.owner.query('delete from migration')
    await writeFile(join(folder, '0001_first.sql'), 'create table first_of_test (id int);')
  })
  after(async () => {
    await program.close()
    await rm(folder, { recursive: true })
  })

  it('are carried out once, also when two start at the same time', async () => {
    const [one, two] = await Promise.all([migrate(program.owner, folder), migrate(program.owner, folder)])
    assert.deepEqual([...one, ...two], ['0001_first.sql'])
    assert.deepEqual(await migrate(program.owner, folder), [])
  })

  it('a failing one leaves nothing half done and says which', async () => {
    await writeFile(join(folder, '0002_bad.sql'), 'create table half_done (id int); select no_such_function();')
    await assert.rejects(migrate(program.owner, folder), /0002_bad\.sql/)
    assert.equal((await program.owner.query("select to_regclass('half_done') as found")).rows[0]?.found, null)
    await rm(join(folder, '0002_bad.sql'))
  })

  it('an edited old one is refused by name before anything is changed', async () => {
    const text = await readFile(join(folder, '0001_first.sql'), 'utf8')
    await writeFile(join(folder, '0001_first.sql'), `${text} -- edited`)
    await writeFile(join(folder, '0002_next.sql'), 'create table never_made (id int);')
    await assert.rejects(
      migrate(program.owner, folder),
      (error) => error instanceof EditedMigration && error.message.includes('0001_first.sql'),
    )
    assert.equal((await program.owner.query("select to_regclass('never_made') as found")).rows[0]?.found, null)
    await writeFile(join(folder, '0001_first.sql'), text)
  })

  it('a database from a newer version is refused', async () => {
    await program.owner.query("insert into migration (name, hash) values ('9999_future.sql', 'x')")
    await assert.rejects(migrate(program.owner, folder), UnknownMigration)
  })
})

describe('an external server', () => {
  it('gets three logins of which none may bypass row-level security, with fresh passwords each time', () => {
    const sql = setupSql()
    for (const login of ['owner', 'web', 'worker'])
      assert.match(sql, new RegExp(`alter role stegvis_${login} login nosuperuser .*nobypassrls password '[\\w-]{43}'`))
    assert.notEqual(sql, setupSql())
    for (const setting of ['statement_timeout', 'idle_in_transaction_session_timeout'])
      assert.match(sql, new RegExp(`alter role stegvis_web set ${setting} = '15s';`))
  })
})
