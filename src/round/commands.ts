import type { Command } from '../base/command.ts'
import type { Workbench } from '../base/jobs.ts'

export const roundCommands: Command<Workbench>[] = []
