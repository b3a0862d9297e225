import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { circles, tooLong, unusedWords, writtenByHand } from '../scripts/house.mjs'

const lines = (count: number, first = '') => `${first}${'x\n'.repeat(count)}`

describe('what the house asks of its files', () => {
  it('a file of more than 250 lines is named, unless its first line says why it is one', () => {
    assert.deepEqual(tooLong([{ name: 'short.ts', text: lines(250) }]), [])
    assert.match(tooLong([{ name: 'long.ts', text: lines(251) }]).join(), /^long\.ts: 251 lines/)
    assert.deepEqual(tooLong([{ name: 'long.ts', text: lines(251, '// Long: one table.\n') }]), [])
    assert.equal(tooLong([{ name: 'long.ts', text: lines(251, '// Long: \n') }]).length, 1)
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
  })

  it('an address that is written by hand is named, in a link, a form and an answer', () => {
    const page = (text: string) => writtenByHand([{ name: 'page.tsx', text }]).length
    const handmade = ['<a href="/plans">', 'href={`/plans/x`}', "action={'/plans'}", 'ask.redirect(`/plans`)', "redirect('/plans')"]
    for (const text of handmade) assert.equal(page(text), 1, text)
    for (const text of ["href={linkTo('/plans')}", 'href="#top"', 'href={`#a-x`}', "redirect(linkTo('/plans'))"])
      assert.equal(page(text), 0, text)
  })

  it('words that nothing says are named; those that are looked up by a text are not', () => {
    const words = { name: 'messages.ts', text: "const sv = { said: 'a', kept: 'b', roles: { principal: 'c' } }" }
    const page = { name: 'page.tsx', text: "t.said; t.roles[role]; const role = 'principal'" }
    const tree = { said: 'a', kept: 'b', roles: { principal: 'c' } }
    assert.deepEqual(unusedWords([{ name: 'messages.ts', tree }], [words, page]), ['messages.ts: kept is said nowhere'])
  })
})
