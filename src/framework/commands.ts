import { readFile } from 'node:fs/promises'
import { type Command, CommandError } from '../base/command.ts'
import { readFramework } from './reading.ts'

export const frameworkCommands: Command<unknown>[] = [
  {
    name: 'check-framework', usage: 'check-framework FILE…', summary: 'Checks framework files: every fault with line and reason.',
    async run(files) {
      if (files.length === 0) throw new CommandError('Which file? check-framework content/frameworks/digital-skola/1.yaml')
      let faulty = 0
      for (const file of files) faulty += await check(file)
      return faulty === 0 ? 0 : 1
    },
  },
]

async function check(file: string): Promise<number> {
  const source = await readFile(file, 'utf8').catch(() => {
    throw new CommandError(`There is no file ${file}.`)
  })
  const read = readFramework(source)
  if (read.ok) return 0
  for (const { line, reason } of read.faults) process.stdout.write(`${file}:${line}: ${reason}\n`)
  return read.faults.length
}
