import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Keeping, type Kept } from './keeping.ts'

describe('what a process keeps of open pages', () => {
  const pageOf = (bytes: number): Kept => ({ headers: {}, tag: '', bodies: { plain: new Uint8Array(bytes) }, pattern: '/', sent: {} })

  it('stays when a page comes that is too large to be kept', async () => {
    const keeping = new Keeping(() => 0)
    await keeping.makeSure(async () => '1')
    await keeping.page('a', async () => pageOf(10))
    const large = pageOf(64 * 1024 * 1024)
    assert.equal(await keeping.page('large', async () => large), large)
    assert.equal(keeping.ready('large'), null)
    assert.notEqual(keeping.ready('a'), null)
  })

  it('begins anew when there is no room for more', async () => {
    const keeping = new Keeping(() => 0)
    await keeping.makeSure(async () => '1')
    for (const key of ['a', 'b', 'c']) await keeping.page(key, async () => pageOf(30 * 1024 * 1024))
    assert.deepEqual(
      ['a', 'b', 'c'].map((key) => keeping.ready(key) !== null),
      [false, false, true],
    )
  })
})
