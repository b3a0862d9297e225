import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { after, describe, it } from 'node:test'
import { house, rooms } from '../scripts/biome-config.mjs'
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
  const { status, stdout, stderr } = spawnSync(
    join(projectRoot, 'node_modules/.bin/biome'),
    ['lint', '--max-diagnostics=none', '--colors=off', '.'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  return status === 0 ? '' : `${stdout}${stderr}`
}

/** A file of a room, so many folders deep in it. */
function fileIn(room: string, depth: number): string {
  return `${room}/${'deeper/'.repeat(depth)}planted.ts`
}

/** An import, written as that file must write it. */
function importing(file: string, target: string): string {
  return `export { x } from '${'../'.repeat(file.split('/').length - 1)}${target}'\n`
}

/** Every way to say an import. */
const ways: Record<string, (of: string) => string> = {
  named: (of) => `import { x } from '${of}'\n\nexport const y = x\n`,
  type: (of) => `import type { X } from '${of}'\n\nexport type Y = X\n`,
  'type-within': (of) => `import { type X } from '${of}'\n\nexport type Y = X\n`,
  whole: (of) => `import * as x from '${of}'\n\nexport const y = x\n`,
  default: (of) => `import x from '${of}'\n\nexport const y = x\n`,
  effect: (of) => `import '${of}'\n`,
  'passed-on': (of) => `export { x } from '${of}'\n`,
  'all-passed-on': (of) => `export * from '${of}'\n`,
  'whole-passed-on': (of) => `export * as x from '${of}'\n`,
  'type-passed-on': (of) => `export type { X } from '${of}'\n`,
  awaited: (of) => `export const x = await import('${of}')\n`,
  'then-used': (of) => `export const x = import('${of}').then(({ y }) => y)\n`,
  later: (of) => `export function f() {\n  return import('${of}')\n}\n`,
  attributed: (of) => `import x from '${of}' with { type: 'json' }\n\nexport const y = x\n`,
  required: (of) => `import x = require('${of}')\n\nexport const y = x\n`,
  'double-quoted': (of) => `import { x } from "${of}"\n\nexport const y = x\n`,
}

/** What a room may not import, under whatever name: from above it, from the top, the pages and routes of one below. */
const upward: Record<string, [room: string, target: string]> = {
  above: ['people/organisation', 'cycle/plan/plan.ts'],
  built: ['people/organisation', 'cycle/plan/plan.js'],
  folder: ['people/organisation', 'cycle/plan'],
  roundabout: ['people/organisation', 'cycle/year/../plan/./plan.ts'],
  newer: ['development/programme', 'development/attendance/attendance.ts'],
  top: ['cycle/plan', 'app.tsx'],
  'top-built': ['cycle/plan', 'app.js'],
  page: ['development/attendance', 'development/programme/pages/programme-page.tsx'],
  routes: ['development/attendance', 'development/programme/session-routes.tsx'],
  'routes-built': ['cycle/plan', 'people/access/slip-routes.js'],
}

describe('the layering of the rooms', () => {
  after(() => rmSync(folder, { recursive: true, force: true }))

  it('a room that imports from one above it is found, however deep in the room the file lies', () => {
    const files = depths.map((depth) => fileIn('people/organisation', depth))
    const found = lint(Object.fromEntries(files.map((file) => [file, importing(file, 'people/access/code.ts')])))
    for (const file of files) assert.match(found, new RegExp(`${file}:\\d+:\\d+ lint/style/noRestrictedImports`))
  })

  it('so is one that imports the request’s way in, or a file of the top', () => {
    const targets = ['face/web/answer.tsx', 'app.tsx', 'boot.ts']
    const planted = targets.map((target, index) => {
      const file = fileIn('cycle/plan', index + 1)
      return [file, importing(file, target)]
    })
    const found = lint(Object.fromEntries(planted))
    for (const [file] of planted) assert.match(found, new RegExp(`${file}:\\d+:\\d+ lint/style/noRestrictedImports`))
  })

  it('whatever way it is said is found, at every depth: as a value, a type, the whole, passed on, or when it runs', () => {
    const planted = Object.entries(ways).flatMap(([way, said], index) =>
      Object.entries(upward).map(([what, [room, target]]) => {
        const file = `${room}/${'deeper/'.repeat(depths[index % depths.length] ?? 0)}${way}-${what}.ts`
        return [file, said(`${'../'.repeat(file.split('/').length - 1)}${target}`)] as const
      }),
    )
    const found = lint(Object.fromEntries(planted))
    assert.deepEqual(
      planted.map(([file]) => file).filter((file) => !new RegExp(`${file}:\\d+:\\d+ lint/style/noRestrictedImports`).test(found)),
      [],
    )
  })

  it('every room that imports from the one just above it is found, and none that imports from the one just below', () => {
    const pairs = rooms.flatMap((room, index) => (index === 0 ? [] : [[room, rooms[index - 1] ?? ''] as const]))
    const upwards = pairs.map(([room, above]) => [fileIn(room, 1), importing(fileIn(room, 1), `${above}/a.ts`)])
    const downwards = pairs.map(([room, above]) => [fileIn(above, 0), importing(fileIn(above, 0), `${room}/a.ts`)])
    const found = lint(Object.fromEntries([...upwards, ...downwards]))
    const named = (file: string | undefined) => new RegExp(`\\b${file}:\\d+:\\d+ lint/style/noRestrictedImports`).test(found)
    assert.deepEqual(
      upwards.map(([file]) => file).filter((file) => !named(file)),
      [],
    )
    assert.deepEqual(downwards.map(([file]) => file).filter(named), [])
  })

  it('one that takes the pages or routes of a room below is found, however deep they lie there', () => {
    const targets = [
      'people/organisation/pages/people-page.tsx',
      'people/organisation/roster/pages/preview.tsx',
      'people/access/slip-routes.tsx',
    ]
    const planted = targets.map((target, index) => {
      const file = fileIn('cycle/plan', index + 1)
      return [file, importing(file, target)]
    })
    const found = lint(Object.fromEntries(planted))
    for (const [file] of planted) assert.match(found, new RegExp(`${file}:\\d+:\\d+ lint/style/noRestrictedImports`))
  })

  it('one that imports from a wing above it is found, whatever the room', () => {
    const planted = ['cycle/round', 'content/framework', 'people/permission', 'ground/base'].map((room, index) => {
      const file = fileIn(room, index)
      return [file, importing(file, index === 0 ? 'face/home/loading.ts' : 'cycle/round/round.ts')]
    })
    const found = lint(Object.fromEntries(planted))
    for (const [file] of planted) assert.match(found, new RegExp(`${file}:\\d+:\\d+ lint/style/noRestrictedImports`))
  })

  it('a circle of imports is found', () => {
    const found = lint({
      'ground/base/one.ts': "import { two } from './two.ts'\n\nexport const one: number = two\n",
      'ground/base/two.ts': "import { one } from './one.ts'\n\nexport const two: number = one\n",
    })
    assert.match(found, /noImportCycles/)
  })

  it('a room that imports from one below it is fine, and so is what lies beside in the same room', () => {
    const files = depths.map((depth) => fileIn('people/organisation', depth))
    const fine = Object.fromEntries(files.map((file) => [file, importing(file, 'ground/base/clock.ts')]))
    assert.equal(lint({ ...fine, 'people/organisation/deep/routes.tsx': "export { x } from '../pages/page.tsx'\n" }), '')
  })

  it('the law is written anew from the list of rooms, not by hand', () => {
    const before = readFileSync(join(projectRoot, 'biome.json'), 'utf8')
    const written = execFileSync(process.execPath, [join(projectRoot, 'scripts/biome-config.mjs'), '--print'], { encoding: 'utf8' })
    assert.equal(written, before)
  })

  it('every folder of the sources is a room on the list, and none inside a room is called as a room or a wing is', () => {
    const folders = readdirSync(join(projectRoot, 'src'), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => relative(join(projectRoot, 'src'), join(entry.parentPath, entry.name)).split(sep))
    assert.deepEqual(
      folders.flatMap(([wing, room, ...deeper]) => (room && deeper.length === 0 ? [`${wing}/${room}`] : [])).sort(),
      [...rooms].sort(),
    )
    const names = [...Object.keys(house), ...Object.values(house).flat()]
    assert.deepEqual(
      folders.filter((path) => path.slice(2).some((name) => names.includes(name))).map((path) => path.join('/')),
      [],
    )
  })
})
