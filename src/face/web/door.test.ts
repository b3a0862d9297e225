import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { Door, type Urgency } from './door.ts'

/** Work that ends when it is told to. */
function work() {
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  return { end, ended }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('the door', () => {
  it('lets as many in as there are places, and refuses at once what finds no room to wait', async () => {
    const door = new Door(2, { page: 1, saving: 1 })
    const inside: string[] = []
    const first = work()
    const come = (name: string, urgency: Urgency, until = Promise.resolve()) =>
      door.enter(urgency, async () => {
        inside.push(name)
        await until
      })
    const all = [come('a', 'page', first.ended), come('b', 'page', first.ended), come('c', 'page'), come('d', 'saving')]
    assert.equal(come('e', 'page'), null)
    assert.equal(come('f', 'saving'), null)
    await settled()
    assert.deepEqual(inside, ['a', 'b'])
    first.end()
    await Promise.all(all)
    assert.deepEqual(inside.slice(2).sort(), ['c', 'd'])
  })

  it('lets saving in before pages where many wait, and a page in after eight', async () => {
    const door = new Door(1, { page: 5, saving: 20 })
    const order: Urgency[] = []
    const first = work()
    const all = [door.enter('page', () => first.ended)]
    for (let index = 0; index < 3; index += 1) all.push(door.enter('page', async () => void order.push('page')))
    for (let index = 0; index < 10; index += 1) all.push(door.enter('saving', async () => void order.push('saving')))
    first.end()
    await Promise.all(all)
    assert.deepEqual(order.slice(0, 8), Array(8).fill('saving'))
    assert.deepEqual(order.slice(8), ['page', 'saving', 'saving', 'page', 'page'])
  })

  it('lets whoever came first in first, however few places there are, while fewer wait than half of the pages that may', async () => {
    const door = new Door(2, { page: 12, saving: 12 })
    const order: number[] = []
    const first = work()
    const all = Array.from({ length: 2 }, () => door.enter('page', () => first.ended))
    for (const [index, urgency] of (['page', 'saving', 'saving', 'page', 'page', 'saving'] as const).entries())
      all.push(door.enter(urgency, async () => void order.push(index)))
    first.end()
    await Promise.all(all)
    assert.deepEqual(order, [0, 1, 2, 3, 4, 5])
  })

  it('gives the place back when the work fails', async () => {
    const door = new Door(1, { page: 0, saving: 0 })
    await assert.rejects(door.enter('page', () => Promise.reject(new Error('broken'))) ?? Promise.resolve())
    assert.equal(await door.enter('page', async () => 'in'), 'in')
  })

  it('never has more inside than places, does everything that it did not refuse, and is empty in the end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.record({ urgency: fc.constantFrom<Urgency>('page', 'saving'), steps: fc.nat(3) }), { maxLength: 40 }),
        async (places, comers) => {
          const door = new Door(places, { page: 3, saving: 5 })
          let [inside, done, most] = [0, 0, 0]
          const all = comers.map(({ urgency, steps }) =>
            door.enter(urgency, async () => {
              inside += 1
              most = Math.max(most, inside)
              for (let step = 0; step < steps; step += 1) await null
              inside -= 1
              done += 1
            }),
          )
          await Promise.all(all)
          assert.ok(most <= places)
          assert.equal(done, all.filter((each) => each !== null).length)
          for (let place = 0; place < places; place += 1) assert.notEqual(door.enter('page', settled), null)
        },
      ),
      { numRuns: 60 },
    )
  })
})
