import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { describe, it } from 'node:test'
import { house, rooms } from '../scripts/biome-config.mjs'
import { outOfOrder } from '../scripts/layers.mjs'
import { projectRoot } from '../src/ground/base/root.ts'

/** How deep the deepest file of a room may lie for this test to speak of it: deeper than any does. */
const depths = [0, 1, 2, 3, 4]

const order = 'A room imports only from the rooms below it, a wing from the wings below (ARCHITECTURE.md).'
const theirOwn = "Other rooms' routes and pages are theirs (ARCHITECTURE.md)."

/** What the law says of files, by their path within the sources. */
function law(files: Record<string, string>): string[] {
  return outOfOrder(Object.entries(files).map(([name, text]) => ({ name: `src/${name}`, text })))
}

/** Those of some files that the law names, each with the sentence that it breaks. */
function named(files: Record<string, string>, sentence: string): string[] {
  const found = law(files)
  return Object.keys(files).filter((file) => found.some((fault) => fault.startsWith(`src/${file}:`) && fault.endsWith(sentence)))
}

/** A file of a room, so many folders deep in it. */
function fileIn(room: string, depth: number): string {
  return `${room}/${'deeper/'.repeat(depth)}planted.ts`
}

/** A path, written as that file must write it. */
function from(file: string, target: string): string {
  return `${'../'.repeat(file.split('/').length - 1)}${target}`
}

