import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { CompiledQuery, sql } from 'kysely'
import type pg from 'pg'
import { listenTo } from '../../../test/support/counting.ts'
import { openPooler, type Pooler } from '../../../test/support/pooler.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { anyOf, type Database, inScope, openDatabase, openPool, transact } from './database.ts'
import { projectRoot } from './root.ts'
import { mostNamed, plannedOnceSql } from './statements.ts'

describe('statements', () => {
  let program: TestProgram
  let pool: pg.Pool
  let db: Database

  before(async () => {
    program = await openTestProgram()
    pool = openPool(program.connection('superuser'), 1)
    db = openDatabase(pool, true)
  })
  after(async () => {
    await pool.end()
    await program.close()
  })

  const kept = async () => (await pool.query<{ count: number }>('select count(*) from pg_prepared_statements')).rows[0]?.count ?? 0

  it('are planned once a connection, from the second time on that they are asked', async () => {
    const ask = (value: number) => sql<{ n: number }>`select ${value}::int + 4711 as n`.execute(db)
    const before = await kept()
    await ask(1)
    assert.equal(await kept(), before)
    for (let value = 2; value < 6; value += 1) assert.equal((await ask(value)).rows[0]?.n, value + 4711)
    assert.equal(await kept(), before + 1)
  })

  it('are planned once however many values a page asks with; only lists of rows to insert are not kept', async () => {
    const ask = (from: number) =>
      sql<{ n: number }>`select ${sql.join(Array.from({ length: 150 }, (_, n) => sql`${from + n}::int`))}`.execute(db)
    const add = (rows: number) =>
      db
        .insertInto('attempt')
        .values(Array.from({ length: rows }, (_, n) => ({ bucket: `many ${rows} ${n}`, count: 1, until: new Date() })))
    const before = await kept()
    for (let time = 0; time < 3; time += 1) await ask(time)
    assert.equal(await kept(), before + 1)
    const many = add(50).onConflict((conflict) => conflict.doNothing())
    for (let time = 0; time < 3; time += 1) await many.execute()
    assert.equal(await kept(), before + 1)
  })

  it('of the web’s connections are planned once for any values, also where PostgreSQL would rather know them', async () => {
    const plans = async (begin: string) => {
      const own = openPool(program.connection('superuser'), 1, begin)
      // One row of a key that hardly any row has, or every row: the value makes all the difference to the guess.
      for (let time = 0; time < 20; time += 1)
        await own.query({ name: 'guess', text: 'select count(*) from pg_attribute where $1 or attname = $2', values: [false, `x${time}`] })
      const { rows } = await own.query<{ custom: number }>("select custom_plans as custom from pg_prepared_statements where name = 'guess'")
      await own.end()
      return rows[0]?.custom
    }
    assert.equal(await plans(''), 20)
    assert.equal(await plans(plannedOnceSql), 0)
    assert.equal((await program.web.query('show plan_cache_mode')).rows[0].plan_cache_mode, 'force_generic_plan')
  })

  it('are one for ten thousand different lists', async () => {
    const before = await kept()
    await transact(db, { accessMode: 'read only' }, async (tx) => {
      for (let from = 0; from < 10_000; from += 500) {
        await Promise.all(
          Array.from({ length: 500 }, (_, index) => {
            const list = Array.from({ length: (from + index) % 37 }, (_, each) => `key ${from + index + each}`)
            return tx.selectFrom('framework_version').select('id').where('key', '=', anyOf(list)).execute()
          }),
        )
      }
    })
    assert.ok((await kept()) <= before + 1)
  })

  it('are never asked for with a list of any length in their text', () => {
    const files = readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      /(?<!\.test)\.tsx?$/.test(file),
    )
    const faulty = files.filter((file) => /, '(not )?in', (?!\[')/.test(readFileSync(join(projectRoot, 'src', file), 'utf8')))
    assert.deepEqual(faulty, [])
  })

  it('are bounded in number, however many there are: a connection that has enough is replaced', async () => {
    for (let number = 0; number < mostNamed + 200; number += 1) {
      for (let time = 0; time < 2; time += 1) await sql`select ${sql.raw(String(number))} as n, ${number}::int as m`.execute(db)
      if (number % 50 === 0) assert.ok((await kept()) <= mostNamed)
    }
    assert.ok((await kept()) <= mostNamed)
  })

  it('that are independent travel together, with the beginning of their transaction', async () => {
    const heard = listenTo(pool)
    const rows = await transact(db, { accessMode: 'read only' }, (tx) =>
      Promise.all([1, 2, 3].map((n) => sql<{ n: number }>`select ${n}::int as n`.execute(tx))),
    )
    assert.deepEqual(
      rows.map((each) => each.rows[0]?.n),
      [1, 2, 3],
    )
    const { texts, trips } = heard()
    assert.equal(texts[0], 'begin read only')
    assert.equal(texts.length, 5)
    assert.equal(trips, 2)
  })

  it('are none where a transaction asks nothing', async () => {
    const heard = listenTo(pool)
    assert.equal(await inScope(db, { authority: 'x' }, async () => 'done'), 'done')
    assert.deepEqual(heard().texts, [])
  })

  it('after a failure undo what was written before, and the connection serves on', async () => {
    const key = 'after a failure'
    await assert.rejects(
      transact(db, {}, async (tx) => {
        await tx.insertInto('attempt').values({ bucket: key, count: 1, until: new Date() }).execute()
        await sql`select 1 / 0`.execute(tx)
      }),
      /division by zero/,
    )
    const found = await db.selectFrom('attempt').select('count').where('bucket', '=', key).execute()
    assert.deepEqual(found, [])
  })

  it('that will be asked in any case travel with the beginning, and are answered to who then asks exactly that', async () => {
    const heard = listenTo(pool)
    const plus = (n: number): CompiledQuery<{ n: number }> => CompiledQuery.raw('select 1 + $1::int as n', [n])
    const found = await transact(db, { accessMode: 'read only', ahead: plus(7) }, async (tx) => {
      const [first, second, third] = [await tx.executeQuery(plus(7)), await tx.executeQuery(plus(8)), await tx.executeQuery(plus(7))]
      return [first, second, third].map(({ rows }) => rows[0]?.n)
    })
    assert.deepEqual(found, [8, 9, 8])
    const { texts, trips } = heard()
    assert.deepEqual(texts, ['begin read only', plus(7).sql, plus(8).sql, 'commit'])
    assert.equal(trips, 3)
    await assert.rejects(
      transact(db, { ahead: CompiledQuery.raw('select 1 / 0') }, (tx) => tx.executeQuery(plus(1))),
      /current transaction is aborted/,
    )
  })

  it('of a page cannot write', async () => {
    await assert.rejects(
      transact(db, { accessMode: 'read only' }, (tx) =>
        tx.insertInto('attempt').values({ bucket: 'of a page', count: 1, until: new Date() }).execute(),
      ),
      /read-only transaction/,
    )
  })
})

describe('behind a pooler in transaction mode', () => {
  let program: TestProgram
  let pooler: Pooler
  const open = async (prepared: boolean) => {
    const pool = openPool({ ...program.connection('web'), host: '127.0.0.1', port: pooler.port }, 1)
    return { pool, db: openDatabase(pool, prepared) }
  }

  before(async () => {
    program = await openTestProgram()
    pooler = await openPooler(program.connection('web'))
  })
  after(async () => {
    await pooler.close()
    await program.close()
  })

  it('transactions hold together, and settings of one are gone in the next', async () => {
    const { pool, db } = await open(false)
    const authority = '00000000-0000-4000-8000-000000000001'
    for (let turn = 0; turn < 6; turn += 1) {
      const inside = await inScope(db, { authority }, async (tx) => {
        const [a, b] = await Promise.all([1, 2].map(() => sql<{ id: string }>`select app.authority() as id`.execute(tx)))
        const c = await sql<{ id: string }>`select app.authority() as id`.execute(tx)
        return [a, b, c].map((each) => each?.rows[0]?.id)
      })
      assert.deepEqual(inside, [authority, authority, authority])
      assert.equal((await sql<{ id: string | null }>`select app.authority() as id`.execute(db)).rows[0]?.id, null)
    }
    assert.ok(pooler.transactions() >= 12)
    await pool.end()
  })

  it('nothing is kept by a name that another connection would not know', async () => {
    const { pool, db } = await open(false)
    for (let turn = 0; turn < 6; turn += 1) await sql`select ${turn}::int as turn`.execute(db)
    await pool.end()
    // The stand-in is one: with names it fails, as a pooler would.
    const named = await open(true)
    await assert.rejects(async () => {
      for (let turn = 0; turn < 8; turn += 1) await sql`select ${turn}::int as "named turn"`.execute(named.db)
    }, /prepared statement/)
    await named.pool.end()
  })
})
