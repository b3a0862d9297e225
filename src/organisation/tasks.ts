import type { Task, Workbench } from '../base/jobs.ts'

export function organisationTasks(_bench: Workbench): Record<string, Task> {
  return {}
}