/** An import, written as that file must write it. */
function importing(file: string, target: string): string {
  return `export { x } from '${from(file, target)}'\n`
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
  'required-there': (of) => `export const x = createRequire(import.meta.url)('${of}')\n`,
  'its-type': (of) => `export type X = typeof import('${of}')\n`,
  'type-of-it': (of) => `export type X = import('${of}').X\n`,
  'to-a-worker': (of) => `export const w = new Worker(new URL('${of}', import.meta.url))\n`,
  resolved: (of) => `export const x = import.meta.resolve('${of}')\n`,
  'in-back-quotes': (of) => `export const x = await import(\`${of}\`)\n`,
  'commented-on': (of) => `import { x } from /* a room above */ '${of}'\n\nexport const y = x\n`,
  'after-a-pattern': (of) => `const all = 'src/**/*.ts'\nimport { x } from '${of}'\nconst some = 'test/**/*.ts'\n`,
  'on-lines': (of) => `import {\n  x, // from here\n} from\n  '${of}'\n`,
  'in-one-line': (of) => `import{x}from'${of}';export{x}\n`,
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
  it('a room that imports from one above it is found, however deep in the room the file lies, with its line and the sentence of the law', () => {
    for (const depth of depths) {
      const file = fileIn('people/organisation', depth)
      const found = law({ [file]: `const first = 1\n\n${importing(file, 'people/access/code.ts')}` })
      assert.deepEqual(found, [`src/${file}:3: ${from(file, 'people/access/code.ts')} is out of order. ${order}`])
    }
  })

  it('whatever way it is said is found, at every depth: as a value, a type, the whole, passed on, or when it runs', () => {
    for (const depth of depths)
      for (const [way, said] of Object.entries(ways))
        for (const [what, [room, target]] of Object.entries(upward)) {
          const file = fileIn(room, depth)
          const sentence = /^(?:page|routes)/.test(what) ? theirOwn : order
          assert.deepEqual(named({ [file]: said(from(file, target)) }, sentence), [file], `${way}, ${what}`)
        }
  })

  it('every room that imports from any above it is found, and none that imports from any below', () => {
    const pairs = rooms.flatMap((room, index) => rooms.slice(0, index).map((above) => [room, above] as const))
    const depthOf = (index: number) => depths[index % depths.length] ?? 0
    const upwards = pairs.map(([room, above], index) => {
      const file = `${room}/${'deeper/'.repeat(depthOf(index))}to-${above.replace('/', '-')}.ts`
      return [file, importing(file, `${above}/a.ts`)]
    })
    const downwards = pairs.map(([room, above], index) => {
      const file = `${above}/${'deeper/'.repeat(depthOf(index))}to-${room.replace('/', '-')}.ts`
      return [file, importing(file, `${room}/a.ts`)]
    })
    assert.deepEqual(
      named(Object.fromEntries(upwards), order),
      upwards.map(([file]) => file),
    )
    assert.deepEqual(law(Object.fromEntries(downwards)), [])
  })

  it('one that takes the pages or routes of a room below is found, whichever the room and however deep they lie there', () => {
    const open = ['ground/paper', 'ground/ui', 'ground/published', 'ground/base']
    const targets = ['pages/people-page.tsx', 'roster/pages/preview.tsx', 'slip-routes.tsx', 'routes.js', 'deep/slip-routes']
    for (const target of targets)
      for (const room of rooms.slice(1)) {
        const file = fileIn('face/web', targets.indexOf(target))
        const found = named({ [file]: importing(file, `${room}/${target}`) }, theirOwn)
        assert.deepEqual(found, open.includes(room) ? [] : [file], `${room}/${target}`)
      }
  })

  it('a path that is not said as it is, or that leads to a room that is on no list, is found', () => {
    for (const text of [
      "import { x } from '\\x2e./plan/plan.ts'\n",
      "export const x = await import('..\\u002fplan/plan.ts')\n",
      "export * from '../new-room/a.ts'\n",
      "export * from '../../new-wing/room/a.ts'\n",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the planted source's own placeholder.
      'export const x = `../${name}/a.ts`\n',
    ])
      assert.equal(law({ 'cycle/year/a.ts': text }).length, 1, text)
    assert.deepEqual(law({ 'cycle/new-room/a.ts': '' }), [
      'src/cycle/new-room/a.ts:1: lies in cycle/new-room. What lies in a wing lies in a room that is on the list (scripts/biome-config.mjs).',
    ])
    assert.equal(law({ 'cycle/stray.ts': '' }).length, 1, 'in a wing and no room')
  })

  it('no source imports a test or a script; a test imports what it looks at', () => {
    const targets = ['test/support/program.ts', 'scripts/house.mjs', 'src/cycle/year/year.test.ts']
    for (const target of targets) assert.equal(law({ 'cycle/year/deep/a.ts': `import '../../../../${target}'\n` }).length, 1, target)
    for (const name of ['a.test.ts', 'a.test.tsx'])
      assert.deepEqual(law({ [`cycle/year/${name}`]: "import '../../app.tsx'\nimport '../../../test/support/program.ts'\n" }), [])
    assert.equal(law({ 'cycle/year/a.testing.ts': "import '../../app.tsx'\n" }).length, 1, 'what only sounds like a test')
  })

  it('a room that imports from one below it is fine, and so is what lies beside in the same room; what stands at the top imports them all', () => {
    const files = depths.map((depth) => fileIn('people/organisation', depth))
    const fine = Object.fromEntries(files.map((file) => [file, importing(file, 'ground/base/clock.ts')]))
    const beside = { 'people/organisation/deep/routes.tsx': "export { x } from '../pages/page.tsx'\nimport './deep-routes.tsx'\n" }
    const top = { 'app.tsx': "import './face/web/answer.tsx'\nimport './cycle/plan/routes.tsx'\n" }
    assert.deepEqual(law({ ...fine, ...beside, ...top }), [])
  })

  it('the check fails on what breaks the law, and on a circle of imports, and says where', () => {
    const folder = mkdtempSync(join(tmpdir(), 'stegvis-layering-'))
    try {
      const files = {
        'src/ground/base/one.ts': "import { two } from './two.ts'\n\nexport const one: number = two\n",
        'src/ground/base/two.ts': "import { one } from './one.ts'\n\nexport const two: number = one\n",
        'src/ground/base/deep/er/three.ts': "export { plan } from '../../../../cycle/plan/plan.ts'\n",
        'src/cycle/plan/plan.ts': 'export const plan = 1\n',
        'test/four.test.ts': "import '../src/cycle/plan/plan.ts'\n",
      }
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true })
        writeFileSync(join(folder, name), text)
      }
      const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/house.mjs', folder], {
        cwd: projectRoot,
        encoding: 'utf8',
      })
      assert.deepEqual(stdout.trim().split('\n'), [
        `src/ground/base/deep/er/three.ts:1: ../../../../cycle/plan/plan.ts is out of order. ${order}`,
        'src/ground/base/one.ts, src/ground/base/two.ts: these import each other.',
        '5 files, 0 trees of words, 2 faults.',
      ])
      assert.equal(status, 1)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('what an editor shows of the law is written from the list of rooms, short, and not by hand', () => {
    const file = join(projectRoot, 'biome.json')
    const written = execFileSync(process.execPath, [join(projectRoot, 'scripts/biome-config.mjs'), '--print'], { encoding: 'utf8' })
    assert.equal(written, readFileSync(file, 'utf8'))
    assert.ok(statSync(file).size < 10_000)
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
