import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readApart } from './apart.ts'

const reader = new URL('../../../test/support/tangled.worker.ts', import.meta.url)
const lengthOf = (text: string, milliseconds = 30_000) => readApart<string, number>(reader, text, milliseconds)

describe('a file that is read apart', () => {
  it('is read as anywhere else, several at once too', async () => {
    assert.deepEqual(await Promise.all(['', 'a', 'ord'].map((text) => lengthOf(text))), [0, 1, 3])
    assert.equal(await lengthOf('fler'), 4)
  })

  it('is given up when it takes too long, while everything else goes on', async () => {
    let ticks = 0
    const ticking = setInterval(() => ticks++, 5)
    assert.equal(await lengthOf('without end', 300), null)
    clearInterval(ticking)
    assert.ok(ticks > 5)
    assert.equal(await lengthOf('and the next is read'), 20)
  })

  it('is given up when it takes more memory than a file should', async () => {
    assert.equal(await lengthOf('without bounds'), null)
    assert.equal(await lengthOf('next'), 4)
  })

  it('fails as its reader fails', async () => {
    await assert.rejects(lengthOf('broken'), /broken/)
  })
})
