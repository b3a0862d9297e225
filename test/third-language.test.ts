import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { promisify } from 'node:util'
import { projectRoot } from '../src/ground/base/root.ts'
import { sourcesIn } from './support/sources.ts'
import { grammar, inCopyWithFinnish } from './support/third-language.ts'

/** How a file of words says that it has one text for each language, so that it does not compile without. */
const byLanguage = /\bMessages<|\bRecord<Language\b|\[\w+ in Language\]/

describe('a third language', () => {
  // That nothing else has to be written is compiled in the long run (test/long/third-language.test.ts): it takes as long as compiling everything.
  it('is asked of every file of words by its type', async () => {
    const words = (await sourcesIn('src')).filter((path) => path.endsWith('.words.ts'))
    assert.ok(words.length > 300, `${words.length} files`)
    const untyped: string[] = []
    for (const path of words) if (!byLanguage.test(await readFile(join(projectRoot, path), 'utf8'))) untyped.push(path.slice('src/'.length))
    assert.deepEqual(untyped, [...grammar])
  })
})

/** What a framework is in a third language, said by the copy's own sources: before anybody has written it, halfway, and after. */
const reading = `
import { readFileSync } from 'node:fs'
import { parse, stringify } from 'yaml'
import { meaningOf } from './src/content/framework/correction.ts'
import { statementsFor } from './src/content/framework/framework.ts'
import { readFramework } from './src/content/framework/reading.ts'

const content = parse(readFileSync(process.argv[2], 'utf8'))
const read = (value) => readFramework(stringify(value))
const inFinnish = (value) => {
  if (Array.isArray(value)) return value.map(inFinnish)
  if (typeof value !== 'object' || value === null) return value
  if ('sv' in value) return { ...value, fi: 'Suomeksi: ' + value.sv }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inFinnish(each)]))
}
const [before, half, after] = [content, { ...content, name: inFinnish(content.name) }, inFinnish(content)].map(read)
const asked = ({ framework, faults }) => faults ?? statementsFor(framework, 'staff', { role: 'teacher', forms: ['gr'] })[0].question
const same = meaningOf(before.framework) === meaningOf(after.framework)
console.log(JSON.stringify({ before: asked(before), half: asked(half), after: asked(after), same }))
`

describe('a framework in a third language', () => {
  it('is said in the first until it is written, then whole, as the version it was and without code', async () => {
    const said = await inCopyWithFinnish(async (copy) => {
      await writeFile(join(copy, 'reading.ts'), reading)
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--import', 'tsx', 'reading.ts', join(projectRoot, 'test/fixtures/frameworks/skolbibliotek/1.yaml')],
        { cwd: copy },
      )
      return JSON.parse(stdout)
    })
    assert.equal(said.before.fi, said.before.sv)
    assert.match(said.half[0]?.reason, /\.fi: is missing/)
    assert.match(said.after.fi, /^Suomeksi/)
    assert.equal(said.after.sv, said.before.sv)
    assert.equal(said.same, true)
  })
})
