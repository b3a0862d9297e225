import { commands } from './commands.ts'
import { CommandError } from './ground/base/command.ts'
import { ConfigError } from './ground/base/config.ts'
import { EditedMigration, UnknownMigration } from './ground/base/migrations.ts'
import { DatabaseFault } from './ground/base/reaching.ts'
import { SchemaInTheWay } from './ground/base/search-path.ts'
import { KeyFault } from './ground/base/secret.ts'

const [name = 'serve', ...args] = process.argv.slice(2)
process.exitCode = await run(name, args)

async function run(word: string, rest: string[]): Promise<number> {
  const command = commands.find((each) => each.name === word)
  if (!command) {
    process.stderr.write(word === 'help' || word === '--help' ? help() : `There is no command "${word}".\n\n${help()}`)
    return word === 'help' || word === '--help' ? 0 : 2
  }
  try {
    return await command.run(rest, { env: process.env })
  } catch (error) {
    if (!isForTheOperator(error)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}

function isForTheOperator(error: unknown): error is Error {
  return [CommandError, ConfigError, DatabaseFault, KeyFault, SchemaInTheWay, EditedMigration, UnknownMigration].some(
    (kind) => error instanceof kind,
  )
}

function help(): string {
  const width = Math.max(...commands.map((each) => each.usage.length)) + 2
  return `Stegvis\n\n${commands.map((each) => `  ${each.usage.padEnd(width)}${each.summary}`).join('\n')}\n`
}
