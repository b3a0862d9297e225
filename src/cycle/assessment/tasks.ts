import type { Task, Workbench } from '../../ground/base/jobs.ts'

/** Nothing runs by itself here yet: writing the private tables anew belongs to the rounds that close. */
export function assessmentTasks(_bench: Workbench): Record<string, Task> {
  return {}
}
