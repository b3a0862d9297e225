import type { Command } from '../base/command.ts'
import type { Workbench } from '../base/jobs.ts'

export const accessCommands: Command<Workbench>[] = []
