import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../src/ground/base/root.ts'

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

/** Does something with a copy of the sources that has one language more, Finnish, in the list. */
export async function inCopyWithFinnish<T>(work: (copy: string) => Promise<T>): Promise<T> {
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
      text.replace('} as const satisfies Record<string, Manner>', `${finnish}} as const satisfies Record<string, Manner>`),
    )
    return await work(copy)
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}

/** Words that are only parts of other files' sentences: functions by language, which those files must call. */
export const grammar = new Set(['cycle/assessment/areas.words.ts', 'cycle/result/reading/aspects.words.ts'])
