import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { projectRoot } from '../src/ground/base/root.ts'

describe('a run of tests', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stegvis-runner-'))
  after(() => rmSync(folder, { recursive: true }))

  function runOf(body: string): { code: number | null; account: { passed: number; failed: number; faults: string[] } } {
    const [file, account] = [join(folder, 'planted.test.mjs'), join(folder, 'account.json')]
    writeFileSync(file, `import { describe, it } from 'node:test'\n${body}\n`)
    const { NODE_TEST_CONTEXT: _, ...env } = process.env
    const { status } = spawnSync(process.execPath, ['scripts/run-tests.mjs', account, '1', file], { cwd: projectRoot, env })
    return { code: status, account: JSON.parse(readFileSync(account, 'utf8')) }
  }

  it('passes when its tests do, those within others counted', () => {
    const { code, account } = runOf("describe('a', () => { describe('b', () => { it('c', async () => {}); it('d', () => {}) }) })")
    assert.deepEqual({ code, account }, { code: 0, account: { passed: 2, failed: 0, faults: [] } })
  })

  it('fails with a test that does, and names it with its file', () => {
    const { code, account } = runOf(
      "describe('a', () => { it('fails', async () => { await null; throw new Error('no') }); it('passes', () => {}) })",
    )
    assert.equal(code, 1)
    assert.deepEqual([account.passed, account.failed], [1, 1])
    assert.match(account.faults.join('\n'), /^✖ fails \(.*planted\.test\.mjs\)$/m)
  })

  it('fails when a promise fails that nobody waited for, or something is thrown with nobody beneath it', () => {
    for (const fault of ["Promise.reject(new Error('unheard'))", "setTimeout(() => { throw new Error('unheard') })"]) {
      const { code, account } = runOf(`it('a', async () => { ${fault}; await new Promise((done) => setTimeout(done, 20)) })`)
      assert.equal(code, 1, fault)
      assert.match(account.faults.join('\n'), /unheard/, fault)
    }
  })

  it('fails when a file cannot be read', () => {
    const { code, account } = runOf("import './nowhere.mjs'")
    assert.equal(code, 1)
    assert.equal(account.failed, 1)
  })
})
