import { type Command, CommandError } from '../../ground/base/command.ts'
import { checkFile } from './check/file.ts'
import { medianLix } from './check/readability.ts'
import { statementKeys } from './framework.ts'
import type { Framework } from './schema.ts'

export const frameworkCommands: Command<unknown>[] = [
  {
    name: 'check-framework',
    usage: 'check-framework FILE…',
    summary: 'Checks framework files: every fault with line and reason.',
    async run(files) {
      if (files.length === 0) throw new CommandError('Which file? check-framework content/frameworks/digital-skola/1.yaml')
      let faulty = 0
      for (const file of files) faulty += await check(file)
      return faulty === 0 ? 0 : 1
    },
  },
]

async function check(file: string): Promise<number> {
  const { faults, framework } = await checkFile(file).catch((error: unknown) => {
    if (error instanceof Error && 'syscall' in error) throw new CommandError(`${file} cannot be read: ${error.message}`)
    throw error
  })
  for (const { line, reason } of faults) process.stdout.write(`${file}:${line}: ${reason}\n`)
  if (!framework) process.stdout.write(`${file}: the rest is checked once the file has the right form.\n`)
  if (framework && faults.length === 0) process.stdout.write(`${file}: ${summary(framework)}\n`)
  return faults.length
}

function summary(framework: Framework): string {
  const { areas, actions } = framework
  const aspects = areas.flatMap((area) => area.aspects).length
  return `no faults. ${areas.length} areas, ${aspects} aspects, ${statementKeys(framework).length} statements, ${actions.length} actions, median LIX ${medianLix(framework).toFixed(1)}`
}
