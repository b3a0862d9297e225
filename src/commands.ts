import { boot } from './boot.ts'
import { frameworkCommands } from './content/framework/commands.ts'
import { ballotCommands } from './cycle/ballot/commands.ts'
import { historyCommands } from './cycle/history/commands.ts'
import { matterCommands } from './cycle/matter/commands.ts'
import { auditCommands } from './cycle/release/audit/command.ts'
import { resultCommands } from './cycle/result/commands.ts'
import { roundCommands } from './cycle/round/commands.ts'
import { authorityPlanCommands } from './development/authority-plan/commands.ts'
import { decisionCommands } from './development/decision/commands.ts'
import { fundedTimeCommands } from './development/funded-time/commands.ts'
import { demoCommands } from './face/demo/commands.ts'
import { simulationCommands } from './face/demo/simulation/command.ts'
import type { Command } from './ground/base/command.ts'
import { readConfig } from './ground/base/config.ts'
import type { Workbench } from './ground/base/jobs.ts'
import { setupSql } from './ground/base/setup.ts'
import { accessCommands } from './people/access/commands.ts'
import { organisationCommands } from './people/organisation/commands.ts'
import { postCommands } from './people/post/commands.ts'
import { serve, work } from './serve.ts'

type Outside = { env: Record<string, string | undefined> }

/** Every word of the command line. */
export const commands: Command<Outside>[] = [
  { name: 'serve', usage: 'serve', summary: 'The web server and the worker.', run: (args, { env }) => serve(readConfig(env), args) },
  {
    name: 'worker',
    usage: 'worker',
    summary: 'Only the worker, beside web servers started with serve --no-worker.',
    run: (_args, { env }) => work(readConfig(env)),
  },
  {
    name: 'database-setup',
    usage: 'database-setup',
    summary: 'Prints the SQL that prepares an external PostgreSQL (15 or later).',
    run: async () => {
      process.stdout.write(setupSql())
      return 0
    },
  },
  ...authorityPlanCommands,
  ...decisionCommands,
  ...fundedTimeCommands,
  ...frameworkCommands,
  ...simulationCommands.map((command) => ({
    ...command,
    run: (args: string[], { env }: Outside) => command.run(args, { env, boot }),
  })),
  ...[
    ...organisationCommands,
    ...accessCommands,
    ...roundCommands,
    ...historyCommands,
    ...resultCommands,
    ...auditCommands,
    ...ballotCommands,
    ...matterCommands,
    ...postCommands,
    ...demoCommands,
  ].map(withProgram),
]

/** A command that needs the running program: it is booted before and stopped after. */
function withProgram(command: Command<Workbench>): Command<Outside> {
  return {
    ...command,
    async run(args, { env }) {
      const booted = await boot({ ...readConfig(env), logLevel: 'warn' })
      try {
        return await command.run(args, booted)
      } finally {
        await booted.stop()
      }
    },
  }
}
