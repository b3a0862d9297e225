import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type pg from 'pg'
import { readClaim } from '../../src/access/session.ts'
import { newToken, tokenHash } from '../../src/base/secret.ts'
import { askable, tasksFor } from '../../src/tasks.ts'
import { openRoundIn } from '../support/answering.ts'
import { signedIn, Visitor } from '../support/browser.ts'
import { type Municipality, makeMunicipality } from '../support/municipality.ts'
import { openTestProgram, type TestProgram } from '../support/program.ts'

/** Each attack is tried for real, and what it writes is kept: as whoever has stolen the login's password would. */
describe('whoever has the web’s login to the database, but not the key', () => {
  let program: TestProgram
  let town: Municipality
  let round: string
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    round = await openRoundIn(program, town)
  })
  after(() => program.close())

  /** Runs statements with whatever settings the attacker likes, and keeps what they did. */
  async function attack(person: string, ...statements: [string, unknown[]?][]): Promise<pg.QueryResult[]> {
    const client = await program.web.connect()
    try {
      await client.query('begin')
      await client.query("select set_config('app.authority', $1, true), set_config('app.person', $2, true)", [town.authority, person])
      const results: pg.QueryResult[] = []
      for (const [statement, values] of statements) results.push(await client.query(statement, values))
      await client.query('commit')
      return results
    } catch (error) {
      await client.query('rollback')
      throw error
    } finally {
      client.release()
    }
  }
  const victim = () => town.people.teacher
  const attacker = () => town.people.colleague

  it('signs in as nobody by a mailed link of their own making, of any kind and with any code', async () => {
    const { rows } = await program.owner.query<{ mac: Buffer }>("select mac from ticket where kind = 'mail' limit 1")
    for (const kind of ['mail', 'slip', 'operator', 'readdressed'])
      for (const mac of [null, Buffer.alloc(32), rows[0]?.mac ?? Buffer.alloc(0)])
        for (const hash of [tokenHash, (token: string) => program.program.secret.mac('ticket word', tokenHash(token).toString('hex'))]) {
          const token = newToken()
          await attack(victim(), [
            `insert into ticket (authority_id, person_id, kind, secret_hash, issued_on, expires_at, mac) values ($1, $2, $3, $4, '2026-09-29', '2027-01-01', $5)`,
            [town.authority, victim(), kind, hash(token), mac],
          ])
          const visitor = new Visitor(program)
          assert.equal((await visitor.post(`/sign-in-links/${token}`)).status, 410, kind)
          assert.equal((await visitor.get('/account')).status, 303)
        }
  })

  it('turns no ticket of their own into somebody else’s, nor makes it hold longer', async () => {
    const changes: [string, unknown[]][] = [
      ['update ticket set person_id = $1 where person_id = $2', [victim(), attacker()]],
      ["update ticket set kind = 'mail' where person_id = $1", [attacker()]],
      ["update ticket set expires_at = '2030-01-01' where person_id = $1", [attacker()]],
    ]
    for (const change of changes) await assert.rejects(attack(attacker(), change), /permission denied/)
  })

  it('makes no session for anybody, and points none of their own at somebody else', async () => {
    const token = newToken()
    const own = await signedIn(program, town.authority, attacker())
    const claim = readClaim(own.cookies.get('stegvis'))
    const { rows } = await program.owner.query<{ mac: Buffer }>('select mac from session where token_hash = $1', [
      tokenHash(claim?.token ?? ''),
    ])
    await attack(victim(), [
      `insert into session (authority_id, person_id, token_hash, origin, device, created_on, seen_week, expires_on, mac)
       values ($1, $2, $3, 'mail', '', '2026-09-29', '2026-09-28', '2026-10-29', $4)`,
      [town.authority, victim(), tokenHash(token), rows[0]?.mac],
    ])
    await assert.rejects(attack(attacker(), ['update session set person_id = $1', [victim()]]), /permission denied/)
    // Without the right to change a row one may still remove it and write it anew.
    await attack(attacker(), ['delete from session where token_hash = $1', [tokenHash(claim?.token ?? '')]])
    await attack(victim(), [
      `insert into session (authority_id, person_id, token_hash, origin, device, created_on, seen_week, expires_on, mac)
       values ($1, $2, $3, 'mail', '', '2026-09-29', '2026-09-28', '2026-10-29', $4)`,
      [town.authority, victim(), tokenHash(claim?.token ?? ''), rows[0]?.mac],
    ])
    for (const stolen of [token, claim?.token ?? '']) {
      const visitor = new Visitor(program)
      visitor.cookies.set('stegvis', `${town.authority}.${victim()}.${stolen}`)
      assert.equal((await visitor.get('/account')).status, 303)
      const saving = await visitor.post(
        `/assessments/${round}/${town.almskolan}/statements/1/answer`,
        { statement: 'undervisning.staff', choice: '3', importance: '1', revision: '0' },
        { accept: 'application/json', 'x-stegvis-autosave': '1' },
      )
      assert.equal(saving.status, 401)
    }
  })

  it('makes no session of their own count as a better way in, nor hold longer', async () => {
    for (const [column, value] of [
      ['origin', 'mail'],
      ['expires_on', '2030-01-01'],
    ] as const) {
      const slip = await signedIn(program, town.authority, attacker(), 'slip')
      const hash = tokenHash(readClaim(slip.cookies.get('stegvis'))?.token ?? '')
      const copy = await attack(attacker(), ['select * from session where token_hash = $1', [hash]])
      const row = { ...copy[0]?.rows[0], [column]: value }
      await attack(
        attacker(),
        ['delete from session where token_hash = $1', [hash]],
        [
          `insert into session (authority_id, person_id, token_hash, origin, device, created_on, seen_week, expires_on, mac) values ($1, $2, $3, $4, '', $5, $5, $6, $7)`,
          [row.authority_id, row.person_id, row.token_hash, row.origin, row.created_on, row.expires_on, row.mac],
        ],
      )
      assert.equal((await slip.get('/account')).status, 303, column)
    }
  })

  it('reads nobody’s calendar by an address of their own making', async () => {
    const token = newToken()
    await attack(victim(), [
      "insert into calendar_feed (authority_id, person_id, token_hash, created_on, mac) values ($1, $2, $3, '2026-09-29', $4)",
      [town.authority, victim(), tokenHash(token), Buffer.alloc(32)],
    ])
    assert.equal((await new Visitor(program).get(`/calendar/${token}.ics`)).status, 404)
  })

  it('does not remove a person and put another in their place', async () => {
    await assert.rejects(attack(victim(), ['delete from person where id = $1', [victim()]]), /permission denied/)
    await assert.rejects(
      attack(victim(), [
        `insert into person (id, authority_id, given_name, family_name, from_on) values ($1, $2, 'A', 'B', '2026-01-01')`,
        [randomUUID(), randomUUID()],
      ]),
    )
  })

  it('asks for no job but those that pages ask for', async () => {
    const mail = { authority: town.authority, round, kind: 'invitation', person: victim() }
    for (const task of Object.keys(tasksFor(program)).filter((name) => !askable.some((each) => each === name)))
      await assert.rejects(
        attack(attacker(), ['select queue.enqueue($1, $2, null, null)', [task, JSON.stringify(mail)]]),
        /the web does not ask for the job/,
        task,
      )
    for (const statement of [
      "select jobs.add_job('shuffle-answers', '{}')",
      "insert into jobs._private_jobs (task_id, payload) values (1, '{}')",
      'select * from jobs._private_jobs',
    ])
      await assert.rejects(attack(attacker(), [statement]), /permission denied/, statement)
  })
})
