import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { sweep } from './support/memory.ts'

describe('a folder for a database in memory', () => {
  let within: string
  before(() => {
    within = mkdtempSync(join(tmpdir(), 'stegvis-memory-'))
  })
  after(() => rmSync(within, { recursive: true }))

  it('goes once its process is gone, and not before; what has another name stays', () => {
    const { pid: gone } = spawnSync(process.execPath, ['--version'])
    const folders = [`made-${gone}-abc`, `made-${process.pid}-abc`, `other-${gone}-abc`, 'made-by-hand'].map((name) => join(within, name))
    for (const folder of folders) mkdirSync(folder)
    sweep(within, 'made-')
    assert.deepEqual(folders.map(existsSync), [false, true, true, true])
  })
})
