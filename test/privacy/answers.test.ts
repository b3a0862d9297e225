import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type pg from 'pg'
import { inScope } from '../../src/ground/base/database.ts'
import { tokenHash } from '../../src/ground/base/secret.ts'
import { beginSession, sessionKey } from '../../src/people/access/session.ts'
import { openRoundIn } from '../support/answering.ts'
import { type Municipality, makeMunicipality } from '../support/municipality.ts'
import { openTestProgram, type TestProgram } from '../support/program.ts'

const statements = ['undervisning.staff', 'kollegium.staff', 'kontakt.staff']

describe('whoever has a login to the database but not the key', () => {
  let program: TestProgram
  let town: Municipality
  let round: string
  let pseudonym: string

  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    round = await openRoundIn(program, town)
    pseudonym = program.program.secret.pseudonym(town.authority, town.people.teacher)
    for (const person of [town.people.teacher, town.people.colleague, town.people.staff]) await answerAll(person)
  })
  after(() => program.close())

  async function answerAll(person: string): Promise<void> {
    const mine = program.program.secret.pseudonym(town.authority, person)
    const claim = await inScope(program.program.db, { authority: town.authority, person }, (tx) =>
      beginSession(tx, program.program.secret, { authority: town.authority, person }, 'mail', '', '2026-09-29'),
    )
    await inScope(program.program.db, { pseudonym: mine }, (tx) =>
      tx
        .insertInto('private.response')
        .values({ round_id: round, school_id: town.almskolan, pseudonym: mine, audience: 'staff', handed_in_on: '2026-09-29' })
        .execute(),
    )
    for (const statement of statements) {
      const { rows } = await program.web.query('select outcome from save_answer($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16)', [
        town.authority,
        person,
        tokenHash(claim.token),
        sessionKey(program.program.secret, claim.token),
        mine,
        'x'.repeat(43),
        round,
        town.almskolan,
        statement,
        'staff',
        3,
        2,
        null,
        true,
        0,
        '2026-09-29',
      ])
      assert.equal(rows[0]?.outcome, 'saved')
    }
  }

  /** Runs statements as a login that has set everything it may set to everything it can know. */
  async function knowingAll<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await pool.connect()
    try {
      await client.query('begin')
      const { rows } = await program.owner.query<{ hash: string }>("select encode(token_hash, 'hex') as hash from session limit 1")
      for (const [name, value] of Object.entries({
        authority: town.authority,
        person: town.people.teacher,
        session: rows[0]?.hash ?? '',
      })) {
        await client.query('select set_config($1, $2, true)', [`app.${name}`, value])
      }
      return await work(client)
    } finally {
      await client.query('rollback')
      client.release()
    }
  }

  for (const login of ['web', 'worker'] as const) {
    it(`the ${login} login sees no row of schema private, whatever it sets`, async () => {
      const tables = ['private.response', 'private.answer', 'private.goal', 'private.opening', 'private.return_code']
      await knowingAll(program[login], async (client) => {
        for (const table of tables) assert.equal((await client.query(`select * from ${table}`)).rowCount, 0, table)
        for (const guess of [town.people.teacher, '', '%', 'null', pseudonym.slice(0, 42)]) {
          await client.query("select set_config('app.pseudonym', $1, true)", [guess])
          for (const table of tables) assert.equal((await client.query(`select * from ${table}`)).rowCount, 0, `${table} for ${guess}`)
        }
      })
    })

    it(`the ${login} login can neither change nor remove another’s answers, nor write in another’s name`, async () => {
      await knowingAll(program[login], async (client) => {
        assert.equal((await client.query('update private.answer set choice = 5')).rowCount, 0)
        assert.equal((await client.query('delete from private.response')).rowCount, 0)
      })
      await assert.rejects(
        knowingAll(program[login], (client) =>
          client.query(
            "insert into private.goal (pseudonym, action, framework, state, chosen_on) values ($1, 'a', 'b', 'chosen', '2026-09-29')",
            [pseudonym],
          ),
        ),
        /row-level security/,
      )
    })

    it(`the ${login} login gains nothing by other roles, by switching row security off, or by making functions of its own`, async () => {
      for (const statement of [
        'set role stegvis_owner',
        'set session authorization stegvis_owner',
        'create function peek() returns bigint language sql security definer as $$ select count(*) from private.answer $$',
      ]) {
        await assert.rejects(
          knowingAll(program[login], (client) => client.query(statement)),
          Error,
          statement,
        )
      }
      await knowingAll(program[login], async (client) => {
        await client.query('reset role')
        assert.equal((await client.query('select * from private.answer')).rowCount, 0)
      })
      await assert.rejects(
        knowingAll(program[login], async (client) => {
          await client.query('set local row_security = off')
          await client.query('select * from private.answer')
        }),
        /row-level security/,
      )
    })

    it(`no table, view or statistic that the ${login} login can read shows a pseudonym`, async () => {
      await program.owner.query('analyze private.answer')
      await knowingAll(program[login], async (client) => {
        const { rows } = await client.query<{ name: string }>(`
          select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where c.relkind in ('r', 'v', 'm', 'p') and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')`)
        assert.ok(rows.length > 20)
        for (const { name } of rows) {
          const found = await client.query(`select count(*)::int as n from ${name} t where t::text like $1`, [`%${pseudonym}%`])
          assert.equal(found.rows[0]?.n, 0, name)
        }
      })
    })
  }

  it('the web login learns how many have handed in at a school, never which pseudonyms', async () => {
    await knowingAll(program.web, async (client) => {
      assert.equal((await client.query('select private.handed_in_total($1, $2) as n', [round, town.almskolan])).rows[0]?.n, 3)
    })
    await assert.rejects(
      knowingAll(program.web, (client) => client.query('select private.handed_in($1, $2, $3)', [round, town.almskolan, [pseudonym]])),
      /permission denied/,
    )
    await assert.rejects(
      knowingAll(program.web, (client) => client.query('select private.shuffle()')),
      /permission denied/,
    )
  })

  it('another authority does not even learn how many', async () => {
    const other = await makeMunicipality(program, 'Granköpings kommun')
    const { rows } = await program.web.query("select set_config('app.authority', $1, false), private.handed_in_total($2, $3) as n", [
      other.authority,
      round,
      town.almskolan,
    ])
    assert.equal(rows[0]?.n, 0)
    await program.web.query("select set_config('app.authority', '', false)")
  })
})

