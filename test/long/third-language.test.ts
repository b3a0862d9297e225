import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { projectRoot } from '../../src/ground/base/root.ts'
import { grammar, inCopyWithFinnish } from '../support/third-language.ts'

/** The files in which the compiler finds something missing, in a copy of the sources with one language more in the list. */
async function missing(): Promise<string[]> {
  return inCopyWithFinnish(async (copy) => {
    const said = await compiled(copy)
    return [...new Set([...said.matchAll(/^(src\/\S+?)\(\d+,\d+\): error/gm)].map(([, file = '']) => file))].sort()
  })
}

function compiled(folder: string): Promise<string> {
  return new Promise((resolve) => {
    const compiler = join(projectRoot, 'node_modules/typescript/bin/tsc')
    execFile(process.execPath, [compiler, '--noEmit', '--pretty', 'false'], { cwd: folder, maxBuffer: 64 << 20 }, (_, out) => resolve(out))
  })
}

describe('a third language', () => {
  it('needs an entry in the list, and then texts alone', async () => {
    const lacking = await missing()
    assert.deepEqual(
      lacking.filter((file) => !file.endsWith('.words.ts')),
      [],
    )
    const words = (await readdir(join(projectRoot, 'src'), { recursive: true })).filter((file) => file.endsWith('.words.ts'))
    const asked = new Set(lacking.map((file) => file.slice('src/'.length)))
    assert.deepEqual(
      words.filter((file) => !asked.has(file) && !grammar.has(file)),
      [],
      'these files of words would say nothing in the new language, and nobody would be told',
    )
  })
})
