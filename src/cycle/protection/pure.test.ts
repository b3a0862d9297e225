import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { before, describe, it } from 'node:test'
import { sourcesIn } from '../../../test/support/sources.ts'
import { projectRoot } from '../../ground/base/root.ts'

/** What the protection may have of others beside types: none of it asks anybody anything. */
const had = ["import { type Audience, audiences } from '../../content/framework/framework.ts'"]

describe('the protection', () => {
  let files: { name: string; text: string }[]
  before(async () => {
    // Examples are made for tests and benches alone.
    const names = (await sourcesIn('src/cycle/protection')).filter((name) => !/\/example-/.test(name))
    files = await Promise.all(names.map(async (name) => ({ name, text: await readFile(join(projectRoot, name), 'utf8') })))
  })

  it('has nothing from outside but types and the list of audiences: no database, no page, no package', () => {
    assert.deepEqual(files.flatMap(fromOutside), [])
    assert.ok(files.length > 30, `${files.length} files`)
  })

  it('knows no time, no chance and no setting: the same sums always give the same cells', () => {
    const asks = /\bMath\.random\b|\bnew Date\b|\bDate\.now\b|\bperformance\b|\bprocess\b|\bcrypto\b/
    assert.deepEqual(
      files.filter(({ text }) => asks.test(text)).map(({ name }) => name),
      [],
    )
  })

  it('is not taken for pure when something is brought in', () => {
    for (const text of [
      "import { sql } from 'kysely'\n",
      "import '../round/tables.ts'\n",
      "import {\n  one,\n} from '../round/store.ts'\n",
      "export { one } from '../release/store-sums.ts'\n",
      "const one = await import('../../ground/base/clock.ts')\n",
    ])
      assert.equal(fromOutside({ name: 'src/cycle/protection/planted.ts', text }).length, 1, text)
  })
})

function fromOutside({ name, text }: { name: string; text: string }): string[] {
  const said = [...text.matchAll(/^import '([^']+)'|^(?:import|export) [^'"`;=()]*\bfrom '([^']+)'|\bimport\(\s*'([^']+)'/gm)]
  return said.flatMap(([whole, ...paths]) => {
    const path = paths.find((each) => each !== undefined) ?? ''
    const inside = path.startsWith('.') && posix.join(posix.dirname(name), path).startsWith('src/cycle/protection/')
    return inside || whole.startsWith('import type ') || had.includes(whole) ? [] : [`${name}: ${whole}`]
  })
}