describe('whoever holds a copy of the whole database but not the key', () => {
  let program: TestProgram
  let town: Municipality
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
  })
  after(() => program.close())

  it('finds no column in schema private that names a person, or a moment finer than a day, or counts rows', async () => {
    const { rows } = await program.owner.query<{ name: string; type: string; fallback: string | null }>(
      "select table_name || '.' || column_name as name, data_type as type, column_default as fallback from information_schema.columns where table_schema = 'private'",
    )
    for (const { name, type, fallback } of rows) {
      // The papers of a ballot lie in one row.
      const isWhole = type === 'ARRAY' && /^ballot_(roll|urn)\./.test(name)
      assert.ok(isWhole || ['text', 'uuid', 'smallint', 'integer', 'date', 'bytea'].includes(type), `${name} is ${type}`)
      assert.ok(!/person|nextval|now\(\)|random/.test(`${name} ${fallback}`), `${name} ${fallback}`)
      if (type === 'uuid') assert.match(name, /\.(round_id|school_id|ballot_id)$/)
    }
  })

  it('finds no table that says who has answered', async () => {
    const { rows } = await program.owner.query<{ name: string }>(
      "select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public' and column_name ~ 'answered|handed|responded|participa' order by 1",
    )
    // A unit's released number, the text of who came to a meeting, and when a place at a session, or an invitation to one, was taken: none is about a person's answering.
    const known = [
      'group_meeting.participants',
      'plan_meeting.participants',
      'result_participation.answered',
      'seat_offer.answered_at',
      'session_invitation.answered_at',
    ]
    assert.deepEqual(
      rows.filter(({ name }) => !known.includes(name)),
      [],
    )
  })

  it('finds after the nightly shuffle, or closing, neither row order nor transaction numbers that tell what was written together', async () => {
    const round = await openRoundIn(program, town)
    const pseudonyms = Array.from({ length: 40 }, (_, index) => program.program.secret.pseudonym(town.authority, `${index}`))
    for (const pseudonym of pseudonyms) {
      const row = { round_id: round, school_id: town.almskolan, pseudonym }
      await inScope(program.program.db, { pseudonym }, async (tx) => {
        await tx
          .insertInto('private.response')
          .values({ ...row, audience: 'staff', handed_in_on: null })
          .execute()
        await tx
          .insertInto('private.answer')
          .values(statements.map((statement) => ({ ...row, statement, choice: 2, importance: 1, note: null, revision: 1 })))
          .execute()
      })
    }
    const order = async (table: string) =>
      (await program.owner.query<{ pseudonym: string; xmin: string }>(`select pseudonym, xmin::text from private.${table} order by ctid`))
        .rows
    assert.deepEqual(
      (await order('response')).map((row) => row.pseudonym),
      pseudonyms,
      'before, the rows lie as they came',
    )
    await program.runTask('shuffle-answers', {})
    for (const table of ['response', 'answer']) {
      const rows = await order(table)
      assert.equal(new Set(rows.map((row) => row.xmin)).size, 1, `${table}: one transaction wrote all`)
      assert.notDeepEqual([...new Set(rows.map((row) => row.pseudonym))], pseudonyms)
    }
    assert.equal((await order('answer')).length, 120)
  })
})
