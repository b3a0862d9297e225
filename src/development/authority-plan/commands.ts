import type { Command } from '../../ground/base/command.ts'
import { firstLanguage } from '../../ground/base/languages.ts'
import { templates } from './templates.ts'

export const authorityPlanCommands: Command<unknown>[] = [
  {
    name: 'check-plan-templates',
    usage: 'check-plan-templates',
    summary: 'Checks the templates of the authority’s plan: the first faulty file with all its faults.',
    async run() {
      for (const { key, name, parts } of templates())
        process.stdout.write(`content/authority-plans/${key}.yaml: no faults. ${name[firstLanguage]}, ${parts.length} parts\n`)
      return 0
    },
  },
]
