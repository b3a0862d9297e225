import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
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
    const said = await compiled(copy)
    return [...new Set([...said.matchAll(/^(src\/\S+?)\(\d+,\d+\): error/gm)].map(([, file = '']) => file))].sort()
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

/** Words that are only parts of other files' sentences: functions by language, which those files must call. */
const grammar = new Set(['cycle/assessment/areas.words.ts', 'cycle/result/reading/aspects.words.ts'])
