import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { promisify } from 'node:util'
import { projectRoot } from '../src/ground/base/root.ts'

const finnish = `  fi: {
    english: 'Finnish',
    offer: 'Suomeksi',
    locale: 'fi-FI',
    clock: '.',
    decimal: ',',
    quotes: ['”', '”'],
    and: { plain: ' ja ', clear: ' sekä ' },
    numbers: ['nolla', 'yksi'],
  },
`

/** The files in which the compiler finds something missing, in a copy of the sources with one language more in the list. */
async function missingWith(entry: string): Promise<string[]> {
  return inCopyWith(entry, async (copy) => {
    const said = await compiled(copy)
    return [...new Set([...said.matchAll(/^(src\/\S+?)\(\d+,\d+\): error/gm)].map(([, file = '']) => file))].sort()
  })
}

/** Does something with a copy of the sources that has one language more in the list. */
async function inCopyWith<T>(entry: string, work: (copy: string) => Promise<T>): Promise<T> {
  const copy = await mkdtemp(join(tmpdir(), 'stegvis-language-'))
  try {
    const isTest = (name: string) => /\.test\.tsx?$/.test(name)
    await cp(join(projectRoot, 'src'), join(copy, 'src'), { recursive: true, filter: (from) => !isTest(from) })
    await cp(join(projectRoot, 'tsconfig.json'), join(copy, 'tsconfig.json'))
    await cp(join(projectRoot, 'package.json'), join(copy, 'package.json'))
    await symlink(join(projectRoot, 'node_modules'), join(copy, 'node_modules'))
    const list = join(copy, 'src/ground/base/languages.ts')
    const text = await readFile(list, 'utf8')
    await writeFile(
      list,
      text.replace('} as const satisfies Record<string, Manner>', `${entry}} as const satisfies Record<string, Manner>`),
    )
    return await work(copy)
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}

function compiled(folder: string): Promise<string> {
  return new Promise((resolve) => {
    const compiler = join(projectRoot, 'node_modules/typescript/bin/tsc')
    execFile(process.execPath, [compiler, '--noEmit', '--pretty', 'false'], { cwd: folder, maxBuffer: 64 << 20 }, (_, out) => resolve(out))
  })
}

describe('a third language', () => {
  it('needs an entry in the list, and then texts alone', async () => {
    const missing = await missingWith(finnish)
    assert.deepEqual(
      missing.filter((file) => !file.endsWith('.words.ts')),
      [],
    )
    const words = (await readdir(join(projectRoot, 'src'), { recursive: true })).filter((file) => file.endsWith('.words.ts'))
    const asked = new Set(missing.map((file) => file.slice('src/'.length)))
    assert.deepEqual(
      words.filter((file) => !asked.has(file) && !grammar.has(file)),
      [],
      'these files of words would say nothing in the new language, and nobody would be told',
    )
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
    const said = await inCopyWith(finnish, async (copy) => {
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

/** Words that are only parts of other files' sentences: functions by language, which those files must call. */
const grammar = new Set(['cycle/assessment/areas.words.ts', 'cycle/result/reading/aspects.words.ts'])
