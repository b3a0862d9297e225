import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '../../../src/ground/base/root.ts'
import type { Program } from './schools.ts'

const room = join(projectRoot, 'src/cycle/protection')

/** A rule of the protection, by the line of the program that holds it, and what stands there when the rule is taken away. */
export type Rule = { name: string; lines: readonly { file: string; is: string; without: string }[] }

/** The program without a rule: its pure files copied, the line changed, and loaded from there. */
export async function programWithout({ name, lines }: Rule): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'stegvis-without-'))
  try {
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    for (const file of readdirSync(room).filter((each) => each.endsWith('.ts') && !/\.test\.ts$|^example/.test(each))) {
      let text = readFileSync(join(room, file), 'utf8')
      for (const line of lines.filter((each) => each.file === file)) {
        if (text.split(line.is).length !== 2) throw new Error(`${name}: ${file} has not once “${line.is}”`)
        text = text.replace(line.is, line.without)
      }
      writeFileSync(join(folder, file), text.replaceAll(/from '\.\.\//g, `from '${pathToFileURL(join(projectRoot, 'src/cycle')).href}/`))
    }
    const load = (file: string): Promise<object> => import(pathToFileURL(join(folder, file)).href)
    return programFrom({ ...(await load('prove.ts')), ...(await load('answer-class.ts')) })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function programFrom(module: Partial<Program>): Program {
  const { prove, describeAnswers } = module
  if (!prove || !describeAnswers) throw new Error('there is no program here')
  return { prove, describeAnswers }
}
