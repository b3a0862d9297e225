import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import { openRoundIn } from '../test/support/answering.ts'
import { signedIn, Visitor } from '../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../test/support/program.ts'
import { ConfigError, readConfig } from './ground/base/config.ts'
import { type Database, inScope, openDatabase } from './ground/base/database.ts'
import { KeyFault, loadSecret, secretFrom, tokenHash } from './ground/base/secret.ts'
import { holdKey } from './installation.ts'
import { issueSlip } from './people/access/ticket.ts'

const key = Buffer.alloc(32, 5).toString('base64')
const another = Buffer.alloc(32, 6).toString('base64')

describe('the installation’s key', () => {
  let program: TestProgram
  let town: Municipality
  let owner: Database
  let home: string
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    owner = openDatabase(program.owner, false)
  })
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'stegvis-key-'))
    await program.owner.query('update installation set key_fingerprint = null')
  })
  afterEach(() => rm(home, { recursive: true }))
  after(() => program.close())

  const withKey = (secret?: string) => readConfig({ STEGVIS_HOME: home, STEGVIS_SECRET: secret })

  it('in STEGVIS_SECRET is the very same as in secret.key', async () => {
    await writeFile(join(home, 'secret.key'), `${key}\n`)
    const [fromFile, given] = [await loadSecret(withKey(), false), await loadSecret(withKey(key), false)]
    assert.equal(fromFile.pseudonym('a', 'b'), given.pseudonym('a', 'b'))
  })

  it('must be base64 of 32 bytes or more, in the setting and in the file', async () => {
    for (const wrong of ['kort', 'å'.repeat(50), `${key.slice(0, 20)} ${key.slice(20)}`, 'x'.repeat(42)]) {
      assert.throws(() => withKey(wrong), ConfigError)
      await writeFile(join(home, 'secret.key'), wrong)
      await assert.rejects(loadSecret(withKey(), true), KeyFault)
    }
  })

  it('of two processes that start in an empty home at once is one', async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => loadSecret(withKey(), true)))
    assert.equal(new Set(keys.map((each) => each.pseudonym('a', 'b'))).size, 1)
  })

  it('is remembered at the first start, and no other is accepted after it', async () => {
    await holdKey(owner, withKey(key))
    await holdKey(owner, withKey(key))
    await assert.rejects(holdKey(owner, withKey(another)), /STEGVIS_SECRET is not the key that this database was used with/)
    await writeFile(join(home, 'secret.key'), another)
    await assert.rejects(holdKey(owner, withKey()), /secret\.key\) is not the key that this database was used with/)
  })

  it('is not made anew where it is missing and the database has been used', async () => {
    await holdKey(owner, withKey(key))
    await assert.rejects(holdKey(owner, withKey()), /secret\.key is missing/)
    await assert.rejects(readFile(join(home, 'secret.key')), /ENOENT/)
  })

  it('is not made anew where rounds are, even when no key was ever remembered', async () => {
    const round = await openRoundIn(program, town)
    await assert.rejects(holdKey(owner, withKey()), /secret\.key is missing/)
    await program.owner.query('delete from round_member where round_id = $1', [round])
    await program.owner.query('delete from round_opening where round_id = $1', [round])
    await program.owner.query('delete from round where id = $1', [round])
    await holdKey(owner, withKey())
    assert.match(await readFile(join(home, 'secret.key'), 'utf8'), /^[\w+/]{43}=$/)
  })

  describe('in an installation from before it was remembered', () => {
    let round: string
    before(async () => {
      round = await openRoundIn(program, town)
    })
    async function answerUnder(secret: ReturnType<typeof secretFrom>): Promise<void> {
      await program.owner.query('delete from private.response')
      await program.owner.query("insert into private.response (round_id, school_id, pseudonym, audience) values ($1, $2, $3, 'staff')", [
        round,
        town.almskolan,
        secret.pseudonym(town.authority, town.people.teacher),
      ])
    }

    it('must find the answers that are there', async () => {
      await answerUnder(secretFrom(Buffer.from(key, 'base64')))
      await assert.rejects(holdKey(owner, withKey(another)), KeyFault)
      await holdKey(owner, withKey(key))
    })

    it('that was given letter by letter is told how to be set, and is then the same', async () => {
      const old = 'EnGammalNyckelSomVarFyrtiotreTeckenLangEllerMer'
      await answerUnder(secretFrom(Buffer.from(old, 'utf8')))
      await assert.rejects(holdKey(owner, withKey(old)), /base64 -w0/)
      await holdKey(owner, withKey(Buffer.from(old, 'utf8').toString('base64')))
    })
  })
})

describe('ways in from before they were bound to a person', () => {
  let program: TestProgram
  let town: Municipality
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
  })
  after(() => program.close())

  it('go on working after the first start that binds them, and only those that were there then', async () => {
    const { secret } = program.program
    const visitor = await signedIn(program, town.authority, town.people.teacher)
    const code = await inScope(program.program.db, { authority: town.authority }, (tx) =>
      issueSlip(
        tx,
        secret,
        { authority: town.authority, person: town.people.staff },
        town.people.admin,
        program.program.clock(),
        '2026-09-29',
      ),
    )
    await program.owner.query('update session set mac = null')
    await program.owner.query('update ticket set mac = null, secret_hash = $1', [tokenHash(code)])
    await program.owner.query("update person set email_seal = null, email = 'ny@example.se' where id = $1", [town.people.lead])
    await program.owner.query('update person set email_seal = null')
    assert.equal((await visitor.get('/account')).status, 303)
    const config = readConfig({ STEGVIS_SECRET: Buffer.from('a key for tests only, nothing is kept with it').toString('base64') })
    await holdKey(openDatabase(program.owner, false), config)
    assert.equal((await visitor.get('/account')).status, 200)
    assert.equal((await new Visitor(program).post('/session', { code })).status, 303)
    assert.equal(await originByMail(town.people.teacher), 'mail')
    assert.equal(await originByMail(town.people.lead), 'readdressed', 'an address that was changed stays what it was')
    await program.owner.query('update session set mac = null')
    await holdKey(openDatabase(program.owner, false), config)
    assert.equal((await visitor.get('/account')).status, 303, 'the second start binds nothing')
  })

  async function originByMail(person: string): Promise<string> {
    const { rows } = await program.owner.query<{ email: string }>('select email from person where id = $1', [person])
    await new Visitor(program).post('/sign-in-links', { email: rows[0]?.email ?? '' })
    await program.runJobs()
    const link = /http:\/\/localhost(\/sign-in-links\/\S+)/.exec(program.sent.at(-1)?.text ?? '')?.[1] ?? ''
    await new Visitor(program).post(link)
    const found = await program.owner.query<{ origin: string }>("select origin from session where person_id = $1 and device = ''", [person])
    return found.rows.at(-1)?.origin ?? ''
  }
})
