// Long: everything that one login must not be able to do, attack by attack.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { newToken, tokenHash } from '../../src/ground/base/secret.ts'
import { readClaim } from '../../src/people/access/session.ts'
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

  it('gives nobody a duty: not itself, not by a list, not by moving a school', async () => {
    const attempts: [string, unknown[]][] = [
      [
        "insert into duty (authority_id, person_id, unit_id, role, source, from_on) values ($1, $2, $1, 'administrator', 'hand', '2026-01-01')",
        [town.authority, attacker()],
      ],
      ["update duty set role = 'principal', unit_id = $2 where person_id = $1", [attacker(), town.almskolan]],
      ["update duty set person_id = $1 where role = 'administrator'", [attacker()]],
      ['delete from duty where authority_id = $1', [town.authority]],
      ['update unit_parent set parent_id = $1 where unit_id = $2', [town.district, town.vuxenskolan]],
      ["update unit set kind = 'authority' where id = $1", [town.almskolan]],
      [
        "insert into roster_import (authority_id, by_person_id, file_name, content, state, preview) values ($1, $2, 'a.csv', '', 'importing', '{}')",
        [town.authority, attacker()],
      ],
    ]
    const { rows } = await program.owner.query('select * from duty order by id')
    // With a session of their own, or the administrator's as it stands in the database, and any key they can think of.
    const own = readClaim((await signedIn(program, town.authority, attacker())).cookies.get('stegvis'))
    await signedIn(program, town.authority, town.people.admin)
    const admin = await program.owner.query<{ hash: string }>(
      "select encode(token_hash, 'hex') as hash from session where person_id = $1",
      [town.people.admin],
    )
    const ownProof = program.program.secret.mac('session', tokenHash(own?.token ?? '').toString('hex')).toString('hex')
    for (const session of [tokenHash(own?.token ?? '').toString('hex'), admin.rows[0]?.hash ?? '', ''])
      for (const proof of [ownProof, admin.rows[0]?.hash ?? '', '00'.repeat(32), ''])
        for (const attempt of attempts)
          await assert.rejects(
            attack(
              attacker(),
              ["select set_config('app.session', $1, true), set_config('app.proof', $2, true)", [session, proof]],
              attempt,
            ),
            /only an administrator changes/,
            attempt[0],
          )
    assert.deepEqual((await program.owner.query('select * from duty order by id')).rows, rows)
    assert.equal((await (await signedIn(program, town.authority, attacker())).get('/people')).status, 404)
  })

  it('changes nobody’s address, and clears nothing that makes an address count as changed', async () => {
    for (const column of ['email', 'eppn', 'family_name', 'to_on'])
      await assert.rejects(
        attack(victim(), [`update person set ${column} = null where id = $1`, [victim()]]),
        /only an administrator changes/,
      )
    await assert.rejects(
      attack(victim(), [
        "insert into person (authority_id, given_name, family_name, email, from_on) values ($1, 'A', 'B', 'x@example.se', '2026-01-01')",
        [town.authority],
      ]),
      /only an administrator changes/,
    )
    // Somebody changed the address; the attacker makes as if nobody had.
    await program.owner.query("update person set email = 'mine@example.se' where id = $1", [town.people.lead])
    const { rows } = await program.owner.query<{ seal: Buffer }>('select email_seal as seal from person where id = $1', [attacker()])
    for (const seal of [rows[0]?.seal, Buffer.alloc(32), null]) {
      await attack(town.people.lead, ['update person set earlier_email = null, email_seal = $2 where id = $1', [town.people.lead, seal]])
      await new Visitor(program).post('/sign-in-links', { email: 'mine@example.se' })
      await program.runJobs()
      const link = /http:\/\/localhost(\/sign-in-links\/\S+)/.exec(program.sent.at(-1)?.text ?? '')?.[1] ?? ''
      const visitor = new Visitor(program)
      assert.equal((await visitor.post(link)).status, 303)
      assert.match((await visitor.get('/account')).text, /Länk till en ändrad adress/)
    }
    // Nor is an address of the attacker's asked whether it was the earlier one.
    program.sent.length = 0
    await attack(town.people.lead, ["update person set earlier_email = 'also-mine@example.se' where id = $1", [town.people.lead]])
    await program.runTask('confirm-address-mail', { authority: town.authority, person: town.people.lead })
    await program.runJobs()
    assert.deepEqual(program.sent, [])
  })

  it('a confirmation is about the address that it names, and no other that came later', async () => {
    const person = town.people.coach
    await program.owner.query("update person set email = 'karim.ny@example.se' where id = $1", [person])
    program.sent.length = 0
    await program.runTask('confirm-address-mail', { authority: town.authority, person })
    await program.runTask('post-delivery', {})
    const link = /http:\/\/localhost(\/address-confirmations\/\S+)/.exec(program.sent[0]?.text ?? '')?.[1] ?? ''
    await program.owner.query("update person set email = 'mine@example.org' where id = $1", [person])
    assert.equal((await new Visitor(program).post(link)).status, 410)
  })

  it('changes no promise of a round that is open: not its smallest group, audiences or framework, and does not open it anew', async () => {
    const changes: [change: string, values: unknown[]][] = [
      ['update round set minimum_group = 7 where id = $1', [round]],
      ["update round set audiences = '{staff}' where id = $1", [round]],
      [
        'update round set framework_version_id = (select id from framework_version where id <> framework_version_id limit 1) where id = $1',
        [round],
      ],
    ]
    for (const [change, values] of changes) {
      for (const pool of [program.owner, program.web, program.worker]) {
        const client = await pool.connect()
        await client.query('begin')
        await client.query("select set_config('app.authority', $1, true)", [town.authority])
        await assert.rejects(client.query(change, values), /an opened round keeps/, change).finally(() => client.query('rollback'))
        client.release()
      }
    }
    for (const change of [
      'delete from round_opening',
      'update round_opening set at = now()',
      'update round_member set team_id = null',
      'delete from round_member',
    ])
      await assert.rejects(attack(attacker(), [change]), /permission denied/, change)
    await assert.rejects(attack(attacker(), ['delete from round where id = $1', [round]]), /foreign key/)
  })

  it('opens no result that was shown to somebody else, as a later principal or by moving it to their school', async () => {
    const shown = program.program.secret.seal(
      'shared result',
      JSON.stringify({
        person: victim(),
        round,
        school: town.almskolan,
        principals: [town.people.principal],
        frameworkVersion: '',
        audience: 'staff',
        role: 'teacher',
        forms: [],
        answers: [],
      }),
    )
    await program.owner.query("update duty set role = 'principal', unit_id = $2 where person_id = $1", [attacker(), town.almskolan])
    await attack(victim(), [
      "insert into shared_result (authority_id, person_id, round_id, school_id, sealed, shared_on) values ($1, $2, $3, $4, $5, '2026-09-29')",
      [town.authority, victim(), round, town.almskolan, shown],
    ])
    const list = async (person: string) => (await (await signedIn(program, town.authority, person)).get('/shared-results')).text
    assert.match(await list(town.people.principal), /Sara Lindqvist/)
    assert.doesNotMatch(await list(attacker()), /Sara Lindqvist/)
    await attack(
      town.people.staff,
      ['select set_config($1, $2, true)', ['app.person', town.people.staff]],
      [
        "insert into shared_result (authority_id, person_id, round_id, school_id, sealed, shared_on) values ($1, $2, $3, $4, $5, '2026-09-29')",
        [town.authority, town.people.staff, round, town.bergskolan, shown],
      ],
    )
    assert.doesNotMatch(await list(town.people.otherPrincipal), /Sara|Mariam/)
  })

  it('learns from no lock, and from no statement under way, who is writing', async () => {
    const visitor = await signedIn(program, town.authority, victim())
    const superuser = new pg.Client(program.connection('superuser'))
    await superuser.connect()
    const held = await program.owner.connect()
    await held.query('begin; lock table private.response in access exclusive mode')
    const writing = visitor.post(`/assessments/${round}/${town.almskolan}/response`)
    try {
      for (let tries = 0; tries < 1200; tries += 1) {
        const { rows } = await superuser.query("select from pg_stat_activity where usename = 'stegvis_web' and wait_event_type = 'Lock'")
        if (rows.length > 0) break
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      const locks = await superuser.query<{ objid: string; objsubid: number }>(
        "select objid::text, objsubid from pg_locks l join pg_stat_activity a using (pid) where locktype = 'advisory' and usename = 'stegvis_web' and a.datname = current_database() and objsubid = 2",
      )
      assert.equal(locks.rows.length, 1)
      assert.ok(Number(locks.rows[0]?.objid) < 32)
      const asked = await superuser.query<{ query: string }>(
        "select query from pg_stat_activity where usename = 'stegvis_web' and datname = current_database()",
      )
      assert.ok(asked.rows.length > 0)
      const pseudonym = program.program.secret.pseudonym(town.authority, victim())
      for (const { query } of asked.rows) assert.doesNotMatch(query, new RegExp(`${pseudonym}|${victim()}|[0-9a-f]{64}`))
    } finally {
      await held.query('rollback')
      held.release()
      await superuser.end()
      await writing
    }
  })
})
