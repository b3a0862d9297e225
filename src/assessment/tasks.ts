import type { Task, Workbench } from '../base/jobs.ts'

export function assessmentTasks(_bench: Workbench): Record<string, Task> {
  return {}
}
