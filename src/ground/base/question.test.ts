import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { listenTo } from '../../../test/support/counting.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { AtHand } from './at-hand.ts'
import { inScope } from './database.ts'
import { all, askOnce, known, readOnce, rowsOf, together } from './question.ts'

describe('questions asked together', () => {
  let program: TestProgram
  before(async () => {
    program = await openTestProgram()
  })
  after(() => program.close())

  it('are one statement, each answered in its order, days as text and moments as dates', async () => {
    const at = new Date('2026-09-29T08:15:30.123Z')
    const numbers = rowsOf(sql<{ n: number }>`select n from generate_series(3, 1, -1) n`).map((rows) => rows.map(({ n }) => n))
    const moments = rowsOf(
      sql<{
        at: Date
        never: Date | null
        day: string
      }>`select ${at}::timestamptz as at, null::timestamptz as never, date '2026-09-29' as day`,
      'at',
      'never',
    )
    const heard = listenTo(program.web)
    const answer = await inScope(program.program.db, {}, (tx) => askOnce(tx, together(together(numbers, known('known')), moments)))
    assert.deepEqual(answer, [[[3, 2, 1], 'known'], [{ at, never: null, day: '2026-09-29' }]])
    assert.equal(heard().texts.filter((text) => text.includes('generate_series')).length, 1)
  })

  it('give no rows for none, and ask nothing for what is known', async () => {
    const heard = listenTo(program.web)
    assert.equal(await inScope(program.program.db, {}, (tx) => askOnce(tx, known(7))), 7)
    assert.deepEqual(heard().texts, [])
    assert.deepEqual(await inScope(program.program.db, {}, (tx) => askOnce(tx, rowsOf(sql<{ n: number }>`select 1 as n where false`))), [])
  })

  it('ask on by what they were told, all chains a step at a time, and wait as often as the longest is long', async () => {
    const double = (n: number) => rowsOf(sql<{ n: number }>`select ${n}::int * 2 as n`).map(([row]) => row?.n ?? 0)
    const short = double(1)
    const long = double(10).followedBy(double).followedBy(double)
    const other = known(5).followedBy(double)
    const none = double(0).followedBy((n) => (n === 0 ? known('nothing') : double(n).map(String)))
    const heard = listenTo(program.web)
    const answer = await inScope(program.program.db, {}, (tx) => askOnce(tx, together(short, long, all([other, double(6)]), none)))
    assert.deepEqual(answer, [2, 80, [10, 12], 'nothing'])
    assert.equal(heard().texts.filter((text) => text.startsWith('select')).length, 3)
  })

  it('are read once for as long as the database says the same, and asked each time', async () => {
    const kept = new AtHand<string, { said: string; at: Date | null }[]>(4)
    let read = 0
    const asked = (said: string, day = 'monday', longest = 1000) =>
      readOnce(
        rowsOf(sql<{ said: string; at: Date | null }>`select ${said}::text as said, timestamptz '2026-09-29 08:00Z' as at`, 'at').map(
          (rows) => {
            read += 1
            return rows
          },
        ),
        kept,
        day,
        longest,
      )
    const ask = (...told: Parameters<typeof asked>) =>
      inScope(program.program.db, {}, (tx) => askOnce(tx, together(known(1), asked(...told))))
    const heard = listenTo(program.web)
    const [first, again, other, later] = [await ask('"å\n'), await ask('"å\n'), await ask('b'), await ask('b', 'tuesday')]
    assert.deepEqual(first[1], [{ said: '"å\n', at: new Date('2026-09-29T08:00:00Z') }])
    assert.equal(again[1], first[1])
    assert.notEqual(later[1], other[1])
    assert.equal(read, 3)
    assert.equal(heard().texts.filter((text) => text.startsWith('select')).length, 4)
    assert.notEqual((await ask('c', 'monday', 10))[1], (await ask('c', 'monday', 10))[1], 'what is long is not kept')
  })
})
