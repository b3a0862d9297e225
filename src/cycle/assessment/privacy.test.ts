import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { openRoundIn } from '../../../test/support/answering.ts'
import { answerAll, answerStatement, assessmentPath, autosave, resultPath } from '../../../test/support/assessing.ts'
import { signedIn } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { dayOf } from '../../ground/base/clock.ts'
import { transact } from '../../ground/base/database.ts'
import { newToken } from '../../ground/base/secret.ts'
import { readClaim, recognition } from '../../people/access/session.ts'
import { ownRowsQuestion } from './own-rows.ts'
import { assessmentRoutes } from './routes.tsx'

describe('answers are opened by their owner alone', () => {
  let program: TestProgram
  let town: Municipality
  let round: string
  let path: string

  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
  })
  after(() => program.close())
  beforeEach(async () => {
    await program.owner.query(
      'delete from private.response; delete from private.goal; delete from private.opening; delete from private.return_code; delete from attempt',
    )
    round = await openRoundIn(program, town, { schools: [town.almskolan, town.bergskolan] })
    path = assessmentPath(round, town.almskolan)
  })

  /** A path of a route about this round at Almskolan. */
  function addressOf(route: { path: string }): string {
    return route.path
      .replace(':round', round)
      .replace(':school', town.almskolan)
      .replace(':number', '3')
      .replace(':action', 'undervisning-p34')
      .replace(':id', round)
  }

  it('asking ahead for somebody’s rows tells nothing unless the transaction is of a real session of theirs', async () => {
    const sara = await signedIn(program, town.authority, town.people.teacher)
    await answerAll(sara, path, [], { handIn: false })
    await answerStatement(sara, path, 3, { choice: 5, importance: 2, note: 'hemligheten' })
    const claim = readClaim(sara.cookies.get('stegvis'))
    assert.ok(claim)
    const today = dayOf(program.program.clock())
    const told = async (of: typeof claim, whose = claim) => {
      const question = recognition(program.program.secret, of, today)
      const ahead = ownRowsQuestion(program.program, whose, today)
      const rows = await transact(
        program.program.db,
        { accessMode: 'read only', question, ahead },
        async (tx) => (await tx.executeQuery(ahead)).rows,
      )
      return rows[0]?.answers ?? null
    }
    assert.ok((await told(claim))?.some(({ choice }) => choice === 5))
    const token = newToken()
    assert.equal(await told({ ...claim, token }), null)
    assert.equal(await told({ ...claim, token }, claim), null)
    const colleague = readClaim((await signedIn(program, town.authority, town.people.colleague)).cookies.get('stegvis'))
    assert.ok(colleague)
    assert.equal(await told(colleague, claim), null)
  })

  it('a colleague, the principal, the administrator and another authority see nothing of them on any page', async () => {
    const sara = await signedIn(program, town.authority, town.people.teacher)
    await answerAll(sara, path, [], { handIn: false })
    await answerStatement(sara, path, 3, { choice: 5, importance: 2, note: 'hemligheten' })
    await sara.post(`${path}/handing-in`)
    assert.match((await sara.get(`${path}/check`)).text, /hemligheten/)
    const other = await makeMunicipality(program, 'Granköpings kommun')
    const visitors = [
      ...(await Promise.all(
        [town.people.colleague, town.people.principal, town.people.admin, town.people.leader, town.people.otherPrincipal].map((person) =>
          signedIn(program, town.authority, person),
        ),
      )),
      await signedIn(program, other.authority, other.people.admin),
    ]
    for (const visitor of visitors) {
      for (const route of assessmentRoutes([]).filter(({ method }) => method === 'GET')) {
        const { text, status } = await visitor.get(addressOf(route))
        assert.doesNotMatch(text, /hemligheten|5 Sprider<\/span>|inskickat 29/, `${route.path} ${status}`)
      }
    }
  })

  it('who is no member gets the same 404 as for a round that does not exist', async () => {
    const admin = await signedIn(program, town.authority, town.people.admin)
    const nowhere = assessmentPath('00000000-0000-4000-8000-000000000000', town.almskolan)
    for (const at of [path, nowhere]) {
      assert.equal((await admin.get(at)).status, 404)
      assert.equal((await admin.get(`${at}/statements/1`)).status, 404)
      assert.equal((await admin.get(`${at}/check`)).status, 404)
      assert.equal((await admin.post(`${at}/response`)).status, 404)
      assert.equal((await answerStatement(admin, at, 1, { choice: 3 })).status, 404)
      assert.equal((await autosave(admin, at, 1, { choice: 3 })).status, 404)
    }
    assert.equal((await admin.get(resultPath(round, town.almskolan))).status, 404)
    const { rows } = await program.owner.query('select 1 from private.response')
    assert.equal(rows.length, 0)
  })

  it('a made-up claim of being another person opens and writes nothing', async () => {
    const sara = await signedIn(program, town.authority, town.people.teacher)
    await answerAll(sara, path, [5])
    const jonas = await signedIn(program, town.authority, town.people.colleague)
    const token = jonas.cookies.get('stegvis')?.split('.')[2]
    jonas.cookies.set('stegvis', `${town.authority}.${town.people.teacher}.${token}`)
    assert.equal((await jonas.get(`${path}/check`)).status, 303)
    assert.equal((await autosave(jonas, path, 1, { choice: 1, revision: 1 })).status, 401)
    assert.match((await sara.get(`${path}/check`)).text, /5 Sprider/)
  })
})

