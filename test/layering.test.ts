import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { projectRoot } from '../src/base/root.ts'

const planted = join(projectRoot, 'src', 'organisation', 'planted')

/** What Biome says of a file that is put where it does not belong. */
function lint(files: Record<string, string>): string {
  mkdirSync(planted, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(planted, name), text)
  try {
    execFileSync(join(projectRoot, 'node_modules/.bin/biome'), ['lint', '--max-diagnostics=50', planted], {
      cwd: projectRoot,
      encoding: 'utf8',
      stdio: 'pipe',
    })
    return ''
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    return `${stdout}${stderr}`
  } finally {
    rmSync(planted, { recursive: true, force: true })
  }
}

describe('the layering of the rooms', () => {
  after(() => rmSync(planted, { recursive: true, force: true }))

  it('a room that imports from one above it is found', () => {
    assert.match(lint({ 'up.ts': "export { readCode } from '../../access/code.ts'\n" }), /noRestrictedImports/)
  })

  it('a circle of imports is found', () => {
    const found = lint({
      'one.ts': "import { two } from './two.ts'\n\nexport const one: number = two\n",
      'two.ts': "import { one } from './one.ts'\n\nexport const two: number = one\n",
    })
    assert.match(found, /noImportCycles/)
  })

  it('a room that imports from one below it is fine', () => {
    assert.equal(lint({ 'down.ts': "export { dayOf } from '../../base/clock.ts'\n" }), '')
  })
})
