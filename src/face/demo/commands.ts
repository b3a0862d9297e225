import { type Command, CommandError } from '../../ground/base/command.ts'
import type { Workbench } from '../../ground/base/jobs.ts'
import { loadDemo } from './loading.ts'

export const demoCommands: Command<Workbench>[] = [
  {
    name: 'demo',
    usage: 'demo',
    summary: 'Fills an empty installation with the demo municipality.',
    async run(_args, bench) {
      const demo = await loadDemo(bench)
      if (!demo)
        throw new CommandError(
          'There is an authority here already. The demo needs an installation of its own: set STEGVIS_HOME to an empty folder.',
        )
      process.stdout.write(
        `The demo municipality is loaded: ${demo.schools} schools, ${demo.people} people. Start Stegvis and look around: ${bench.program.config.publicUrl}\n`,
      )
      return 0
    },
  },
]
