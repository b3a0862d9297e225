import type { Task, Workbench } from '../base/jobs.ts'

export function accessTasks(_bench: Workbench): Record<string, Task> {
  return {}
}
