import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { sql } from 'kysely'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { AtHand } from './at-hand.ts'
import { type Database, inScope, type Tx, transact } from './database.ts'
import { askOnce, type Question, rowsOf } from './question.ts'
import { type Told, whileUnwritten } from './unwritten.ts'

type Notes = { notes: string[] }

describe('an answer that stands while nothing that it rests on is written', () => {
  let program: TestProgram
  let asked = 0
  let kept: AtHand<string, Told<Notes>>
  const nine = new Date('2026-09-29T09:00:00Z')
  const notes = rowsOf(sql<{ text: string }>`select text from note order by text`).map((rows): Notes => {
    asked += 1
    return { notes: rows.map(({ text }) => text) }
  })
  const question = (of = 'all', now = nine, until: Date | null = null): Question<Notes> =>
    whileUnwritten(notes, { kept, ground: 'notes', of, now, until: () => until })
  const told = async (tx: Tx, ...how: Parameters<typeof question>) => (await askOnce(tx, question(...how))).notes.join(' ')
  const now = (db: Database = program.db) => inScope(db, {}, (tx) => told(tx))
  /** In which nobody's writing is seen: whatever else the machine does. */
  const atOneMoment = <T>(work: (tx: Tx) => Promise<T>) => transact(program.db, { isolationLevel: 'repeatable read' }, work)

  before(async () => {
    program = await openTestProgram()
    await program.owner.query(`create table note (text text); create table other (n int); grant select, insert on note to public;
      create trigger noted after insert or update or delete or truncate on note for each statement execute function app.note_ground('notes')`)
  })
  after(() => program.close())
  beforeEach(async () => {
    asked = 0
    kept = new AtHand(4)
    await program.owner.query('truncate note; insert into note values ($$a$$)')
  })

  it('is the very same, and not asked again, for who asks the same; another asks for themselves', async () => {
    await atOneMoment(async (tx) => {
      const first = await askOnce(tx, question())
      assert.equal(await askOnce(tx, question()), first)
      assert.equal(asked, 1)
      assert.notEqual(await askOnce(tx, question('somebody else')), first)
      assert.equal(asked, 2)
    })
  })

  it('is another as soon as somebody has written, also who began before and is done between two looks, while others were done meanwhile', async () => {
    const [slow, quick] = [await program.owner.connect(), await program.owner.connect()]
    try {
      for (const round of [1, 2, 3]) {
        await slow.query('begin')
        await slow.query(`insert into note values ('slow${round}')`)
        const before = await now()
        assert.doesNotMatch(before, new RegExp(`slow${round}`))
        await quick.query(`insert into note values ('quick${round}')`)
        // The later of the two is done: no transaction that ends from now on is the last.
        assert.match(await now(), new RegExp(`quick${round}`))
        assert.equal(await now(), `${before} quick${round}`.split(' ').toSorted().join(' '))
        await slow.query('commit')
        assert.match(await now(), new RegExp(`slow${round}`))
      }
    } finally {
      slow.release()
      quick.release()
    }
  })

  it('stands whatever is written elsewhere, and is asked anew after any writing there: rows that come, change and go', async () => {
    await now()
    await program.owner.query('insert into other values (1)')
    await now()
    assert.equal(asked, 1)
    for (const [text, then] of [
      ["insert into note values ('b')", 'a b'],
      ["update note set text = 'c' where text = 'b'", 'a c'],
      ["delete from note where text = 'c'", 'a'],
    ] as const) {
      await program.owner.query(text)
      assert.equal(await now(), then)
      assert.equal(await now(), then)
    }
    assert.equal(asked, 4)
  })

  it('is asked anew, and right, when the notes of who wrote become one, also when all that was written since is among them', async () => {
    await now()
    await program.owner.query("insert into note values ('b')")
    await sql`select app.gather_notes(0)`.execute(program.db)
    assert.equal(await now(), 'a b')
    await program.owner.query("insert into note values ('c')")
    await sql`select app.gather_notes(0)`.execute(program.db)
    assert.equal(await now(), 'a b c')
    const { rows } = await program.owner.query<{ n: number }>("select count(*)::int as n from ground_written where ground = 'notes'")
    assert.equal(rows[0]?.n, 1)
  })

  it('is noted once by a transaction, however much it writes, and again after what was noted is taken back to a savepoint', async () => {
    const count = async () =>
      (await program.owner.query<{ n: number }>("select count(*)::int as n from ground_written where ground = 'notes'")).rows[0]?.n ?? 0
    const [before, client] = [await count(), await program.owner.connect()]
    try {
      await client.query(
        "begin; savepoint s; insert into note values ('x'); rollback to s; insert into note values ('y'); insert into note values ('z'); commit",
      )
    } finally {
      client.release()
    }
    assert.equal(await count(), before + 1)
    assert.equal(await now(), 'a y z')
  })

  it('is neither taken nor kept by a transaction that has written', async () => {
    await now()
    await assert.rejects(
      inScope(program.db, {}, async (tx) => {
        await sql`insert into note values ('mine')`.execute(tx)
        assert.equal(await told(tx), 'a mine')
        throw new Error('taken back')
      }),
      /taken back/,
    )
    assert.equal(await now(), 'a')
  })

  it('ends when the clock says so, and does not stand before it was given', async () => {
    const [before, ten] = [new Date('2026-09-29T08:59:59Z'), new Date('2026-09-29T10:00:00Z')]
    await atOneMoment(async (tx) => {
      const look = (at: Date) => told(tx, 'all', at, ten)
      await look(nine)
      await look(new Date(ten.getTime() - 1))
      assert.equal(asked, 1)
      await look(ten)
      assert.equal(asked, 2)
      await look(before)
      assert.equal(asked, 3)
    })
  })

  it('is not another database’s, though the two be copies on one server', async () => {
    const here = await atOneMoment((tx) => askOnce(tx, question()))
    const { database } = program.connection('owner')
    const [saw] = [kept.get('all')?.saw ?? '']
    assert.ok(saw.startsWith(`${database} `))
    kept.keep('all', { answer: { notes: ['of a copy'] }, saw: saw.replace(database, 'copy'), from: nine, until: null })
    assert.deepEqual(await atOneMoment((tx) => askOnce(tx, question())), here)
  })
})
