import { accessTasks } from './access/tasks.ts'
import { assessmentTasks } from './assessment/tasks.ts'
import type { Schedule, Task, Workbench } from './base/jobs.ts'
import { demoTasks } from './demo/tasks.ts'
import { organisationTasks } from './organisation/tasks.ts'
import { doingTasks } from './plan/doing/tasks.ts'
import { resultTasks } from './result/tasks.ts'
import { roundTasks } from './round/tasks.ts'
import { supportTasks } from './support/tasks.ts'

/** Every job, by name. */
export function tasksFor(bench: Workbench): Record<string, Task> {
  return {
    ...demoTasks(bench),
    ...supportTasks(bench),
    ...doingTasks(bench),
    ...resultTasks(bench),
    ...assessmentTasks(bench),
    ...roundTasks(bench),
    ...accessTasks(bench),
    ...organisationTasks(bench),
  }
}

/**
 * The jobs that a page may ask for. Whoever has the web's login can ask for these and no others, with whatever payload they like: so each looks for itself
 * whether what it is told is so.
 */
export const askable = [
  'sign-in-mail',
  'confirm-address-mail',
  'check-roster',
  'import-roster',
  'round-members',
  'round-mailing',
  'round-mail',
  'round-closed',
  'round-release',
  'support-mails',
  'feedback-mails',
  'demo-plans',
] as const

/** What runs by the clock (UTC). */
export const schedules: Schedule[] = [
  { task: 'due-rounds', cron: '*/5 * * * *' },
  { task: 'shuffle-answers', cron: '20 1 * * *' },
  { task: 'clear-expired', cron: '40 1 * * *' },
  { task: 'clear-roster-imports', cron: '50 1 * * *' },
  // Early in the morning in Sweden: when people come to work, mail about their actions is there.
  { task: 'action-reminders', cron: '5 4 * * *' },
]
