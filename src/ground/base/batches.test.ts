import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import pg from 'pg'
import { Batches } from './batches.ts'

type Thing = { name: string }

/** Work that is done when it is said, and what was done together each time. */
function working(most = 32, room = 512, refuses?: (names: string[]) => Error | undefined) {
  const times: string[][] = []
  const finish: (() => void)[] = []
  const batches = new Batches<Thing, string>(most, room, async (things) => {
    const names = things.map(({ name }) => name)
    times.push(names)
    await new Promise<void>((resolve) => finish.push(resolve))
    const refused = refuses?.(names)
    if (refused) throw refused
    return new Map(things.map((thing) => [thing, `${thing.name} is done`]))
  })
  return {
    batches,
    times,
    all: (...names: string[]) => Promise.allSettled(names.map((name) => batches.do({ name }))).then((told) => told.map(saidBy)),
    /** Finishes what is under way, and what comes of it, until nothing is. */
    async finishAll() {
      for (let one = finish.shift(); one; one = finish.shift()) {
        one()
        for (let turn = 0; turn < 20; turn += 1) await null
      }
    },
  }
}

function saidBy(told: PromiseSettledResult<string>): string {
  return told.status === 'fulfilled' ? told.value : `failed: ${told.reason.message}`
}

const refusal = (text: string) => new pg.DatabaseError(text, text.length, 'error')

describe('what is done together', () => {
  it('goes at once and alone when nothing is under way, and together when something is', async () => {
    const { all, times, finishAll } = working()
    const told = all('a', 'b', 'c')
    assert.deepEqual(times, [['a']])
    await finishAll()
    assert.deepEqual(await told, ['a is done', 'b is done', 'c is done'])
    assert.deepEqual(times, [['a'], ['b', 'c']])
    const later = all('d')
    assert.deepEqual(times.at(-1), ['d'])
    await finishAll()
    assert.deepEqual(await later, ['d is done'])
  })

  it('is told to nobody before it is done', async () => {
    const { all, finishAll } = working()
    let isTold = false
    const told = all('a').then(() => {
      isTold = true
    })
    for (let turn = 0; turn < 20; turn += 1) await null
    assert.equal(isTold, false)
    await finishAll()
    await told
    assert.equal(isTold, true)
  })

  it('is no more at a time than it may be, and says when too many wait', async () => {
    const { batches, all, times, finishAll } = working(2, 3)
    const told = all('a', 'b', 'c', 'd')
    assert.equal(batches.isCrowded, true)
    await finishAll()
    assert.deepEqual(times, [['a'], ['b', 'c'], ['d']])
    assert.equal(batches.isCrowded, false)
    assert.equal((await told).length, 4)
  })

  it('fails for the one that the database refuses, and for nobody who came with it', async () => {
    const { all, times, finishAll } = working(32, 512, (names) => (names.includes('bad') ? refusal('no') : undefined))
    const told = all('a', 'b', 'bad', 'c')
    await finishAll()
    assert.deepEqual(await told, ['a is done', 'b is done', 'failed: no', 'c is done'])
    assert.deepEqual(times, [['a'], ['b', 'bad', 'c'], ['b'], ['bad'], ['c']])
  })

  it('is not done again when nobody knows whether it was done', async () => {
    for (const broken of [new Error('Connection terminated unexpectedly'), Object.assign(refusal('shutting down'), { code: '57P01' })]) {
      const { all, times, finishAll } = working(32, 512, (names) => (names.includes('b') ? broken : undefined))
      const told = all('a', 'b', 'c')
      await finishAll()
      assert.deepEqual(await told, ['a is done', `failed: ${broken.message}`, `failed: ${broken.message}`])
      assert.deepEqual(times, [['a'], ['b', 'c']])
    }
  })
})
