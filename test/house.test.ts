import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  askedLanguages,
  baseCasts,
  broughtInUnseen,
  circles,
  misnamed,
  misplacedWords,
  tooLarge,
  tooLong,
  unusedWords,
  writtenByHand,
} from '../scripts/house.mjs'
import { addresses } from '../src/ground/base/addresses.ts'

const lines = (count: number, first = '') => `${first}${'x\n'.repeat(count)}`

describe('what the house asks of its files', () => {
  it('a file of more than 250 lines is named, unless its first line says why it is one', () => {
    assert.deepEqual(tooLong([{ name: 'short.ts', text: lines(250) }]), [])
    assert.match(tooLong([{ name: 'long.ts', text: lines(251) }]).join(), /^long\.ts: 251 lines/)
    assert.deepEqual(tooLong([{ name: 'long.ts', text: lines(251, '// Long: one table.\n') }]), [])
    assert.equal(tooLong([{ name: 'long.ts', text: lines(251, '// Long: \n') }]).length, 1)
  })

  it('a room of more than 8000 lines is named, whatever the number of its files and folders; its tests do not count, nor does what lies in no room', () => {
    const room = [1, 2, 3, 4].map((part) => ({ name: `src/cycle/hall/${part % 2 ? 'deep/' : ''}${part}.ts`, text: lines(2000) }))
    const beside = ['src/cycle/hall/hall.test.ts', 'src/cycle/hall/page.test.tsx', 'src/cycle/hallway/a.ts', 'src/app.ts', 'test/a.ts']
    const fine = [...room, ...beside.map((name) => ({ name, text: lines(2000) }))]
    assert.deepEqual(tooLarge(fine), [])
    assert.match(tooLarge([...fine, { name: 'src/cycle/hall/last.tsx', text: lines(1) }]).join('\n'), /^cycle\/hall: 8001 lines.*$/)
  })

  it('files that import each other are named, by types too and over any number of files', () => {
    const a = { name: 'src/x/a.ts', text: "import type { B } from '../y/b.ts'\n" }
    const b = { name: 'src/y/b.ts', text: "import {\n  c,\n} from './c.ts'\nimport { join } from 'node:path'\n" }
    const c = { name: 'src/y/c.ts', text: "import '../z.ts'\n" }
    const z = (text: string) => ({ name: 'src/z.ts', text })
    assert.deepEqual(circles([a, b, c, z("import './y/d.ts'\n")]), [])
    const named = ['src/x/a.ts, src/y/b.ts, src/y/c.ts, src/z.ts: these import each other.']
    assert.deepEqual(circles([a, b, c, z("export type { A } from './x/a.ts'\n")]), named)
    assert.deepEqual(circles([a, b, c, z("const later = await import('./x/a.ts')\n")]), named)
    assert.equal(circles([z("import type { Z } from './z.ts'\n")]).length, 1)
    assert.deepEqual(circles([a, b, c, z("import a = require('./x/a.ts')\n")]), named)
    assert.deepEqual(circles([a, b, c, z("import { a } from /* over there */ './x/a.ts'\n")]), named)
  })

  it('a file of another room that is brought in where no rule of layers sees it is named, however it is said', () => {
    // § stands for what would make a text look like one of the test's own.
    const named = (text: string) => broughtInUnseen([{ name: 'src/people/post/deep/a.ts', text: text.replaceAll('§', 'import(') }]).length
    for (const text of [
      "export type X = typeof §'../../../cycle/plan/plan.ts')",
      "export type X = §'../../organisation/people.ts').Person",
      "const x = createRequire(import.meta.url)('../../../cycle/plan/plan.ts')",
      "const x = require('../../../cycle/plan/plan.ts')",
      "const x = new Worker(new URL('../../../cycle/plan/plan.ts', import.meta.url))",
      "new URL(built ? './a.mjs' : '../../access/a.ts', import.meta.url)",
      "declare module '../../organisation/people.ts' {}",
      '/// <reference path="../../organisation/people.ts" />',
      '/** @jsxImportSource ../../organisation */',
      'const x = await §`../../../cycle/plan/plan.ts`)',
      'const x = await §name)',
      "const x = await §'./' + name)",
      'const x = await §/* which */ name)',
      "const x = await import ('./a.ts'.replace('a', name))",
    ])
      assert.equal(named(text), 1, text)
    for (const text of [
      "export type X = typeof §'./b.ts')",
      "export type X = typeof §'docx')",
      "const x = createRequire(import.meta.url)('esbuild')",
      "new URL('./a.worker.ts', import.meta.url)",
      "declare module '../../../ground/base/database.ts' {}",
      "const x = await §'../../../cycle/plan/plan.ts')",
      "// as typeof §'../../../cycle/plan/plan.ts')",
    ])
      assert.equal(named(text), 0, text)
    assert.equal(broughtInUnseen([{ name: 'src/app.tsx', text: 'await import(name)' }]).length, 0, 'what stands above all rooms')
  })

  it('a file that is imported under another name than it has is named, and one from elsewhere than here', () => {
    const files = ['src/people/post/b.ts', 'src/ground/base/clock.ts', 'scripts/c.mjs']
    const named = (text: string) => misnamed([{ name: 'src/people/post/a.ts', text }], (name) => files.includes(name)).length
    for (const to of [
      './b',
      './b.js',
      '../post',
      '../../ground/base/clock.tsx',
      '.',
      'src/people/post/b.ts',
      '/srv/b.ts',
      'file:///b.ts',
      '#b',
      'stegvis/b.ts',
    ])
      for (const text of [`import { b } from '${to}'`, `export * from "${to}"`, `import '${to}'`, `await import(\n  '${to}',\n)`])
        assert.equal(named(text), 1, text)
    for (const to of [
      './b.ts',
      '../post/b.ts',
      '../../ground/base/clock.ts',
      '../../../scripts/c.mjs',
      'node:fs',
      'hono/css',
      '@hono/node-server',
      'testing',
    ])
      assert.equal(named(`import { b } from '${to}'`), 0, to)
  })

  it('an address that is written by hand is named, in a link, a form and an answer', () => {
    const page = (text: string) => writtenByHand([{ name: 'page.tsx', text }], addresses).length
    const handmade = ['<a href="/plans">', 'href={`/plans/x`}', "action={'/plans'}", 'ask.redirect(`/plans`)', "redirect('/nowhere')"]
    for (const text of handmade) assert.equal(page(text), 1, text)
    for (const text of ["href={linkTo('/plans')}", 'href="#top"', 'href={`#a-x`}', "redirect(linkTo('/plans'))"])
      assert.equal(page(text), 0, text)
  })

  it('an address that is put together by hand is named wherever it stands; what a name or a file has after a stroke is not', () => {
    // § stands for a dollar, which would make a text look like one of the test's own.
    const named = (text: string) => writtenByHand([{ name: 'a.ts', text: text.replaceAll('§', '$') }], addresses).length
    for (const text of [
      "const list = '/plans'",
      "const path = linkTo('/plans')\nconst one = `§{path}/§{id}`",
      '`§{at}/conclusion`',
      "`§{linkTo('/plans/:id', id)}/whatever`",
      '`/§{kind}s/x`',
      '`§{publicUrl}/kom?code=x`',
      "path + '/conclusion'",
      "'/plans/' + id",
      'finished ? `§{path}?_method=DELETE` : path',
    ])
      assert.equal(named(text), 1, text)
    for (const text of [
      "seeing('own goals', 'GET', '/results/:round/:school', show)",
      "signedIn(\n  'GET',\n  '/plans',\n  list)",
      "{ method: 'GET', path: '/kom' }",
      'linkTo(`/§{kind}s/:unit/joint-assessments`, id)',
      "publicUrl + linkTo('/assessments')",
      '`§{framework.key}/§{framework.version}`',
      '`/proc/§{pid}/stat`',
      '// as in /plans/:id\n/** `§{path}/conclusion` */',
      "route.path.startsWith('/health/')",
    ])
      assert.equal(named(text), 0, text)
  })

  it('a type that is claimed is named, unless a reason stands in its line or above it', () => {
    const casts = (text: string) => baseCasts([{ name: 'a.ts', text }]).length
    for (const text of [
      'const a = b as Plan',
      'f(b[0] as string)',
      'const a = (await b()) as { c: string }',
      '} as unknown',
      'b as [A, B][]',
    ])
      assert.equal(casts(text), 1, text)
    for (const text of [
      'const a = b as Plan // the column holds nothing else',
      '// The column holds nothing else.\nconst a = b as Plan',
      "const a = ['x'] as const",
      "import { a as B } from './b.ts'",
      "import * as Everything from './b.ts'",
      "export { a as B } from './b.ts'",
      'sql`select a as B from c`',
      "const said = 'as A'",
    ])
      assert.equal(casts(text), 0, text)
  })

  it('words that nothing says are named; those that are looked up by a text are not', () => {
    const words = { name: 'messages.ts', text: "const sv = { said: 'a', kept: 'b', roles: { principal: 'c' } }" }
    const page = { name: 'page.tsx', text: "t.said; t.roles[role]; const role = 'principal'" }
    const tree = { said: 'a', kept: 'b', roles: { principal: 'c' } }
    assert.deepEqual(unusedWords([{ name: 'messages.ts', tree }], [words, page]), ['messages.ts: kept is said nowhere'])
  })

  it('words lie beside what says them, under its name and no other', () => {
    const words = (name: string, text = "const sv = { a: 'b' }") => ({ name, text })
    const page = (name: string, ...of: string[]) => ({ name, text: of.map((each) => `import { w } from '${each}'`).join('\n') })
    const found = (...files: { name: string; text: string }[]) => misplacedWords(files).join()
    assert.equal(found(words('src/a/pages/x.words.ts'), page('src/a/pages/x.tsx', './x.words.ts')), '')
    assert.equal(found(words('src/a/b.words.ts'), page('src/a/pages/x.tsx', '../b.words.ts'), page('src/a/y.ts', './b.words.ts')), '')
    assert.match(found(words('src/a/words/x.words.ts'), page('src/a/pages/x.tsx', '../words/x.words.ts')), /not beside it/)
    assert.match(found(words('src/a/pages/z.words.ts'), page('src/a/pages/x.tsx', './z.words.ts')), /not beside it/)
    assert.match(found(words('src/a/pages/x.words.ts')), /nothing says/)
    for (const name of ['messages', 'plan-messages', 'words', 'wording', 'words/x'])
      assert.match(found(page(`src/a/${name}.ts`)), /are called/)
    assert.match(found(words('src/a/x.tsx')), /words of its own/)
    const hub = words(
      'src/a/x.words.ts',
      "import { b } from './b.words.ts'\nimport { c } from './c.words.ts'\nconst sv = {\n  b: b.sv,\n  ...c.sv,\n}",
    )
    const said = ['b', 'c'].map((each) => page(`src/a/${each}.ts`, `./${each}.words.ts`))
    assert.match(
      found(hub, page('src/a/x.ts', './x.words.ts'), words('src/a/b.words.ts'), words('src/a/c.words.ts'), ...said),
      /gathers b, c/,
    )
  })

  it('what asks which language it is, in place of looking up by it, is named', () => {
    const asks = (text: string) => askedLanguages([{ name: 'src/a/x.ts', text }]).length
    assert.equal(asks("t = language === 'sv' ? 'ja' : 'yes'"), 1)
    assert.equal(asks("if (language !== 'en') return"), 1)
    assert.equal(asks("type L = 'sv' | 'en'"), 1)
    assert.equal(asks('words[language].yes'), 0)
  })
})