describe('answering leaves no trace outside schema private', () => {
  let program: TestProgram
  let town: Municipality
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
  })
  after(() => program.close())

  /** Every row of every table outside schema private, with the transaction that wrote it. */
  async function rowsOutside(): Promise<Map<string, string>> {
    const { rows: tables } = await program.owner.query<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('private', 'pg_catalog', 'information_schema', 'jobs')",
    )
    const outside = new Map<string, string>()
    for (const { name } of tables) {
      const { rows } = await program.owner.query<{ all: string }>(
        `select coalesce(string_agg(xmin::text || t::text, '|' order by t::text), '') as all from ${name} t`,
      )
      outside.set(name, rows[0]?.all ?? '')
    }
    const { rows: jobs } = await program.worker.query('select count(*)::int as n from jobs._private_jobs')
    return outside.set('jobs', JSON.stringify(jobs))
  }

  it('from beginning to handing in, choosing goals, changing and deleting, no row elsewhere is written', async () => {
    const round = await openRoundIn(program, town)
    const [path, result] = [assessmentPath(round, town.almskolan), resultPath(round, town.almskolan)]
    const sara = await signedIn(program, town.authority, town.people.teacher)
    const slip = await signedIn(program, town.authority, town.people.staff, 'slip')
    const earlier = await rowsOutside()
    await slip.post(`${path}/response`)
    await answerAll(sara, path, [2, 3, 1])
    await autosave(sara, path, 4, { choice: 4, note: 'en anteckning' })
    for (const page of ['/assessments', path, `${path}/check`, '/results', result, '/results/answers.json']) await sara.get(page)
    await sara.post(`${result}/goals`, { action: 'undervisning-p23' })
    await sara.post(`${result}/goals/undervisning-p23/completion`)
    await sara.post(`${result}/declined`, { action: 'elevkompetens-p34' })
    await sara.post(`${path}/deletion`, { goals: 'keep' })
    for (const [table, rows] of await rowsOutside()) assert.equal(rows, earlier.get(table), table)
    assert.equal((await program.owner.query('select 1 from private.goal')).rows.length, 2)
  })

  it('the web login reads no answer, whatever it sets', async () => {
    const round = await openRoundIn(program, town)
    await answerAll(await signedIn(program, town.authority, town.people.teacher), assessmentPath(round, town.almskolan), [4])
    const client = await program.web.connect()
    try {
      for (const pseudonym of ['', '%', town.people.teacher, `${town.authority}|${town.people.teacher}`, 'A'.repeat(43)]) {
        await client.query('begin')
        for (const [name, value] of Object.entries({
          authority: town.authority,
          person: town.people.teacher,
          session: '00',
          ticket: '00',
          pseudonym,
        })) {
          await client.query('select set_config($1, $2, true)', [`app.${name}`, value])
        }
        for (const table of ['response', 'answer', 'goal', 'opening', 'return_code']) {
          assert.equal((await client.query(`select 1 from private.${table}`)).rowCount, 0, table)
        }
        await client.query('rollback')
      }
    } finally {
      client.release()
    }
  })

  it('a note is unreadable in the database', async () => {
    const round = await openRoundIn(program, town)
    const sara = await signedIn(program, town.authority, town.people.teacher)
    await answerAll(sara, assessmentPath(round, town.almskolan), [], { handIn: false })
    await answerStatement(sara, assessmentPath(round, town.almskolan), 1, { choice: 1, note: 'läsbar text' })
    const { rows } = await program.owner.query<{ note: Buffer | null }>('select note from private.answer')
    assert.ok(rows.some(({ note }) => note))
    for (const { note } of rows) assert.ok(!note?.includes('läsbar'))
  })
})
