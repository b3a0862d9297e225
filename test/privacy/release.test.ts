import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type pg from 'pg'
import { closeRound } from '../../src/cycle/round/store-close.ts'
import { inScope } from '../../src/ground/base/database.ts'
import { answeredRound, closeAndRelease } from '../support/crowds.ts'
import { type Municipality, makeMunicipality } from '../support/municipality.ts'
import { openTestProgram, type TestProgram } from '../support/program.ts'

const resultTables = [
  'round_release',
  'release_progress',
  'result_unit',
  'result_cell',
  'result_participation',
  'result_comparison',
  'result_change',
  'result_instrument',
]

/** Runs statements as a login for which these settings are set; nothing stays. */
async function as<T>(pool: pg.Pool, settings: Record<string, string>, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    for (const [name, value] of Object.entries(settings)) await client.query('select set_config($1, $2, true)', [`app.${name}`, value])
    return await work(client)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

describe('whoever has a login to the database but not the key, when results are released', () => {
  let program: TestProgram
  let town: Municipality
  let other: Municipality
  let rounds: { open: string; closed: string; released: string; theirs: string }
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    other = await makeMunicipality(program, 'Granköpings kommun')
    const [released, theirs, closed, open] = [
      await answeredRound(program, town),
      await answeredRound(program, other),
      await answeredRound(program, town),
      await answeredRound(program, town),
    ]
    await closeAndRelease(program, town, released)
    await closeAndRelease(program, other, theirs)
    await inScope(program.program.db, { authority: town.authority }, (tx) =>
      closeRound(tx, { authority: town.authority, by: null }, closed, 'hand', program.program.clock()),
    )
    rounds = { open, closed, released, theirs }
  })
  after(() => program.close())

  describe('the sums', () => {
    const ask = (client: pg.PoolClient, round: string, names: (string | null)[] = []) =>
      client.query(`select * from private.release_sums($1, $2, $3, $4, $5, '{"kollegium.staff": 64}')`, [
        round,
        names,
        names.map((_, index) => index),
        names.map(() => town.almskolan),
        names.map(() => 0),
      ])

    it('are refused to the web’s login, of every round', async () => {
      for (const round of Object.values(rounds))
        await assert.rejects(
          as(program.web, { authority: town.authority }, (client) => ask(client, round)),
          /permission denied/,
        )
    })
    it('are refused to the worker’s before closing, after release, of another authority’s round, and when nothing is set', async () => {
      const refused: [string, Record<string, string>][] = [
        [rounds.open, { authority: town.authority }],
        [rounds.released, { authority: town.authority }],
        [rounds.theirs, { authority: town.authority }],
        [rounds.closed, { authority: other.authority }],
        [rounds.closed, { authority: '' }],
        [rounds.closed, {}],
        [rounds.closed, { person: town.people.admin }],
        ['00000000-0000-4000-8000-000000000000', { authority: town.authority }],
      ]
      for (const [round, settings] of refused)
        await assert.rejects(
          as(program.worker, settings, (client) => ask(client, round)),
          /a round gives its sums once, after it has closed/,
        )
    })
    it('of a closed round are empty for names that are not known: ids, patterns, nothing', async () => {
      const { rows } = await program.owner.query<{ person_id: string }>('select person_id from round_member where round_id = $1', [
        rounds.closed,
      ])
      const guesses = [...rows.map(({ person_id }) => person_id), '', '%', 'null', null, town.authority, 'A'.repeat(43)]
      const sums = await as(program.worker, { authority: town.authority, pseudonym: '%' }, (client) => ask(client, rounds.closed, guesses))
      assert.equal(sums.rowCount, 0)
    })
    it('hold counts of groups only: nothing in them is a pseudonym or a person', async () => {
      const { rows } = await program.owner.query<{ name: string; person: string }>(
        'select r.pseudonym as name, m.person_id as person from round_member m, private.response r where m.round_id = $1 and r.round_id = m.round_id',
        [rounds.closed],
      )
      const names = [...new Set(rows.map(({ name }) => name))]
      const text = JSON.stringify(
        (await as(program.worker, { authority: town.authority }, (client) => ask(client, rounds.closed, names))).rows,
      )
      assert.match(text, /"part":"choice"/)
      for (const { name, person } of rows) assert.ok(!text.includes(name) && !text.includes(person))
    })
  })

  describe('the rewriting in random order', () => {
    it('is refused to the web’s login', async () => {
      for (const call of [`private.shuffle_round('${rounds.closed}')`, 'private.shuffle()'])
        await assert.rejects(
          as(program.web, { authority: town.authority }, (client) => client.query(`select ${call}`)),
          /permission denied/,
        )
    })
    it('leaves the worker’s login nothing to read, within its transaction either', async () => {
      for (const [call, tables] of [
        [`private.shuffle_round('${rounds.closed}')`, ['round_answer', 'round_response']],
        ['private.shuffle()', ['shuffled_answer', 'shuffled_response', 'shuffled_goal', 'shuffled_opening', 'shuffled_code']],
      ] as const)
        for (const table of tables)
          await assert.rejects(
            as(program.worker, { authority: town.authority }, async (client) => {
              await client.query(`select ${call}`)
              assert.equal((await client.query('select * from private.answer')).rowCount, 0)
              await client.query(`select * from pg_temp.${table}`)
            }),
            /permission denied/,
            table,
          )
    })
    it('cannot be made to carry out what its caller put in the way: no temporary table, view or function', async () => {
      for (const pool of [program.web, program.worker])
        for (const statement of [
          'create temporary table answer (like private.answer)',
          'create temporary view round as select 1 as id',
          'create function pg_temp.look() returns integer language sql as $$ select 1 $$',
        ])
          await assert.rejects(
            as(pool, {}, (client) => client.query(statement)),
            /permission denied/,
            statement,
          )
      const { rows } = await program.owner.query<{ name: string; path: string | null }>(
        `select p.oid::regprocedure::text as name, (select s from unnest(p.proconfig) s where s like 'search_path=%') as path
           from pg_proc p join pg_namespace n on n.oid = p.pronamespace
          where p.prosecdef and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`,
      )
      assert.ok(rows.length > 10)
      for (const { name, path } of rows) assert.match(path ?? '', /, pg_temp$/, `${name} looks among its caller’s temporary tables first`)
    })
  })

  describe('the results', () => {
    it('are those of one’s own authority, and nothing at all when none is set', async () => {
      for (const pool of [program.web, program.worker])
        for (const table of resultTables) {
          const seen = (settings: Record<string, string>) =>
            as(pool, settings, async (client) => (await client.query<{ authority_id: string }>(`select authority_id from ${table}`)).rows)
          const own = await seen({ authority: town.authority })
          if (!['result_comparison', 'result_change'].includes(table)) assert.ok(own.length > 0, table)
          assert.ok(own.every(({ authority_id }) => authority_id === town.authority))
          const nobody: Record<string, string>[] = [{}, { authority: '' }, { person: town.people.admin }, { pseudonym: 'x' }]
          for (const settings of nobody) assert.deepEqual(await seen(settings), [], table)
        }
    })
    it('can be neither added to nor changed by the web’s login, nor changed by the worker’s, nor added to another authority', async () => {
      const settings = { authority: town.authority }
      for (const table of resultTables) {
        for (const statement of [
          `delete from ${table}`,
          `update ${table} set authority_id = authority_id`,
          `insert into ${table} select * from ${table}`,
        ])
          await assert.rejects(
            as(program.web, settings, (client) => client.query(statement)),
            /permission denied/,
            statement,
          )
        if (table !== 'release_progress')
          for (const statement of [`delete from ${table}`, `update ${table} set authority_id = authority_id`])
            await assert.rejects(
              as(program.worker, settings, (client) => client.query(statement)),
              /permission denied/,
              statement,
            )
      }
      const cell = `insert into result_cell (round_id, authority_id, unit_id, level, audience, kind, key, content) values ($1, $2, $3, 'school', 'staff', 'area', 'x', '{}')`
      await assert.rejects(
        as(program.worker, settings, (client) => client.query(cell, [rounds.theirs, other.authority, other.almskolan])),
        /row-level security/,
      )
      const reopening = `insert into round_reopening (authority_id, round_id, school_id, until, at) values ($1, $2, $3, '2026-10-01', now())`
      await assert.rejects(
        as(program.web, settings, (client) => client.query(reopening, [other.authority, rounds.theirs, other.almskolan])),
        /row-level security/,
      )
    })
    it('hold nothing of a round that is not released, nor of a unit of another authority', async () => {
      for (const table of resultTables) {
        const { rows } = await program.owner.query<{ round_id: string }>(`select distinct round_id from ${table}`)
        for (const { round_id } of rows) assert.ok([rounds.released, rounds.theirs].includes(round_id), table)
      }
      for (const table of ['result_unit', 'result_cell', 'result_participation', 'result_comparison']) {
        const { rows } = await program.owner.query(
          `select c.unit_id from ${table} c join round r on r.id = c.round_id
            where c.authority_id <> r.authority_id
               or not exists (select from unit u where u.id = c.unit_id and u.authority_id = c.authority_id)`,
        )
        assert.deepEqual(rows, [], table)
      }
    })
    it('and who has handed in is told to nobody: not who, once released, and never of another authority how many', async () => {
      const { rows } = await program.owner.query<{ pseudonym: string }>('select pseudonym from private.response where round_id = $1', [
        rounds.released,
      ])
      const names = rows.map(({ pseudonym }) => pseudonym)
      const asked = await as(program.worker, { authority: town.authority }, (client) =>
        client.query('select * from private.handed_in($1, $2, $3)', [rounds.released, town.almskolan, names]),
      )
      assert.equal(asked.rowCount, 0)
      const elsewhere: Record<string, string>[] = [{ authority: town.authority }, {}]
      for (const settings of elsewhere) {
        const total = await as(program.web, settings, (client) =>
          client.query<{ n: number }>('select private.handed_in_total($1, $2) as n', [rounds.theirs, other.almskolan]),
        )
        assert.equal(total.rows[0]?.n, 0)
      }
    })
  })
})
