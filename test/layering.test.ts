import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, describe, it } from 'node:test'
import { projectRoot } from '../src/ground/base/root.ts'

/** How deep the deepest file of a room may lie for this test to speak of it: deeper than any does. */
const depths = [0, 1, 2, 3, 4]

const folder = mkdtempSync(join(tmpdir(), 'stegvis-layering-'))

/** What Biome says, under the project's own rules, of files in a source tree that holds nothing else. */
function lint(files: Record<string, string>): string {
  rmSync(join(folder, 'src'), { recursive: true, force: true })
  copyFileSync(join(projectRoot, 'biome.json'), join(folder, 'biome.json'))
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, 'src', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  try {
    execFileSync(join(projectRoot, 'node_modules/.bin/biome'), ['lint', '--max-diagnostics=200', '--colors=off', '.'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    })
    return ''
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    return `${stdout}${stderr}`
  }
}

/** A file of a room, so many folders deep in it. */
function fileIn(room: string, depth: number): string {
  return `${room}/${'deeper/'.repeat(depth)}planted.ts`
}

/** An import, written as that file must write it. */
function importing(file: string, target: string): string {
  return `export { x } from '${'../'.repeat(file.split('/').length - 1)}${target}'\n`
}

describe('the layering of the rooms', () => {
  after(() => rmSync(folder, { recursive: true, force: true }))

  it('a room that imports from one above it is found, however deep in the room the file lies', () => {
    const files = depths.map((depth) => fileIn('organisation', depth))
    const found = lint(Object.fromEntries(files.map((file) => [file, importing(file, 'access/code.ts')])))
    for (const file of files) assert.match(found, new RegExp(`${file}:\\d+:\\d+ lint/style/noRestrictedImports`))
  })

  it('so is one that imports the request’s way in, or a file of the top', () => {
    const targets = ['web/answer.tsx', 'app.tsx', 'boot.ts']
    const planted = targets.map((target, index) => {
      const file = fileIn('plan', index + 1)
      return [file, importing(file, target)]
    })
    const found = lint(Object.fromEntries(planted))
    for (const [file] of planted) assert.match(found, new RegExp(`${file}:\\d+:\\d+ lint/style/noRestrictedImports`))
  })

  it('one that takes the pages or routes of a room below is found, however deep they lie there', () => {
    const targets = ['organisation/pages/people-page.tsx', 'organisation/roster/pages/preview.tsx', 'access/slip-routes.tsx']
    const planted = targets.map((target, index) => {
      const file = fileIn('plan', index + 1)
      return [file, importing(file, target)]
    })
    const found = lint(Object.fromEntries(planted))
    for (const [file] of planted) assert.match(found, new RegExp(`${file}:\\d+:\\d+ lint/style/noRestrictedImports`))
  })

  it('a circle of imports is found', () => {
    const found = lint({
      'base/one.ts': "import { two } from './two.ts'\n\nexport const one: number = two\n",
      'base/two.ts': "import { one } from './one.ts'\n\nexport const two: number = one\n",
    })
    assert.match(found, /noImportCycles/)
  })

  it('a room that imports from one below it is fine, and so is what lies beside in the same room', () => {
    const files = depths.map((depth) => fileIn('organisation', depth))
    const fine = Object.fromEntries(files.map((file) => [file, importing(file, 'base/clock.ts')]))
    assert.equal(lint({ ...fine, 'organisation/deep/routes.tsx': "export { x } from '../pages/page.tsx'\n" }), '')
  })

  it('the law is written anew from the list of rooms, not by hand', () => {
    const before = readFileSync(join(projectRoot, 'biome.json'), 'utf8')
    const written = execFileSync(process.execPath, [join(projectRoot, 'scripts/biome-config.mjs'), '--print'], { encoding: 'utf8' })
    assert.equal(written, before)
  })

  it('every folder of the sources is a room on the list, and none inside a room is called as a room is', async () => {
    const { rooms } = (await import(join(projectRoot, 'scripts/biome-config.mjs'))) as { rooms: string[] }
    const folders = readdirSync(join(projectRoot, 'src'), { withFileTypes: true, recursive: true }).filter((entry) => entry.isDirectory())
    const top = folders.filter((entry) => entry.parentPath === join(projectRoot, 'src')).map((entry) => entry.name)
    assert.deepEqual(top.sort(), [...rooms].sort())
    const inside = folders.filter((entry) => entry.parentPath !== join(projectRoot, 'src')).map((entry) => entry.name)
    assert.deepEqual(
      inside.filter((name) => rooms.includes(name)),
      [],
    )
  })
})
