import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Paper } from './paper.ts'
import { Press, PressBusy, type PressSettings } from './press.ts'

/** A press whose processes do as the paper's title says: set it, hang in code that nothing interrupts, die, or fail. */
function pressOf(given: Partial<PressSettings> = {}): Press {
  const program = join(mkdtempSync(join(tmpdir(), 'stegvis-press-')), 'process.mjs')
  writeFileSync(
    program,
    `process.on('disconnect', () => process.exit())
    process.on('message', ({ id, work: { paper: { title } } }) => {
      if (title === 'hangs') for (;;) {}
      if (title === 'dies') process.exit(3)
      setTimeout(() => process.send({ id, file: title === 'fails' ? null : Buffer.from(title + ' by ' + process.pid) }), title === 'slow' ? 300 : 0)
    })`,
  )
  return new Press({ program, env: {}, processes: 1, waiting: 2, longest: 10_000, idle: 10_000, ...given })
}

function paper(title: string): Paper {
  return { language: 'sv', title, sender: { name: '', logo: null }, corner: [], foot: '', day: '2026-11-30', blocks: [] }
}

async function printed(press: Press, title: string): Promise<{ title: string; process: string }> {
  const [said = '', process = ''] = (await press.print({ paper: paper(title) })).toString().split(' by ')
  return { title: said, process }
}

describe('the press', () => {
  it('sets what it is asked for, one after the other, in as many processes as it may have', async () => {
    const press = pressOf({ processes: 2, waiting: 100 })
    const all = await Promise.all(Array.from({ length: 20 }, (_, index) => printed(press, `p${index}`)))
    assert.deepEqual(
      all.map(({ title }) => title),
      Array.from({ length: 20 }, (_, index) => `p${index}`),
    )
    assert.equal(new Set(all.map(({ process }) => process)).size, 2)
  })

  it('says no at once when too many papers wait, and takes more when they are done', async () => {
    const press = pressOf()
    const taken = [printed(press, 'slow'), printed(press, 'a'), printed(press, 'b')]
    await assert.rejects(press.print({ paper: paper('c') }), PressBusy)
    assert.deepEqual(
      (await Promise.all(taken)).map(({ title }) => title),
      ['slow', 'a', 'b'],
    )
    assert.equal((await printed(press, 'c')).title, 'c')
  })

  it('stops a process that hangs, and what waited behind it is set by another', async () => {
    const press = pressOf({ longest: 1500 })
    const stuck = press.print({ paper: paper('hangs') })
    const refused = assert.rejects(stuck, PressBusy)
    await wait(1000)
    const behind = printed(press, 'behind')
    await refused
    assert.equal((await behind).title, 'behind')
  })

  it('fails one paper when its process dies or cannot set it, and goes on', async () => {
    const press = pressOf()
    for (const bad of ['dies', 'fails']) {
      await assert.rejects(press.print({ paper: paper(bad) }), (error: Error) => !(error instanceof PressBusy))
      assert.equal((await printed(press, 'after')).title, 'after')
    }
  })

  it('lets a process go that has idled, and starts another when one is needed', async () => {
    const press = pressOf({ idle: 20 })
    const first = await printed(press, 'a')
    while (isAlive(Number(first.process))) await wait(20)
    assert.notEqual((await printed(press, 'b')).process, first.process)
  })
})

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
