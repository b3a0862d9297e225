import type { Command } from '../../ground/base/command.ts'
import { firstLanguage } from '../../ground/base/languages.ts'
import { templates } from './template.ts'

export const decisionCommands: Command<unknown>[] = [
  {
    name: 'check-statement-templates',
    usage: 'check-statement-templates',
    summary: 'Checks the templates of statements to a board: the first faulty file with all its faults.',
    async run() {
      for (const { key, name, sections } of templates())
        process.stdout.write(`content/statements/${key}.yaml: no faults. ${name[firstLanguage]}, ${sections.length} sections\n`)
      return 0
    },
  },
]
